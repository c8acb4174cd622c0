"""Places in a file in words for people."""

from typing import Final

from seminar_kit.model.office_file import TextLine
from seminar_kit.model.returned import Leftover
from seminar_kit.returns.located import Place
from seminar_kit.words import Words

# A header may be anybody's text, and each cell under it is told with it.
_LONGEST_LABEL: Final = 200


def line_to_leftover(text: str, line: TextLine, words: Words) -> Leftover:
    return Leftover(text, words.say("Paragraph {number} outside the tables", number=line.number))


def stray_to_leftover(text: str, place: Place, words: Words) -> Leftover:
    """With what is printed beside the text, where something is."""
    where = _cell(place, words)
    label = place.label[:_LONGEST_LABEL]
    return Leftover(text, words.say("{place}, with {label}", place=where, label=label) if label else where)


def _cell(place: Place, words: Words) -> str:
    if place.sheet:
        cell = f"{_letters(place.column)}{place.row}"
        return words.say("Sheet {sheet}, cell {cell}", sheet=place.sheet, cell=cell)
    return words.say("Table {table}, row {row}, column {column}", table=place.table, row=place.row, column=place.column)


def _letters(column: int) -> str:
    """The letters by which spreadsheets call a column."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
