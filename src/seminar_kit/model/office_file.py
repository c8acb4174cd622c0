"""What a Word or Excel file from outside holds, as plain text and tables: all that the reading child hands over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias


class OfficeNote(StrEnum):
    """Something in a file of which the person who reads it should know."""

    TRACKED_CHANGES = "tracked-changes"
    COMMENTS = "comments"
    PICTURES = "pictures"
    OUTSIDE_LINKS = "outside-links"


@dataclass(frozen=True, slots=True)
class Cell:
    """The whole text of a cell, its lines parted by newlines; a ticked box reads "☒", an open one "☐".

    `tags` are those of content controls in it, `names` its bookmarks or defined names, `dates` the dates (ISO) that
    a date control or a cell of a spreadsheet holds beside its text, `numbers` those that a spreadsheet's cell holds.
    """

    text: str
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph outside tables, with its number among them."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """A table of a Word file, numbered from 1, or a sheet of a workbook with its name; rows may differ in length."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    hidden: bool = False


OfficeBlock: TypeAlias = TextLine | OfficeTable


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """A Word or Excel file without anything that could act; `properties` are its custom document properties.

    `margins` are the texts of headers and footers; `program` is the one that saved the file last, as it says itself.
    """

    kind: Literal["word", "excel"]
    blocks: tuple[OfficeBlock, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    margins: tuple[str, ...] = ()
    notes: tuple[OfficeNote, ...] = ()
    program: str = ""
