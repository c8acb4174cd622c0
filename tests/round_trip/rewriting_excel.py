"""Workbooks as other programs save them again: with the same cells, but less of what the kit put around them."""

import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TypeAlias

from openpyxl import Workbook, load_workbook

Change: TypeAlias = Callable[[Workbook], None]


def rewrite_excel(content: bytes, changes: tuple[Change, ...]) -> bytes:
    """Read and written by openpyxl, and changed between."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content))
        for change in changes:
            change(book)
        buffer = BytesIO()
        book.save(buffer)
    return buffer.getvalue()


def names_removed(book: Workbook) -> None:
    for name in list(book.defined_names):
        del book.defined_names[name]


def hidden_sheet_removed(book: Workbook) -> None:
    book.remove(next(sheet for sheet in book.worksheets if sheet.sheet_state != "visible"))


def sheets_renamed(book: Workbook) -> None:
    """Names of cells follow a sheet that is renamed, so those that were defined lead nowhere here."""
    for number, sheet in enumerate(book.worksheets, start=1):
        sheet.title = f"Sheet{number}"


def sheets_in_another_order(book: Workbook) -> None:
    book.move_sheet(book.worksheets[1], len(book.worksheets))


CHANGES: tuple[Change, ...] = (names_removed, hidden_sheet_removed, sheets_renamed, sheets_in_another_order)
