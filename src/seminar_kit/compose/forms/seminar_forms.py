"""The forms that go out with each edition of a seminar, and the page that tells how they come back."""

from collections.abc import Iterable, Iterator

from seminar_kit.compose.build_blocks import bullets, heading, paragraph, text
from seminar_kit.compose.forms.blank import compose_blank, occasion_of
from seminar_kit.compose.forms.knowledge_tests import compose_knowledge_tests
from seminar_kit.model import outputs
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import Block, Body, FileTarget, Inlines, Link, Page, PageKind
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Form
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.words import Words


def participants_forms(library: Library, curriculum: Curriculum) -> tuple[BlankForm, ...]:
    return _blanks((form for form in library.forms_of(curriculum) if not form.for_facilitators), curriculum)


def facilitators_forms(library: Library, notes: FacilitatorNotes, curriculum: Curriculum) -> tuple[BlankForm, ...]:
    """Those that only facilitators give out: the tests made from the quizzes too."""
    marked = (form for form in library.forms_of(curriculum) if form.for_facilitators)
    return _blanks((*marked, *(compose_knowledge_tests(library, notes, curriculum) or ())), curriculum)


def forms_page(forms: tuple[BlankForm, ...], words: Words) -> tuple[Page, ...]:
    """An annex that names each form's files; the blank form itself is a file of its own. Nothing without forms."""
    if not forms:
        return ()
    lead = paragraph(*text(words.say("Each form is a file of its own, in Word and in Excel. Fill in one of the two.")))
    body = Body((lead, *(block for blank in forms for block in _about(blank.form, words))))
    return (Page("forms", PageKind.ANNEX, words.say("Forms"), body),)


def links_to_forms(forms: tuple[BlankForm, ...]) -> Iterator[Inlines]:
    """A line for each form, with a link to each of its files."""
    for blank in forms:
        title = blank.form.title
        yield (
            *_link(f"{title} (Word)", outputs.word_form_file(blank.form.key)),
            *text(" · "),
            *_link(f"{title} (Excel)", outputs.excel_form_file(blank.form.key)),
        )


def _blanks(forms: Iterable[Form], curriculum: Curriculum) -> tuple[BlankForm, ...]:
    return tuple(compose_blank(form, curriculum.language, occasion_of(curriculum)) for form in forms)


def _about(form: Form, words: Words) -> Iterator[Block]:
    yield heading(2, form.title, form.key.replace("/", "-"))
    yield paragraph(*text(form.summary))
    files = (outputs.word_form_file(form.key), outputs.excel_form_file(form.key))
    yield bullets((*(_link(name, name) for name in files), *map(text, _ways_back(form, words))))


def _ways_back(form: Form, words: Words) -> Iterator[str]:
    yield words.say("Send the filled file back to the organisers as it is: not as a picture, and not as PDF.")
    if form.sensitive:
        yield words.say(
            "The answers can put people in danger: hand the file over in person, or ask the organisers for a safe way."
        )


def _link(title: str, file: str) -> Inlines:
    return (Link(FileTarget(file), text(title)),)
