"""What the text of a Word file needs beside its own XML: relations, footnotes, comments, lists, pictures, problems."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from seminar_kit.model.document import Note, PictureFile
from seminar_kit.model.paper import Direction
from seminar_kit.problems import Problem
from seminar_kit.words import Words
from seminar_kit.write.word.boxes import BoxLook
from seminar_kit.write.word.markup import bookmark

PartName = Literal["document", "footnotes"]
ListKind = Literal["numbers", "sources"]

LIST_STEP: Final = 369  # twips: 6.5 millimetres a level
# These three lists never restart, so one instance of each serves the whole file.
BULLETS, UNCHECKED, CHECKED = 1, 2, 3
_FIRST_NUMBERED_LIST = 4


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture as Word can show it."""

    file_name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListInstance:
    """One numbered list of the text, which begins at `start`; `level` says how deep it stands in other lists."""

    number: int
    kind: ListKind
    start: int
    level: int = 0


@dataclass(slots=True)
class Relations:
    """Relation ids of one part, by address of a link and by path of a picture."""

    links: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)

    def link(self, address: str) -> str:
        return self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")

    def picture(self, path: str) -> str:
        return self.pictures.setdefault(path, f"rIdPicture{len(self.pictures) + 1}")


@dataclass(slots=True)
class Manuscript:
    """Gathers while the text is written; `targets` are the bookmarks that the finished text will have."""

    words: Words
    direction: Direction
    picture_files: Mapping[str, PictureFile]
    targets: frozenset[str]
    relations: dict[PartName, Relations] = field(
        default_factory=lambda: {"document": Relations(), "footnotes": Relations()}
    )
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    lists: list[ListInstance] = field(default_factory=list)
    pictures: dict[str, DrawnPicture] = field(default_factory=dict)
    drawings: int = 0
    note_count: int = 0
    boxes: int = 0
    box_paragraphs: int = 0
    bookmarks: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"

    def mark(self, name: str, content: str) -> str:
        """The content under a bookmark; a name that is taken stays with its first place."""
        if name in self.bookmarks:
            return content
        self.bookmarks[name] = len(self.bookmarks) + 1
        return bookmark(name, self.bookmarks[name], content)

    def new_list(self, kind: ListKind, start: int, level: int = 0) -> int:
        """The number by which the paragraphs of a new numbered list name it."""
        number = _FIRST_NUMBERED_LIST + len(self.lists)
        self.lists.append(ListInstance(number, kind, start, level))
        return number

    def next_note(self) -> int:
        self.note_count += 1
        return self.note_count

    def next_box(self) -> int:
        self.boxes += 1
        return self.boxes

    def next_box_paragraph(self) -> int:
        self.box_paragraphs += 1
        return self.box_paragraphs

    def next_drawing(self) -> int:
        self.drawings += 1
        return self.drawings


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a block stands: on which page, how deep in lists, in which box and part; widths and indents in twips."""

    manuscript: Manuscript
    width: int
    page: str = ""
    notes: Mapping[str, Note] = field(default_factory=dict)
    note_numbers: dict[str, int] = field(default_factory=dict)
    heading_shift: int = 0
    part: PartName = "document"
    style: str = "BodyText"
    indent: int = 0
    depth: int = 0
    box: BoxLook | None = None
    box_indent: int = 0
    writing_space: bool = False
