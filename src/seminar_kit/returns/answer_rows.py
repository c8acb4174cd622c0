"""A row of a section that repeats: each cell to the field of its control, else of its column."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_kit.model.office_file import Cell
from seminar_kit.returns.finder import Columns, Finder
from seminar_kit.returns.form_map import Target
from seminar_kit.returns.located import LocatedRow, Piece, Place, Stray
from seminar_kit.returns.printed import split_code


def read_answer_row(
    row: tuple[Cell, ...], places: tuple[Place, ...], columns: Columns, finder: Finder
) -> tuple[LocatedRow, tuple[int, ...]]:
    """The row, and which of its cells belong to none of the fields."""
    section = next(iter(columns.values())).asked.section
    taken: dict[Target, Piece] = {}
    left: list[int] = []
    for at in _sure_ones_first(row, columns, finder):
        wanted = [target for target in _wanted(row[at], at, columns, finder) if target.asked.section.id == section.id]
        target = next((each for each in wanted if each not in taken), None)
        if target is None:
            left.append(at)
        else:
            other = next((each.asked for each in wanted if each.asked.key != target.asked.key), None)
            taken[target] = Piece(target.asked, row[at], places[at], target.choice, other)
    label = row[0] if row and 0 in left else Cell("")
    return LocatedRow(label, places[0], tuple(taken.values())), tuple(at for at in sorted(left) if at or 0 in columns)


def strays_in(
    row: tuple[Cell, ...], places: tuple[Place, ...], left: tuple[int, ...], header: tuple[Cell, ...], finder: Finder
) -> Iterator[Stray]:
    """What stands in columns that the form does not have, under whatever their header says."""
    for at in left:
        if not finder.own_words.holds(row[at].text):
            label = split_code(header[at].text)[1] if at < len(header) else ""
            yield Stray(row[at].text, replace(places[at], label=label))


def _sure_ones_first(row: tuple[Cell, ...], columns: Columns, finder: Finder) -> list[int]:
    """A control that was copied into another column must not take the place of the one that belongs there."""
    return sorted(range(len(row)), key=lambda at: len(set(_wanted(row[at], at, columns, finder))) > 1)


def _wanted(cell: Cell, at: int, columns: Columns, finder: Finder) -> list[Target]:
    """By control, then by column; a column for one choice of several is no disagreement with its field."""
    column = columns.get(at)
    tagged = finder.target_of(cell) if cell.tags else None
    if tagged and column and tagged.asked.key == column.asked.key:
        return [column]
    return [target for target in (tagged, column) if target]
