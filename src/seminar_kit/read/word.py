"""The parts of a Word file into lines and tables."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from lxml.etree import _Element as Element

from seminar_kit.model.office_file import Cell, OfficeBlock, OfficeFile, OfficeNote, OfficeTable, TextLine
from seminar_kit.read.as_json import Reading
from seminar_kit.read.package import Package
from seminar_kit.read.trouble import Trouble, TroubleError
from seminar_kit.read.word_text import WRAPPERS, Found, W, standing, take_name, take_properties, visit, walk

_WIDEST: Final = 63
_MOST_CELLS: Final = 100_000
_NO_CELL: Final = Cell("")
_MARGINS: Final = ("header", "footer")
_NOTES: Final = ("footnotes", "endnotes")
_CHANGES: Final = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


def read_word(package: Package) -> Reading:
    """All that stands in the body, its notes after it, and the headers and footers apart."""
    root = package.tree(package.main)
    if root.tag != f"{W}document":
        raise TroubleError(Trouble.DAMAGED)
    if sum(1 for _ in root.iter(f"{W}tc")) > _MOST_CELLS:
        raise TroubleError(Trouble.TOO_LARGE)
    bodies = [root, *(package.tree(part) for part in package.related(package.main, *_NOTES))]
    margins = (package.tree(part) for part in package.related(package.main, *_MARGINS))
    notes = package.notes() | ({OfficeNote.TRACKED_CHANGES} if any(map(_has_changes, bodies)) else set())
    file = OfficeFile(
        kind="word",
        blocks=tuple(_blocks(bodies)),
        properties=package.properties(),
        margins=tuple(filter(None, map(_text_of, margins))),
        notes=tuple(note for note in OfficeNote if note in notes),
        program=package.program(),
    )
    return Reading(file)


def _has_changes(root: Element) -> bool:
    return next(root.iter(*_CHANGES), None) is not None


def _blocks(roots: Iterable[Element]) -> Iterator[OfficeBlock]:
    lines, tables = count(1), count(1)
    for root in roots:
        for element in _block_elements(root):
            if element.tag == f"{W}tbl":
                yield OfficeTable(next(tables), tuple(_rows(element)))
            elif text := _text_of(element):
                yield TextLine(text, next(lines))


def _block_elements(root: Element) -> Iterator[Element]:
    """Tables, and everything else that may hold text; the body and the notes are but frames around them."""
    for element in standing(root):
        if element.tag in (f"{W}body", f"{W}footnote", f"{W}endnote"):
            yield from _block_elements(element)
        elif element.tag not in WRAPPERS:
            yield element


def _text_of(element: Element) -> str:
    found = Found()
    visit(element, found)
    return found.text


def _rows(table: Element) -> Iterator[tuple[Cell, ...]]:
    waiting = Found()
    for element in standing(table):
        if element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is None:
            yield tuple(_cells(element, waiting))
            waiting = Found()
        elif element.tag == f"{W}bookmarkStart":
            take_name(element, waiting)


def _cells(row: Element, waiting: Found) -> Iterator[Cell]:
    """A cell over several columns is followed by empty ones, so that each column keeps its place.

    What is `waiting` was found in front of the cell to which it belongs.
    """
    yield from (_NO_CELL for _ in range(_number_in(row, "trPr", "gridBefore")))
    for element in standing(row):
        if element.tag == f"{W}sdt":
            take_properties(element, waiting)
        elif element.tag == f"{W}bookmarkStart":
            take_name(element, waiting)
        elif element.tag == f"{W}tc":
            yield _cell(element, waiting)
            yield from (_NO_CELL for _ in range(_number_in(element, "tcPr", "gridSpan") - 1))
            waiting = Found()


def _cell(element: Element, found: Found) -> Cell:
    walk(element, found)
    return Cell(found.text, *(tuple(dict.fromkeys(each)) for each in (found.tags, found.names, found.dates)))


def _number_in(element: Element, properties: str, name: str) -> int:
    value = element.find(f"{W}{properties}/{W}{name}")
    written = "" if value is None else value.get(f"{W}val", "")
    return min(int(written), _WIDEST) if written.isascii() and written.isdigit() else 0
