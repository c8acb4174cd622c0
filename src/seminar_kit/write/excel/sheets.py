"""Tables into a workbook: numbers and days as such, every text as text, nothing that Excel would calculate."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from xlsxwriter.worksheet import Worksheet

from seminar_kit.model.report import Sheet, SheetValue
from seminar_kit.words import direction_of, words_of
from seminar_kit.write.excel.book import Book, write_book
from seminar_kit.write.excel.cells import MOST_UNITS, is_day, is_exact, number_pattern, put_text, split_text
from seminar_kit.write.excel.heights import fit_row
from seminar_kit.write.excel.names import sheet_names, units_of

MOST_ROWS: Final = 1_048_576
_LEAST_WIDTH: Final = 8
_HEADER_WIDTH: Final = 20
_MOST_WIDTH: Final = 60
_ROWS_MEASURED: Final = 200
_MOST_PLACES: Final = 50


def write_sheets(sheets: tuple[Sheet, ...], title: str, language: str = "en") -> bytes:
    """The tables as .xlsx, yes and no in words of the language.

    Nothing is cut: a text longer than a cell goes on in columns to its right, a table longer than a sheet on another.
    """
    parts = tuple(part for sheet in sheets for part in _fitting(sheet))
    names = sheet_names(part.name for part in parts)

    def fill(book: Book) -> None:
        for name, part in zip(names, parts, strict=True):
            _write_sheet(book, name, part, title)

    return write_book(title, words_of(language), direction_of(language), "A4", fill)


def _write_sheet(book: Book, name: str, table: Sheet, title: str) -> None:
    sheet = book.add_sheet(name, title, landscape=True)
    if table.header:
        _write_header(book, sheet, table)
    for row, values in enumerate(table.rows, start=1):
        for column, value in enumerate(values):
            _put_value(book, sheet, (row, column), value)


def _write_header(book: Book, sheet: Worksheet, table: Sheet) -> None:
    """Titles that stay in sight and on every page, with a filter each."""
    look = book.look(bold=True, border=1, bg_color="#DDE5EE", text_wrap=True)
    widths = [_width(book, table, column) for column in range(len(table.header))]
    for column, (text, width) in enumerate(zip(table.header, widths, strict=True)):
        put_text(sheet, 0, column, text, look)
        sheet.set_column(column, column, width)
    # The button of the filter takes some of the width.
    fit_row(sheet, 0, [(text, width - 3) for text, width in zip(table.header, widths, strict=True)])
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _put_value(book: Book, sheet: Worksheet, cell: tuple[int, int], value: SheetValue) -> None:
    match value:
        case None | "":
            return
        case bool() | str():
            # The mark keeps a text a text, also when somebody opens the cell and closes it again.
            put_text(sheet, *cell, text_of(book, value), book.look(text_wrap=True, quote_prefix=True))
        case int() | Decimal() if is_exact(value):
            sheet.write_number(*cell, value, book.look(num_format=number_pattern(value)))
        case date() if is_day(value):
            _put_day(book, sheet, cell, value)
        case _:
            put_text(sheet, *cell, text_of(book, value), book.look(text_wrap=True, quote_prefix=True))


def _put_day(book: Book, sheet: Worksheet, cell: tuple[int, int], day: date) -> None:
    if isinstance(day, datetime):
        sheet.write_datetime(*cell, day.replace(tzinfo=None), book.look(num_format="yyyy-mm-dd hh:mm:ss"))
    else:
        sheet.write_datetime(*cell, day, book.look(num_format="yyyy-mm-dd"))


def text_of(book: Book, value: SheetValue) -> str:
    """A value as people read it."""
    match value:
        case None:
            return ""
        case bool():
            return book.words.say("Yes") if value else book.words.say("No")
        case Decimal():
            # In full a number such as 1E+999999 would be a text of a million zeros.
            return f"{value:f}" if abs(value.adjusted()) < _MOST_PLACES else str(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _width(book: Book, table: Sheet, column: int) -> int:
    """As wide as the longest line of the first rows, within reason."""
    texts = (text_of(book, row[column]) for row in table.rows[:_ROWS_MEASURED])
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    least = max(min(len(table.header[column]) + 4, _HEADER_WIDTH), _LEAST_WIDTH)
    return min(max(longest + 2, least), _MOST_WIDTH)


def _fitting(table: Sheet) -> Iterator[Sheet]:
    """The table in pieces that Excel can hold, each with the whole header."""
    wide = _widened(table)
    most = MOST_ROWS - 1
    for first in range(0, max(len(wide.rows), 1), most):
        yield Sheet(wide.name, wide.header, wide.rows[first : first + most])


def _widened(table: Sheet) -> Sheet:
    """The table with further columns for what is longer than a cell."""
    if not any(_is_long(value) for row in table.rows for value in row):
        return table
    pieces = [[_pieces(value) for value in row] for row in table.rows]
    counts = [max((len(row[column]) for row in pieces), default=1) for column in range(len(table.header))]
    header = (
        name if number == 1 else f"{name} ({number})"
        for name, count in zip(table.header, counts, strict=True)
        for number in range(1, count + 1)
    )
    rows = (
        tuple(
            piece for value, count in zip(row, counts, strict=True) for piece in value + (None,) * (count - len(value))
        )
        for row in pieces
    )
    return Sheet(table.name, tuple(header), tuple(rows))


def _pieces(value: SheetValue) -> tuple[SheetValue, ...]:
    return tuple(split_text(value)) if isinstance(value, str) else (value,)


def _is_long(value: SheetValue) -> bool:
    return isinstance(value, str) and len(value) > MOST_UNITS // 2 and units_of(value) > MOST_UNITS
