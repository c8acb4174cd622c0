"""A seminar's editions to a folder with everything that was ordered."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seminar_kit.model import outputs
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.problems import Problem, has_errors
from seminar_kit.write.documents import DOCUMENTS, Files, write_documents
from seminar_kit.write.handbook import finish_site, handbook_source, start_site, zip_handbook
from seminar_kit.write.word import WordLook

OUTPUTS = (outputs.HANDBOOK, *(writer.name for writer in DOCUMENTS))
_IN_HANDBOOK = frozenset(writer.name for writer in DOCUMENTS if Edition.PARTICIPANT in writer.editions)


@dataclass(frozen=True, slots=True)
class WriteOrder:
    """Which outputs to write, and how; `work` is a folder for what is needed only on the way."""

    seminars: Mapping[Edition, Seminar]
    outputs: frozenset[str]
    look: WordLook
    page_numbers: bool
    folder: Path
    work: Path


def write_everything(order: WriteOrder) -> tuple[Problem, ...]:
    """All ordered outputs into the folder; the site is built in a process of its own meanwhile."""
    if outputs.HANDBOOK not in order.outputs:
        written = write_documents(order.seminars, order.outputs, order.look, order.page_numbers)
        _put(written.value, order.folder)
        return written.problems
    seminar = order.seminars[Edition.PARTICIPANT]
    source = handbook_source(seminar)
    _put(source.value, order.work / "source")
    site = order.folder / Edition.PARTICIPANT / outputs.HANDBOOK
    building = start_site(order.work / "source", site)
    try:
        written = write_documents(order.seminars, order.outputs | _IN_HANDBOOK, order.look, order.page_numbers)
    except BaseException:
        building.stop()
        raise
    problems = source.problems + written.problems + building.wait()
    if not has_errors(problems):
        problems += _finish_handbook(order, written.value, seminar, site)
    return problems


def _finish_handbook(order: WriteOrder, files: Files, seminar: Seminar, site: Path) -> tuple[Problem, ...]:
    """Downloads into the site, checks, zip; then those documents that were ordered themselves."""
    prefix = f"{Edition.PARTICIPANT}/"
    downloads = {name.removeprefix(prefix): content for name, content in files.items() if name.startswith(prefix)}
    problems = finish_site(site, seminar, downloads)
    _put({f"{prefix}{outputs.HANDBOOK_ZIP}": zip_handbook(site, seminar.title)}, order.folder)
    _put({name: content for name, content in files.items() if output_of(name) in order.outputs}, order.folder)
    return problems


_OUTPUT_OF = {  # by the name below the edition's folder
    outputs.PARTICIPANT_PACK: "participant-pack",
    outputs.AGENDA_SHEET: "agenda",
    outputs.CALENDAR: "calendar",
    outputs.HANDOUTS: "handouts",
    outputs.FORMS: "forms",
    outputs.FACILITATOR_GUIDE: "facilitator-guide",
}


def output_of(file: str) -> str:
    """The output to which a file of the curriculum's folder belongs, by its path below it."""
    name = file.split("/")[1]
    return _OUTPUT_OF.get(name, outputs.HANDBOOK)


def _put(files: Files, folder: Path) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
