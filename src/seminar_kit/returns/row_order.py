"""The rows of a section in the form's order: those that the form names itself, by their labels, else as they stand."""

from collections.abc import Iterator
from typing import TypeAlias

from seminar_kit.folding import fold
from seminar_kit.model.form import FormSection
from seminar_kit.returns.finder import Finder
from seminar_kit.returns.located import LocatedRow, Stray

_Slots: TypeAlias = list[LocatedRow | None]


def order_rows(section: FormSection, rows: list[LocatedRow], finder: Finder) -> tuple[_Slots, list[Stray]]:
    """One for each row that the form names, None where it is gone; and what stands in no row of the form."""
    if not section.fixed:
        return list(rows), [stray for row in rows for stray in _label_stray(row, finder)]
    slots, others = _named_rows(section, rows, finder)
    strays: list[Stray] = []
    for row in others:
        free = slots.index(None) if None in slots else -1
        if free < 0:
            strays += _whole_stray(row)
        else:
            slots[free] = row
            strays += _label_stray(row, finder)
    return slots, strays


def _named_rows(section: FormSection, rows: list[LocatedRow], finder: Finder) -> tuple[_Slots, list[LocatedRow]]:
    """Each row whose label the form knows, in any language, at its place; and the rest."""
    words = finder.form_map.fixed[section.id]
    slots: _Slots = [None] * len(section.fixed)
    others: list[LocatedRow] = []
    for row in rows:
        number = words.get(fold(row.label.text))
        if number is not None and slots[number] is None:
            slots[number] = row
        elif any(piece.cell.text for piece in row.pieces) or row.label.text:
            others.append(row)
    return slots, others


def _label_stray(row: LocatedRow, finder: Finder) -> Iterator[Stray]:
    """Something else than a number in the column of numbers, or another label than the form's."""
    text = row.label.text.strip()
    if not text.rstrip(".)").isdecimal() and not finder.own_words.holds(text):
        yield Stray(text, row.place)


def _whole_stray(row: LocatedRow) -> Iterator[Stray]:
    if row.label.text:
        yield Stray(row.label.text, row.place)
    yield from (Stray(piece.cell.text, piece.place) for piece in row.pieces if piece.cell.text)
