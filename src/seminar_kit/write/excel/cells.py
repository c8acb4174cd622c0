"""Texts, numbers and dates into cells: real values where Excel keeps them exactly, else text, and never a formula."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from seminar_kit.write.excel.names import shorten, units_of

MOST_UNITS: Final = 32_767
FIRST_DAY: Final = date(1900, 3, 1)  # before it Excel counts a day that never was
_DIGITS: Final = 15
_NOT_IN_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def put_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """A text as it stands; one that is too long for a cell is a bug of the caller, who has to split it."""
    if sheet.write_string(row, column, writable(text), look) != 0:
        raise ValueError(f"{len(text)} characters do not fit into cell {row}, {column}")


def put_rich_text(sheet: Worksheet, row: int, column: int, parts: tuple[tuple[Format, str], ...], look: Format) -> None:
    """Pieces of text, each in its own look; one piece alone is no rich text for Excel."""
    written = [(font, writable(text)) for font, text in parts if text]
    if len(written) < 2:
        put_text(sheet, row, column, "".join(text for _, text in written), look)
        return
    if sheet.write_rich_string(row, column, *(piece for part in written for piece in part), look) != 0:
        raise ValueError(f"the pieces do not fit into cell {row}, {column}")


def writable(text: str) -> str:
    """What XML can hold; halves of characters become the sign for a character that was lost."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def split_text(text: str, most: int = MOST_UNITS) -> Iterator[str]:
    """Pieces that each fit into a cell; together they are the text."""
    if units_of(text) <= most:
        yield text
        return
    rest = writable(text)
    while rest:
        piece = shorten(rest, most)
        yield piece
        rest = rest[len(piece) :]


def is_exact(number: Decimal | int) -> bool:
    """Whether Excel, which counts with 15 digits, keeps the number as it is."""
    if isinstance(number, int):
        return abs(number) < 10**_DIGITS
    return number.is_finite() and len(number.normalize().as_tuple().digits) <= _DIGITS and -20 < number.adjusted() < 20


def is_day(day: date) -> bool:
    return (day.date() if isinstance(day, datetime) else day) >= FIRST_DAY


def number_pattern(number: Decimal | int) -> str:
    """As many places behind the point as were written."""
    exponent = 0 if isinstance(number, int) else number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return f"0.{'0' * places}" if places else "0"
