"""Every text of a library with the file it stands in: what the checks of citations, links and variables walk over."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_kit.model.document import Body, Inline, Inlines
from seminar_kit.model.facilitator import FacilitatorNotes, FacilitatorSession, Guide
from seminar_kit.model.library import Library, Module, Question
from seminar_kit.model.walk import inlines_in, inlines_of_body

_EMPTY = Body()


@dataclass(frozen=True, slots=True)
class AuthorText:
    """One text of a module: the key of the page that shows it (a session's, a handout's, or the module's)."""

    module: str
    page: str
    body: Body = _EMPTY
    lines: tuple[Inlines, ...] = ()
    is_for_facilitators: bool = False

    def inlines(self) -> Iterator[Inline]:
        for line in self.lines:
            yield from inlines_in(line)
        yield from inlines_of_body(self.body)


def texts_of_library(library: Library, notes: FacilitatorNotes) -> Iterator[AuthorText]:
    """All texts of all modules, facilitator text included."""
    for module in library.modules.values():
        yield from texts_of_module(module, notes)


def texts_of_module(module: Module, notes: FacilitatorNotes) -> Iterator[AuthorText]:
    """All texts of one module, facilitator text included."""
    objectives = tuple(objective.text for objective in module.objectives)
    terms = tuple(term.definition for term in module.glossary)
    yield AuthorText(module.name, f"{module.name}/index", lines=(module.summary, *objectives, *terms))
    for session in module.sessions:
        lines = (*session.key_messages, session.care)
        yield AuthorText(module.name, session.key, session.body, lines)
        if session.key in notes.sessions:
            yield from _facilitator_texts(module.name, session.key, notes.sessions[session.key])
    for handout in module.handouts:
        yield AuthorText(module.name, handout.key, handout.body)
    for handout in notes.handouts_of(module.name):
        yield AuthorText(module.name, handout.key, handout.body, is_for_facilitators=True)


def _facilitator_texts(module: str, page: str, notes: FacilitatorSession) -> Iterator[AuthorText]:
    for body in _guide_bodies(notes.guide):
        yield AuthorText(module, page, body, is_for_facilitators=True)
    lines = tuple(line for question in notes.questions for line in _question_lines(question))
    yield AuthorText(module, page, lines=lines, is_for_facilitators=True)


def _guide_bodies(guide: Guide | None) -> tuple[Body, ...]:
    return (guide.opening, *(part.body for part in guide.parts)) if guide else ()


def _question_lines(question: Question) -> tuple[Inlines, ...]:
    return (question.text, *(option.text for option in question.options), question.answer_text, question.why)
