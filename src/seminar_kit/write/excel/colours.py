"""Light colours behind choices that people look for in a table; the words stay, and colour alone says nothing."""

from collections.abc import Iterator
from typing import Final

from xlsxwriter.worksheet import Worksheet

from seminar_kit.model.form import FieldKind
from seminar_kit.write.excel.book import Book
from seminar_kit.write.excel.cells import writable
from seminar_kit.write.excel.layout import FIRST_ROW, Column, SectionSheet
from seminar_kit.write.excel.names import units_of

_DONE: Final = "#DDEFDD"
_OPEN: Final = ("#DCE9F7", "#FFF3CC", "#F9E2DC", "#E8E0F3")
_SCALE: Final = ("#EAF4E4", "#FFF6D5", "#FDE6CC", "#FADBD5")
# Excel allows texts inside formulas 255 characters.
_MOST_UNITS: Final = 255


def colour_choices(book: Book, sheet: Worksheet, placed: SectionSheet) -> None:
    """The status of what is tracked, and every choice of rows that the form itself names."""
    for index, column in enumerate(placed.columns, start=1):
        for label, colour in _colours(placed, column):
            if units_of(label) > _MOST_UNITS:
                continue
            quoted = '"' + writable(label).replace('"', '""') + '"'
            rule = {"type": "cell", "criteria": "==", "value": quoted, "format": book.look(bg_color=colour)}
            sheet.conditional_format(FIRST_ROW, index, placed.last_row, index, rule)


def _colours(placed: SectionSheet, column: Column) -> Iterator[tuple[str, str]]:
    tracking, choices = placed.section.tracking, column.field.choices
    if column.field.kind is not FieldKind.CHOICE:
        return
    if tracking and tracking.status == column.field.id:
        still_open = [choice for choice in choices if choice.value not in tracking.done]
        yield from ((choice.label, _DONE) for choice in choices if choice.value in tracking.done)
        yield from ((choice.label, _OPEN[i % len(_OPEN)]) for i, choice in enumerate(still_open))
    elif placed.section.fixed:
        steps = max(len(choices) - 1, 1)
        yield from ((choice.label, _SCALE[i * (len(_SCALE) - 1) // steps]) for i, choice in enumerate(choices))
