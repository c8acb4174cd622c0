"""Heights of rows from the texts in them, for programs that do not fit rows to wrapped texts when they open a file."""

import re
from collections.abc import Iterable
from math import ceil
from typing import Final

from lxml import etree
from xlsxwriter.worksheet import Worksheet

from seminar_kit.write.zip_file import read_zip, write_zip

_LINE_POINTS: Final = 13.5
_PADDING_POINTS: Final = 3
_MOST_POINTS: Final = 400
# Letters are narrower than the digits in which widths are given, but lines break before the word that does not fit.
_WASTE: Final = 0.97
_SHEETS: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_ROW: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]], size: float = 1) -> None:
    """Make a row as high as its texts need, each given with the width of its cell in characters."""
    lines = max(sum(map(lines_of, text.split("\n"), [width] * (text.count("\n") + 1))) for text, width in texts)
    if lines > 1 or size > 1:
        sheet.set_row(row, min(lines * _LINE_POINTS * size + _PADDING_POINTS, _MOST_POINTS))


def lines_of(line: str, width: float) -> int:
    """About how many lines a text without breaks takes."""
    return max(ceil(len(line) * _WASTE / width), 1)


def let_rows_grow(workbook: bytes) -> bytes:
    """The workbook with its heights as a beginning: rows grow again while people write into them."""
    files = read_zip(workbook)
    return write_zip({name: _growing(text) if _SHEETS.fullmatch(name) else text for name, text in files.items()})


def _growing(sheet: bytes) -> bytes:
    tree = etree.fromstring(sheet)
    for row in tree.iter(_ROW):
        row.attrib.pop("customHeight", "")
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
