"""The passages of a module's texts: what a reader takes in at once, with place, words and whether a source is named."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    Box,
    BoxKind,
    BulletList,
    Citation,
    CodeBlock,
    DefinitionList,
    Heading,
    Inlines,
    NoteReference,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    SourceList,
    Table,
)
from seminar_kit.model.facilitator import FacilitatorNotes, FacilitatorSession
from seminar_kit.model.house_style import Exemption
from seminar_kit.model.library import Handout, Module, Session
from seminar_kit.model.origin import Origin
from seminar_kit.model.walk import inlines_in, plain_text
from seminar_kit.problems import Place

# What stands in these boxes is made up for teaching, or asks instead of telling.
_NOT_TOLD_AS_FACT = frozenset({BoxKind.EXAMPLE, BoxKind.EXERCISE, BoxKind.QUESTION, BoxKind.ASK, BoxKind.ANSWER})


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a row of a table, a line of front matter; `is_fact` is false inside examples and exercises."""

    place: Place
    text: str
    cells: tuple[Inlines, ...]
    is_fact: bool = True

    @property
    def is_cited(self) -> bool:
        """Whether a source or a footnote stands in it."""
        return any(isinstance(each, Citation | NoteReference) for cell in self.cells for each in inlines_in(cell))


@dataclass(frozen=True, slots=True)
class Writing:
    """All passages to which the same exemptions belong; `origin` is the file that states the exemptions.

    `notes` are what facilitators alone read of it, taken apart only where somebody asks.
    """

    origin: Origin
    exemptions: tuple[Exemption, ...]
    participant: tuple[Passage, ...]
    notes: FacilitatorSession | None = None

    def facilitator(self) -> tuple[Passage, ...]:
        return tuple(_facilitator_passages(self.notes)) if self.notes else ()


def writings_of(module: Module, notes: FacilitatorNotes) -> Iterator[Writing]:
    """The texts of a module: its own, each session's with guide and quiz, each handout's."""
    yield Writing(module.origin, (), tuple(_module_lines(module)))
    for session in module.sessions:
        participant = (*_session_lines(session), *passages_in(session.body))
        yield Writing(session.origin, session.exemptions, participant, notes.sessions.get(session.key))
    for handout in (*module.handouts, *notes.handouts_of(module.name)):
        yield _handout_writing(handout)


def passages_in(body: Body) -> Iterator[Passage]:
    """The passages of a text, those of its footnotes last."""
    for blocks in (body.blocks, *(note.blocks for note in body.notes)):
        yield from _in_blocks(blocks, is_fact=True)


def _handout_writing(handout: Handout) -> Writing:
    """A sheet to work on puts cases and tasks, so nothing on it is told as a fact."""
    passages = (replace(passage, is_fact=False) for passage in passages_in(handout.body))
    return Writing(handout.origin, handout.exemptions, tuple(passages))


def _module_lines(module: Module) -> Iterator[Passage]:
    yield _line(module.origin.at("summary"), module.summary, is_fact=False)
    for index, objective in enumerate(module.objectives):
        yield _line(module.origin.at("objectives", index, "text"), objective.text, is_fact=False)
    for index, term in enumerate(module.glossary):
        yield _line(module.origin.at("glossary", index, "definition"), term.definition)


def _session_lines(session: Session) -> Iterator[Passage]:
    for index, message in enumerate(session.key_messages):
        yield _line(session.origin.at("key_messages", index), message)
    yield _line(session.origin.at("care"), session.care, is_fact=False)


def _facilitator_passages(session: FacilitatorSession) -> Iterator[Passage]:
    if session.guide:
        for body in (session.guide.opening, *(part.body for part in session.guide.parts)):
            yield from passages_in(body)
    if session.quiz_origin:
        for index, question in enumerate(session.questions):
            options = (option.text for option in question.options)
            for line in (question.text, *options, question.answer_text, question.why):
                yield _line(session.quiz_origin.at("questions", index), line)


def _in_blocks(blocks: Blocks, is_fact: bool) -> Iterator[Passage]:
    for block in blocks:
        yield from _in_block(block, is_fact)


def _in_block(block: Block, is_fact: bool) -> Iterator[Passage]:
    match block:
        case Paragraph():
            yield _passage(block.place, (block.inlines,), is_fact)
        case Heading():
            yield _passage(block.place, (block.inlines,), is_fact=False)
        case Table():
            yield _passage(block.place, block.header, is_fact=False)
            yield from (_passage(block.place, row, is_fact) for row in block.rows)
        case BulletList() | NumberedList():
            for item in block.items:
                yield from _in_blocks(item.blocks, is_fact)
        case Quote():
            yield from _in_blocks(block.blocks, is_fact)
        case Box():
            yield _passage(block.place, (block.title,), is_fact=False)
            yield from _in_blocks(block.blocks, is_fact and block.kind not in _NOT_TOLD_AS_FACT)
        case DefinitionList():
            for definition in (each for item in block.items for each in item.definitions):
                yield from _in_blocks(definition, is_fact)
        case CodeBlock() | Picture() | SourceList():  # No sentences of the author stand in these.
            pass
        case _:
            assert_never(block)


def _line(place: Place, inlines: Inlines, is_fact: bool = True) -> Passage:
    return _passage(place, (inlines,), is_fact)


def _passage(place: Place, cells: tuple[Inlines, ...], is_fact: bool) -> Passage:
    text = plain_text(cells[0]) if len(cells) == 1 else " | ".join(map(plain_text, cells))
    return Passage(place, text, cells, is_fact)
