"""A seminar to its documents: `DOCUMENTS` is the list of what comes out beside the handbook."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from seminar_kit.model import outputs
from seminar_kit.model.document import PageKind
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.model.walk import pages_in
from seminar_kit.problems import Outcome, Place, Problem, Severity
from seminar_kit.write.calendar import write_calendar
from seminar_kit.write.word import (
    ConversionFailed,
    LibreOfficeMissing,
    WordLook,
    convert_to_pdf,
    read_page_numbers,
    write_agenda,
    write_blank_form,
    write_facilitator_guide,
    write_handout,
    write_participant_pack,
)

Files: TypeAlias = Mapping[str, bytes]
Write: TypeAlias = Callable[[Seminar, WordLook], Outcome[Files]]


@dataclass(frozen=True, slots=True)
class DocumentWriter:
    """`name` is what `--only` calls it, `editions` those that it can be made of.

    `contents` is its file with a contents page, which a second pass numbers.
    """

    name: str
    editions: tuple[Edition, ...]
    write: Write
    contents: str = ""


def write_documents(
    seminars: Mapping[Edition, Seminar], names: Collection[str], look: WordLook, page_numbers: bool
) -> Outcome[Files]:
    """The named documents by path below the curriculum's folder, e.g. `participant/agenda.docx`."""
    writers = tuple(writer for writer in DOCUMENTS if writer.name in names)
    first = _write_all(writers, seminars, {writer.name: look for writer in writers})
    if not page_numbers or not all(first.value.values()):
        return first
    with_contents = tuple(writer for writer in writers if writer.contents)
    try:
        looks = _numbered_looks(with_contents, first.value, look)
    except (LibreOfficeMissing, ConversionFailed) as error:
        return Outcome(first.value, (*first.problems, _no_page_numbers(error)))
    second = _write_all(with_contents, seminars, looks)
    return Outcome({**first.value, **second.value}, first.problems)


def _write_all(
    writers: tuple[DocumentWriter, ...], seminars: Mapping[Edition, Seminar], looks: Mapping[str, WordLook]
) -> Outcome[Files]:
    problems: tuple[Problem, ...] = ()
    files: dict[str, bytes] = {}
    for writer in writers:
        for edition in (each for each in writer.editions if each in seminars):
            written = writer.write(seminars[edition], looks[writer.name])
            files |= {f"{edition}/{name}": content for name, content in written.value.items()}
            problems += written.problems
    return Outcome(files, problems)


def _numbered_looks(writers: tuple[DocumentWriter, ...], files: Files, look: WordLook) -> dict[str, WordLook]:
    """The look of each writer with the page numbers that LibreOffice finds in its file of the first pass."""
    paths = {writer.name: f"{writer.editions[0]}/{writer.contents}" for writer in writers}
    pdfs = convert_to_pdf({path: files[path] for path in paths.values()}) if paths else {}
    return {
        name: replace(look, page_numbers=read_page_numbers(pdfs[path], files[path])) for name, path in paths.items()
    }


def _no_page_numbers(error: Exception) -> Problem:
    return Problem(
        Place(outputs.PARTICIPANT_PACK),
        "contents-have-page-numbers",
        f"the contents have no page numbers: {error}",
        "build again, or choose --no-page-numbers",
        Severity.WARNING,
    )


def _participant_pack(seminar: Seminar, look: WordLook) -> Outcome[Files]:
    return _named(outputs.PARTICIPANT_PACK, write_participant_pack(seminar, look))


def _facilitator_guide(seminar: Seminar, look: WordLook) -> Outcome[Files]:
    return _named(outputs.FACILITATOR_GUIDE, write_facilitator_guide(seminar, look))


def _agenda(seminar: Seminar, look: WordLook) -> Outcome[Files]:
    return _named(outputs.AGENDA_SHEET, write_agenda(seminar, look))


def _calendar(seminar: Seminar, _look: WordLook) -> Outcome[Files]:
    return Outcome({outputs.CALENDAR: write_calendar(seminar)})


def _handouts(seminar: Seminar, look: WordLook) -> Outcome[Files]:
    problems: tuple[Problem, ...] = ()
    files: dict[str, bytes] = {}
    for page in pages_in(seminar.document.pages):
        if page.kind is PageKind.HANDOUT:
            written = write_handout(seminar, page, look)
            files[outputs.handout_file(page.key)] = written.value
            problems += written.problems
    return Outcome(files, problems)


def _forms(seminar: Seminar, look: WordLook) -> Outcome[Files]:
    # Imported here, since most builds renew other outputs, and workbooks cost a tenth of a second.
    from seminar_kit.write.excel import write_blank_workbook

    problems: tuple[Problem, ...] = ()
    files: dict[str, bytes] = {}
    for blank in seminar.forms:
        written = write_blank_form(blank, look)
        files[outputs.word_form_file(blank.form.key)] = written.value
        files[outputs.excel_form_file(blank.form.key)] = write_blank_workbook(blank)
        problems += written.problems
    return Outcome(files, problems)


def _named(name: str, written: Outcome[bytes]) -> Outcome[Files]:
    return Outcome({name: written.value}, written.problems)


_PARTICIPANT = (Edition.PARTICIPANT,)
_BOTH = (Edition.PARTICIPANT, Edition.FACILITATOR)
DOCUMENTS: tuple[DocumentWriter, ...] = (
    DocumentWriter("participant-pack", _PARTICIPANT, _participant_pack, outputs.PARTICIPANT_PACK),
    DocumentWriter("agenda", _PARTICIPANT, _agenda),
    DocumentWriter("calendar", _PARTICIPANT, _calendar),
    DocumentWriter("handouts", _BOTH, _handouts),
    DocumentWriter("forms", _BOTH, _forms),
    DocumentWriter("facilitator-guide", (Edition.FACILITATOR,), _facilitator_guide, outputs.FACILITATOR_GUIDE),
)
