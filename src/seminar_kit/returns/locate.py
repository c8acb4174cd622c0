"""Where the answers stand: each cell of a file's tables to its field, by tag, by name, by printed code."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable
from seminar_kit.returns.answer_rows import read_answer_row, strays_in
from seminar_kit.returns.blank_mark import is_about_the_form
from seminar_kit.returns.finder import Columns, Finder
from seminar_kit.returns.form_map import Asked
from seminar_kit.returns.located import Located, Place, Stray
from seminar_kit.returns.plain_rows import PlainRow, added_to_print, read_likely_row, read_sure_row, strays_beside
from seminar_kit.returns.printed import split_code


@dataclass(slots=True)
class _State:
    """What the rows above say about the next one."""

    columns: Columns
    header: tuple[Cell, ...] = ()
    asked: Asked | None = None
    text: str = ""


def locate(file: OfficeFile, finder: Finder) -> Located:
    """Every filled cell becomes a piece of an answer, or a stray, or is known as print of the form."""
    located = Located()
    for block in file.blocks:
        if isinstance(block, OfficeTable) and not is_about_the_form(block):
            state = _State({})
            for number, row in enumerate(block.rows, start=1):
                if row:
                    places = tuple(Place(block.number, number, at, block.name) for at in range(1, len(row) + 1))
                    _take(row, places, state, finder, located)
    return located


def _take(row: tuple[Cell, ...], places: tuple[Place, ...], state: _State, finder: Finder, located: Located) -> None:
    """What is sure goes before what is likely: answers may repeat labels and codes of the form."""
    if plain := read_sure_row(row, places, finder):
        _take_plain(row, places, plain, state, finder, located)
    elif columns := finder.columns_of(row, state.columns):
        state.columns, state.header, state.asked = columns, row, None
        located.strays += _header_strays(row, places, columns, finder)
    elif not state.columns and (plain := read_likely_row(row, places, finder, state.asked)):
        _take_plain(row, places, plain, state, finder, located)
    elif columns := state.columns or finder.columns_of_tags(row):
        state.columns = columns
        found, left = read_answer_row(row, places, columns, finder)
        located.rows[next(iter(columns.values())).asked.section.id].append(found)
        located.strays += strays_in(row, places, left, state.header, finder)
    elif finder.is_strange_header(row):
        state.header = row
    else:
        located.strays += _loose_strays(row, places, state.text, finder)
    state.text = " ".join(cell.text for cell in row if cell.text) or state.text


def _take_plain(
    row: tuple[Cell, ...],
    places: tuple[Place, ...],
    plain: PlainRow,
    state: _State,
    finder: Finder,
    located: Located,
) -> None:
    state.columns, state.header, state.asked = {}, (), plain.pieces[0].asked
    located.pieces += plain.pieces
    located.strays += strays_beside(row, places, plain, finder)


def _header_strays(
    row: tuple[Cell, ...], places: tuple[Place, ...], columns: Columns, finder: Finder
) -> Iterator[Stray]:
    """What people wrote under the titles of columns, and columns of their own; other versions had other columns."""
    for at, cell in enumerate(row):
        is_of_another_version = not finder.is_same_version and all(split_code(cell.text))
        if at in columns:
            text = added_to_print(cell.text, finder, is_answered=True)
        else:
            text = "" if is_of_another_version or finder.own_words.may_head_a_column(cell.text) else cell.text
        if text:
            yield Stray(text, places[at])


def _loose_strays(row: tuple[Cell, ...], places: tuple[Place, ...], above: str, finder: Finder) -> Iterator[Stray]:
    """Under the form's title stands a line that no form knows."""
    own = finder.own_words
    if own.heads_a_table(cell.text for cell in row) or own.is_title(above):
        return
    labels, label = finder.strange_question(row)
    for cell, place in zip(row[labels:], places[labels:], strict=True):
        if not own.holds(cell.text):
            yield Stray(cell.text, replace(place, label=label))
