"""Names of sheets as Excel bears them, and references to cells in them."""

import re
from collections.abc import Iterable
from typing import Final

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

_MOST_UNITS: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_RESERVED: Final = "history"


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Names as near to those wanted as Excel allows, each once whatever its capitals."""
    names: list[str] = []
    taken = {_RESERVED}
    for text in wanted:
        name = _free_name(_plain(text), taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def reference(sheet: str, row: int, column: int) -> str:
    """A cell that formulas and names of all sheets can point to."""
    return f"{quote_sheetname(sheet)}!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"


def range_reference(sheet: str, first: int, last: int, column: int) -> str:
    """The cells of one column from row to row."""
    end = xl_rowcol_to_cell(last, column, row_abs=True, col_abs=True)
    return f"{reference(sheet, first, column)}:{end}"


def units_of(text: str) -> int:
    """How long Excel takes a text to be: it counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, most: int) -> str:
    """As much of the beginning as Excel takes for `most` characters; no character is cut in two."""
    return text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")


def _plain(text: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", text).split()).strip("' ") or "-"


def _free_name(text: str, taken: set[str]) -> str:
    name, number = shorten(text, _MOST_UNITS).strip("' "), 2
    while name.casefold() in taken:
        ending = f" ({number})"
        name = shorten(text, _MOST_UNITS - len(ending)).rstrip("' ") + ending
        number += 1
    return name
