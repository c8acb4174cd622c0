"""Authors' Markdown into the document's blocks and inlines, read once and with the place of everything."""

from dataclasses import dataclass

from seminar_kit.load.markdown.anchors import anchor_of
from seminar_kit.load.markdown.front_matter import split_front_matter
from seminar_kit.load.markdown.guide import GuideText, cut_guide
from seminar_kit.load.markdown.inlines import read_inline_text
from seminar_kit.load.markdown.nesting import flatten_deep_marks
from seminar_kit.load.markdown.notes import named_notes
from seminar_kit.load.markdown.parser import markdown_parser
from seminar_kit.load.markdown.reading import Reading, begin_reading
from seminar_kit.load.markdown.source import Spot
from seminar_kit.load.markdown.text import read_text
from seminar_kit.load.markdown.tree import tree_of
from seminar_kit.model.document import Body, Inlines
from seminar_kit.problems import Outcome, Place, Problem

__all__ = [
    "GuideText",
    "MarkdownFile",
    "anchor_of",
    "read_body",
    "read_guide",
    "read_inlines",
    "split_front_matter",
]


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """Markdown of a file, which begins at `first_line`; the module is known from the path unless it is named."""

    path: str
    text: str
    first_line: int = 1
    module: str = ""


def read_body(file: MarkdownFile) -> Outcome[Body]:
    """The text of a session or a handout."""
    reading = _begin(file)
    text = read_text(file.text, reading)
    return Outcome(Body(text.blocks, named_notes(text.blocks, text.notes)), _told(reading))


def read_guide(file: MarkdownFile) -> Outcome[GuideText]:
    """The text of a facilitator guide: level-2 headings that end in `(N min)` begin its steps."""
    reading = _begin(file)
    guide = cut_guide(read_text(file.text, reading), reading)
    return Outcome(guide, _told(reading))


def read_inlines(text: str, place: Place, module: str = "") -> Outcome[Inlines]:
    """One paragraph's worth of text out of YAML; every problem has the place where the text begins."""
    reading = begin_reading(place.path, (), place.line, module)
    tokens = markdown_parser().parseInline(text, {})
    flatten_deep_marks(tokens)
    inlines = read_inline_text(tree_of(tokens).children[0], Spot((place,), exact=False), reading)
    return Outcome(inlines, _told(reading))


def _begin(file: MarkdownFile) -> Reading:
    lines = tuple(file.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return begin_reading(file.path, lines, file.first_line, file.module)


def _told(reading: Reading) -> tuple[Problem, ...]:
    return tuple(sorted(reading.problems, key=lambda problem: problem.place))
