"""Pieces of a file that belong to fields, as they are found, before anything is understood."""

from collections import defaultdict
from dataclasses import dataclass, field

from seminar_kit.model.office_file import Cell
from seminar_kit.returns.form_map import Asked


@dataclass(frozen=True, slots=True)
class Place:
    """A cell by the numbers of its table, row and column from 1; `sheet` is the name of a sheet in a workbook.

    `label` is what the form prints beside it.
    """

    table: int
    row: int
    column: int
    sheet: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell that belongs to a field; `beside` is another field whose code or column says that it is its own."""

    asked: Asked
    cell: Cell
    place: Place
    choice: str = ""
    beside: Asked | None = None


@dataclass(frozen=True, slots=True)
class LocatedRow:
    """A row of a section that repeats; `label` is its first cell, where that is none of the answers."""

    label: Cell
    place: Place
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """Text that belongs to no field."""

    text: str
    place: Place


@dataclass(slots=True)
class Located:
    """Grows while the tables of a file are walked through; `pieces` are those of sections without rows."""

    pieces: list[Piece] = field(default_factory=list)
    rows: dict[str, list[LocatedRow]] = field(default_factory=lambda: defaultdict(list))
    strays: list[Stray] = field(default_factory=list)
