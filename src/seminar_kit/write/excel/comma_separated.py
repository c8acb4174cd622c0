"""A table as comma-separated values that Excel opens by a double click, and that calculate nothing."""

import csv
import re
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final, assert_never

from seminar_kit.model.report import Sheet, SheetValue
from seminar_kit.words import Words, words_of
from seminar_kit.write.excel.cells import writable

_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
# Excel takes these for the start of a formula, also full-width, and parts values at ; where that is the custom.
_FORMULA_STARTS: Final = re.compile(r"^(?=[\t\r\n])|(^|[;\t\r\n])(?=[=+\-@＝＋－＠])")


def sheet_to_csv(sheet: Sheet, language: str = "en") -> bytes:
    """UTF-8 with the mark by which Excel knows it; an apostrophe stands before what would be a formula."""
    words, target = words_of(language), StringIO(newline="")
    target.write(_BYTE_ORDER_MARK)
    writer = csv.writer(target, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([neutralise(text) for text in sheet.header])
    writer.writerows([_plain(value, words) for value in row] for row in sheet.rows)
    return target.getvalue().encode()


def neutralise(text: str) -> str:
    """The text with an apostrophe before each sign that begins a formula."""
    return _FORMULA_STARTS.sub(r"\1'", writable(text))


def _plain(value: SheetValue, words: Words) -> str | int | Decimal:
    match value:
        case None:
            return ""
        case bool():
            return words.say("Yes") if value else words.say("No")
        case str():
            return neutralise(value)
        case int() | Decimal():
            return value
        case date():
            return value.isoformat()
        case _:
            assert_never(value)
