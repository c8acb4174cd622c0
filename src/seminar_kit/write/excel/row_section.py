"""A section with rows: a table with a column a field, its header above, empty rows to write in."""

from collections.abc import Iterator, Mapping
from typing import Final

from xlsxwriter.worksheet import Worksheet

from seminar_kit.form_print import row_title
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import FieldKind
from seminar_kit.write.excel.answers import put_answer, put_tick
from seminar_kit.write.excel.book import Book
from seminar_kit.write.excel.cells import put_text
from seminar_kit.write.excel.colours import colour_choices
from seminar_kit.write.excel.heights import fit_row
from seminar_kit.write.excel.layout import FIRST_ROW, HEADER_ROW, Column, SectionSheet
from seminar_kit.write.excel.names import reference
from seminar_kit.write.excel.section_frame import (
    HEADER,
    LOCKED,
    put_label,
    put_section_head,
    question_of,
    small_print_of,
)
from seminar_kit.write.excel.validation import validation_of

_NUMBER_WIDTH: Final = 6
_FIXED_WIDTH: Final = 30
_WIDTHS: Final = {
    FieldKind.TEXT: 26,
    FieldKind.LONG_TEXT: 42,
    FieldKind.OFFICE: 26,
    FieldKind.NUMBER: 13,
    FieldKind.DATE: 14,
    FieldKind.CHOICE: 18,
    FieldKind.SEVERAL: 13,
    FieldKind.YES_NO: 11,
    FieldKind.MONEY: 18,
}


def write_row_section(book: Book, sheet: Worksheet, placed: SectionSheet, blank: BlankForm) -> None:
    """The first column holds the row's number, or the label that the form itself gives it."""
    widths = _widths(placed)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    put_section_head(book, sheet, placed, sum(widths), len(placed.columns))
    put_label(book, sheet, (HEADER_ROW, 0), (row_title(placed.section, book.words), ""), HEADER)
    for index, each in enumerate(placed.columns, start=1):
        _put_header(book, sheet, index, each, placed)
        _ask(book, sheet, index, each, placed)
    headings = ("\n".join(filter(None, _heading(each))) for each in placed.columns)
    fit_row(sheet, HEADER_ROW, zip(headings, widths[1:], strict=True))
    for number in range(1, placed.rows + 1):
        _put_row(book, sheet, number, placed, blank)
    colour_choices(book, sheet, placed)
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.repeat_rows(HEADER_ROW)
    sheet.print_area(0, 0, placed.last_row, len(placed.columns))
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{placed.last_row + 1}"})


def _widths(placed: SectionSheet) -> tuple[int, ...]:
    first = _FIXED_WIDTH if placed.section.fixed else _NUMBER_WIDTH
    return first, *(_WIDTHS[column.field.kind] for column in placed.columns)


def _put_header(book: Book, sheet: Worksheet, index: int, column: Column, placed: SectionSheet) -> None:
    put_label(book, sheet, (HEADER_ROW, index), _heading(column), HEADER)
    book.workbook.define_name(column.name, f"={reference(placed.name, HEADER_ROW, index)}")


def _heading(column: Column) -> tuple[str, str]:
    """Code and label, and the help."""
    ending = f": {column.choice.label}" if column.choice else ""
    return f"{column.code} {question_of(column.field)}{ending}", small_print_of(column.field)


def _ask(book: Book, sheet: Worksheet, index: int, column: Column, placed: SectionSheet) -> None:
    validation = validation_of(column.key, column.field, book.words)
    if validation and validation["validate"] != "any":
        # A prompt at every cell of a table would hide the cells beside it.
        quiet = {name: value for name, value in validation.items() if name != "input_message"}
        sheet.data_validation(FIRST_ROW, index, placed.last_row, index, quiet)


def _put_row(book: Book, sheet: Worksheet, number: int, placed: SectionSheet, blank: BlankForm) -> None:
    row, fixed = FIRST_ROW + number - 1, placed.section.fixed
    rows = blank.filled_rows.get(placed.section.id, ())
    filled = rows[number - 1] if number <= len(rows) else {}
    label = fixed[number - 1].label if number <= len(fixed) else str(number)
    put_text(sheet, row, 0, label, book.look(**dict(LOCKED), bold=bool(fixed)))
    for index, column in enumerate(placed.columns, start=1):
        text = filled.get(column.field.id, "")
        if column.choice:
            put_tick(book, sheet, (row, index), column.choice.value in text.split("\n"))
        else:
            put_answer(book, sheet, (row, index), column.field, text, f"{column.code}, {label}")
    fit_row(sheet, row, _texts(label, placed, filled))


def _texts(label: str, placed: SectionSheet, filled: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    widths = _widths(placed)
    yield label, widths[0]
    for column, width in zip(placed.columns, widths[1:], strict=True):
        if not column.choice:
            yield filled.get(column.field.id, ""), width
