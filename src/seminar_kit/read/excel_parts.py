"""The parts of a workbook cut down to what is read, so that nothing else in them can break what reads it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element
from openpyxl.utils.cell import column_index_from_string, get_column_letter

from seminar_kit.read.package import Package, parse_xml

MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 256
# Excel allows no longer ones; each place in the sheet is told with its name.
LONGEST_NAME: Final = 31
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Of each kind of part, by the name of its root, the children that matter.
_KEPT: Final = {
    "worksheet": ("sheetData",),
    "workbook": ("workbookPr", "sheets", "definedNames"),
    "styleSheet": ("numFmts", "cellXfs"),
}
_FRAME: Final = (
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs>"
)
_ALL_COLUMNS: Final = 16_384
_LETTERS: Final = re.compile(r"[A-Z]{1,3}")
_MOST_STRAYS: Final = 20


def repack(package: Package) -> tuple[bytes, tuple[str, ...]]:
    """The workbook again, without looks, rules, drawings and everything else that is not text near the form.

    Cells far away are left out too, since each makes a row of thousands; where they hold something they are told.
    """
    buffer = BytesIO()
    strays: list[str] = []
    sheets = _sheet_names(package)
    with ZipFile(buffer, "w") as archive:
        for name, content in package.parts.items():
            if name.endswith(".xml") and not name.startswith(("docProps/", "[")):
                root = _cut(parse_xml(content))
                strays += (f'cell {place} of sheet "{sheets.get(name, name)}"' for place in _take_strays(root))
                archive.writestr(name, etree.tostring(root))
            elif not name.startswith("docProps/"):
                archive.writestr(name, content)
    return buffer.getvalue(), tuple(strays[:_MOST_STRAYS])


def _cut(root: Element) -> Element:
    kept = _KEPT.get(etree.QName(root).localname)
    if kept:
        for child in [child for child in root if etree.QName(child).localname not in kept]:
            root.remove(child)
    if root.tag == f"{_MAIN}styleSheet":
        _mend_styles(root)
    return root


def _mend_styles(root: Element) -> None:
    """Only the formats of numbers are left of each look, since by them days are told from numbers."""
    looks = root.find(f"{_MAIN}cellXfs")
    for child in etree.fromstring(f'<styleSheet xmlns="{_MAIN[1:-1]}">{_FRAME}</styleSheet>'):
        root.insert(-1 if looks is not None else len(root), child)
    for look in looks if looks is not None else ():
        number = look.get("numFmtId", "0")
        look.clear()
        look.set("numFmtId", number)


def _take_strays(root: Element) -> Iterator[str]:
    """Takes cells out of a sheet that are too far down or to the right, and tells those that hold something."""
    number = 0
    for rows in root.iterfind(f"{_MAIN}sheetData"):
        for row in list(rows):
            number = int(row.get("r") or number + 1)
            yield from _take_far_cells(row, number)
            if number > MOST_ROWS:
                rows.remove(row)


def _take_far_cells(row: Element, number: int) -> Iterator[str]:
    """A cell that does not say where it stands follows the one before it."""
    column = 0
    for cell in list(row):
        letters = _LETTERS.match(cell.get("r", ""))
        column = column_index_from_string(letters[0]) if letters else column + 1
        if number > MOST_ROWS or column > MOST_COLUMNS:
            row.remove(cell)
            if any(child.text or len(child) for child in cell):
                yield f"{get_column_letter(column)}{number}" if column <= _ALL_COLUMNS else f"{column}, {number}"


def _sheet_names(package: Package) -> dict[str, str]:
    """What people call the sheets, by the names of their parts."""
    targets = {relation.id: relation.target for relation in package.relations(package.main)}
    sheets = package.tree(package.main).iterfind(f"{_MAIN}sheets/{_MAIN}sheet")
    return {targets.get(sheet.get(_LINK, ""), ""): sheet.get("name", "")[:LONGEST_NAME] for sheet in sheets}
