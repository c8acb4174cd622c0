"""What gets written: pages of blocks and inlines, a closed set that every writer can express or must report."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from seminar_kit.problems import Place

NOWHERE = Place("", 1, 1)


def _place() -> Place:
    """A node's place takes no part in comparison: two documents are equal when they say the same."""
    return field(default=NOWHERE, compare=False, repr=False)


# Where a link leads


@dataclass(frozen=True, slots=True)
class WebTarget:
    """An `http(s)` or `mailto` address."""

    url: str


@dataclass(frozen=True, slots=True)
class PageTarget:
    """A page of the document by its key, and a heading's anchor on it."""

    page: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class FileTarget:
    """A file beside the handbook in the participant folder, e.g. `participant-pack.docx`."""

    name: str


Target: TypeAlias = WebTarget | PageTarget | FileTarget


# Inlines


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Link:
    target: Target
    inlines: "Inlines"
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The mark of a footnote; the label finds the note among the page's notes."""

    label: str
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class CitedSource:
    """One source of a citation; number is 0 until composing has numbered the sources."""

    source: str
    locator: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@a; @b, para. 3]`: printed as numbers in brackets, each leading to `source-<id>` on the page `sources`."""

    sources: tuple[CitedSource, ...]
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class Variable:
    """`{{ name }}`: composing puts the curriculum's text here, so writers never meet one."""

    name: str
    place: Place = _place()


Inline: TypeAlias = Text | Emphasis | Strong | Code | LineBreak | Link | NoteReference | Citation | Variable
Inlines: TypeAlias = tuple[Inline, ...]


# Blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 2 is the highest inside a page; the anchor is unique on the page."""

    level: int
    inlines: Inlines
    anchor: str
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: Inlines
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list; `checked` is None unless it is a task."""

    blocks: "Blocks"
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[ListItem, ...]
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class NumberedList:
    items: tuple[ListItem, ...]
    start: int = 1
    place: Place = _place()


Alignment: TypeAlias = Literal["none", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells as the header; an empty cell is space to write in on a handout."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[Alignment, ...]
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: "Blocks"
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str
    language: str = ""
    place: Place = _place()


class BoxKind(StrEnum):
    """What a box is for; writers choose its look, `objectives` and `key-messages` come from front matter."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    CARE = "care"
    EXAMPLE = "example"
    EXERCISE = "exercise"
    DEFINITION = "definition"
    QUESTION = "question"
    ANSWER = "answer"
    SAY = "say"
    ASK = "ask"
    OBJECTIVES = "objectives"
    KEY_MESSAGES = "key-messages"


@dataclass(frozen=True, slots=True)
class Box:
    """An admonition; an empty title gets the kind's own words in composing; `folded` is None if it cannot fold."""

    kind: BoxKind
    title: Inlines
    blocks: "Blocks"
    folded: bool | None = None
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class DefinitionItem:
    term: Inlines
    definitions: tuple["Blocks", ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    items: tuple[DefinitionItem, ...]
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is relative to `modules/` and a key of the document's picture files."""

    path: str
    alt: str
    caption: str = ""
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source of the list that citations lead to; writers give it the anchor `source-<id>`."""

    source: str
    number: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class SourceList:
    """The numbered bibliography; only composing makes it, so no author's file holds one."""

    entries: tuple[SourceEntry, ...]
    place: Place = _place()


Block: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Table
    | Quote
    | CodeBlock
    | Box
    | DefinitionList
    | Picture
    | SourceList
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote."""

    label: str
    blocks: Blocks
    place: Place = _place()


@dataclass(frozen=True, slots=True)
class Body:
    """A file's text: its blocks, and its footnotes in the order in which they are first named."""

    blocks: Blocks = ()
    notes: tuple[Note, ...] = ()


# Pages


class PageKind(StrEnum):
    """What a page is; `downloads` is for the web only, so Word writers leave it out."""

    HOME = "home"
    AGENDA = "agenda"
    DAY = "day"
    MODULE = "module"
    SESSION = "session"
    HANDOUT = "handout"
    ANNEX = "annex"
    GLOSSARY = "glossary"
    SOURCES = "sources"
    DOWNLOADS = "downloads"


@dataclass(frozen=True, slots=True)
class Page:
    """One web page, one chapter in Word. The key is its path without ending, e.g. `icglr-protocol/duties`."""

    key: str
    kind: PageKind
    title: str
    body: Body
    pages: tuple["Page", ...] = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's bytes; `media_type` is image/png, image/jpeg or image/svg+xml; width and height in pixels."""

    path: str
    media_type: str
    content: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Document:
    """Pages in reading order; a page's children follow it."""

    title: str
    subtitle: str
    pages: tuple[Page, ...]
    pictures: tuple[PictureFile, ...] = ()
