"""A row of a section without rows: the question's cells, the answer's cell, and what was added beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_kit.model.form import FieldKind
from seminar_kit.model.office_file import Cell
from seminar_kit.returns.finder import Finder
from seminar_kit.returns.form_map import Asked, Target
from seminar_kit.returns.located import Piece, Place, Stray
from seminar_kit.returns.printed import split_code


@dataclass(frozen=True, slots=True)
class PlainRow:
    """`labels` is how many cells at the beginning hold the question; `printed` is the field that they print."""

    pieces: tuple[Piece, ...]
    labels: int
    printed: Asked | None


def read_sure_row(row: tuple[Cell, ...], places: tuple[Place, ...], finder: Finder) -> PlainRow | None:
    """A row that holds the control or the name of a field outside rows, or begins with code and label of one."""
    targets = {at: target for at, cell in enumerate(row) if (target := _plain_target(cell, finder))}
    if targets:
        before = min(targets)
        offers_choice = _offers_choice(row[:before], targets[before], finder)
        printed, labels = (None, 0) if offers_choice else _question(row[: before or 1], finder)
        cells = _without_question(row, labels, finder)
        pieces = (_piece(cells[at], places[at], target, printed) for at, target in targets.items())
        return PlainRow(tuple(pieces), before, printed)
    printed, labels = _question(row, finder)
    is_sure = printed in finder.printed_in(row[0]) and bool(split_code(row[0].text)[0])
    return _answered(row, places, printed, labels, finder) if printed and is_sure else None


def read_likely_row(
    row: tuple[Cell, ...], places: tuple[Place, ...], finder: Finder, above: Asked | None
) -> PlainRow | None:
    """A row that begins with a field's label, or with a choice of the field `above`, which has boxes to tick."""
    if finder.own_words.are_column_titles(cell.text for cell in row):
        return None
    printed, labels = _question(row, finder)
    choice = _choice_row(row, places, finder, above) if above and above.field.kind is FieldKind.SEVERAL else None
    # Only sheets have a line for each choice.
    if choice and (places[0].sheet or not printed):
        return PlainRow((choice,), choice.place.column - 1, above)
    return _answered(row, places, printed, labels, finder) if printed else None


def _answered(
    row: tuple[Cell, ...], places: tuple[Place, ...], printed: Asked, labels: int, finder: Finder
) -> PlainRow:
    """The answer stands behind the question; if there is no cell, it may stand in the same one.

    In a Word table empty cells may stand between, where a cell is as wide as several; sheets have sums behind answers.
    """
    at = min(labels, len(row) - 1)
    if not places[at].sheet:
        at = next((behind for behind in range(at, len(row)) if row[behind].text.strip()), at)
    cells = _without_question(row, labels, finder)
    return PlainRow((Piece(printed, cells[at], places[at]),), at, printed)


def _without_question(row: tuple[Cell, ...], labels: int, finder: Finder) -> tuple[Cell, ...]:
    """What is left in the first cells if they were merged with those of the answer."""
    first = (replace(cell, text=added_to_print(cell.text, finder)) for cell in row[:labels])
    return *first, *row[labels:]


def strays_beside(row: tuple[Cell, ...], places: tuple[Place, ...], found: PlainRow, finder: Finder) -> Iterator[Stray]:
    """What people wrote into the other cells of the row."""
    asked, is_answered = found.pieces[0].asked, any(piece.cell.text for piece in found.pieces)
    taken = {piece.place.column - 1 for piece in found.pieces}
    for at, cell in enumerate(row):
        if at in taken or _is_sum(cell, found):
            continue
        if at >= found.labels and not finder.own_words.holds(cell.text):
            yield Stray(cell.text, replace(places[at], label=asked.field.label))
        added = added_to_print(cell.text, finder, is_answered) if at < found.labels else ""
        if added and not finder.choice_in(cell.text, asked):
            yield Stray(added, places[at])


def added_to_print(text: str, finder: Finder, is_answered: bool = False) -> str:
    """The lines of a question's cell that the form does not print.

    What older versions printed is not known: of their questions the first line is taken for print, and the others
    too where the question is answered.
    """
    lines = text.split("\n")
    if not finder.is_same_version:
        lines = [] if is_answered else lines[1:]
    return "\n".join(line for line in lines if not finder.own_words.holds(line))


def _question(row: tuple[Cell, ...], finder: Finder) -> tuple[Asked | None, int]:
    """The field that the row prints, and how many cells it takes to do so: spreadsheets have a cell for the code."""
    for at, cell in enumerate(row[:2]):
        candidates = finder.printed_in(cell) or (finder.coded(cell) if at == 0 else ())
        found = [asked for asked in candidates if not asked.section.repeats]
        if len(found) == 1 and cell.text.strip():
            is_bare = at == 0 and not split_code(cell.text)[1]
            has_label = is_bare and len(row) > 1 and (len(row) > 2 or found[0] in finder.printed_in(row[1]))
            return found[0], at + 1 + int(has_label)
    return None, 0


def _plain_target(cell: Cell, finder: Finder) -> Target | None:
    target = finder.target_of(cell)
    return target if target and not target.asked.section.repeats else None


def _offers_choice(cells: tuple[Cell, ...], target: Target, finder: Finder) -> bool:
    """Whether the line of a sheet has the words of its choice, which may be those of a question too."""
    return bool(target.choice) and any(finder.choice_in(cell.text, target.asked) == target.choice for cell in cells)


def _piece(cell: Cell, place: Place, target: Target, printed: Asked | None) -> Piece:
    is_elsewhere = printed is not None and printed.key != target.asked.key
    return Piece(target.asked, cell, place, target.choice, printed if is_elsewhere else None)


def _choice_row(row: tuple[Cell, ...], places: tuple[Place, ...], finder: Finder, above: Asked) -> Piece | None:
    """A line for one of several choices, whose name was lost."""
    for at, cell in enumerate(row[:2]):
        choice = finder.choice_in(cell.text, above)
        if choice:
            answer = row[at + 1] if at + 1 < len(row) else Cell("")
            return Piece(above, answer, places[min(at + 1, len(row) - 1)], choice)
    return None


def _is_sum(cell: Cell, found: PlainRow) -> bool:
    """The workbook works out a sum beside the field that states it."""
    is_total = any(piece.asked.field.total_of for piece in found.pieces)
    return is_total and (bool(cell.numbers) or cell.text.startswith(("#", "=")))
