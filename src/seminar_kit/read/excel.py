"""The sheets of an Excel file into tables of text."""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import openpyxl
from openpyxl.utils.cell import column_index_from_string

from seminar_kit.model.office_file import Cell, OfficeFile, OfficeNote, OfficeTable
from seminar_kit.read.as_json import Reading
from seminar_kit.read.excel_parts import LONGEST_NAME, MOST_COLUMNS, MOST_ROWS, repack
from seminar_kit.read.excel_values import Written, value_to_written
from seminar_kit.read.package import Package
from seminar_kit.read.size import MOST_CELLS
from seminar_kit.read.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_NOTHING: Final = Written("")
# A formula that no program has worked out yet.
_UNCOUNTED: Final = re.compile(rb"(</f>|<f[^>]*/>)\s*</c>")
_FOOTER: Final = re.compile(rb"<oddFooter[^>]*>([^<]{1,500})</oddFooter>")
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")

_REFERENCE: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::.*)?", re.DOTALL)
_NOWHERE: Final = (MOST_ROWS + 1, 0)

_Places: TypeAlias = Mapping[tuple[int, int], Written]
_Names: TypeAlias = dict[tuple[int, int], tuple[str, ...]]


def read_excel(package: Package) -> Reading:
    """Every sheet, hidden ones too."""
    content, strays = repack(package)
    tables = tuple(_tables(content, _has_uncounted(package)))
    if not tables:
        raise TroubleError(Trouble.DAMAGED)
    notes = package.notes()
    file = OfficeFile(
        kind="excel",
        blocks=tables,
        properties=package.properties(),
        margins=tuple(_footers(package)),
        notes=tuple(note for note in OfficeNote if note in notes),
        program=package.program(),
    )
    return Reading(file, strays)


def _tables(content: bytes, has_uncounted: bool) -> Iterator[OfficeTable]:
    book = _open(content, with_values=True)
    formulas = _open(content, with_values=False) if has_uncounted else None
    names, cells = _names_by_sheet(book), 0
    for number, sheet in enumerate(book.worksheets, start=1):
        places = _filled(sheet, _formulas(formulas, sheet.title))
        rows = _rows(places, names.get(sheet.title, {}))
        cells += sum(map(len, rows))
        if cells > MOST_CELLS:
            raise TroubleError(Trouble.TOO_LARGE)
        yield OfficeTable(number, rows, sheet.title[:LONGEST_NAME], sheet.sheet_state != "visible")


def _open(content: bytes, with_values: bool) -> "Workbook":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=with_values, keep_links=False)


def _has_uncounted(package: Package) -> bool:
    sheets = (content for name, content in package.parts.items() if _SHEET.fullmatch(name))
    return any(_UNCOUNTED.search(content) for content in sheets)


def _footers(package: Package) -> Iterator[str]:
    """In Excel's own signs; the same footer stands under every sheet."""
    found = (_FOOTER.findall(content) for name, content in package.parts.items() if _SHEET.fullmatch(name))
    texts = (unescape(text.decode("utf-8", "replace")) for footers in found for text in footers)
    yield from dict.fromkeys(texts)


def _formulas(book: "Workbook | None", title: str) -> _Places:
    if book is None:
        return {}
    cells = (cell for cell in _cells(book[title]) if cell.data_type == "f")
    return {(cell.row, cell.column): Written(str(getattr(cell.value, "text", cell.value))) for cell in cells}


def _filled(sheet: Any, formulas: _Places) -> _Places:
    """The cells that hold something, by row and column."""
    found = {(cell.row, cell.column): value_to_written(cell.value, cell.number_format) for cell in _cells(sheet)}
    return {**formulas, **found}


def _cells(sheet: Any) -> Iterator[Any]:
    """Those that hold something, as the file has them: what a sheet says of its own size is not believed."""
    sheet.reset_dimensions()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def _rows(places: _Places, names: _Names) -> tuple[tuple[Cell, ...], ...]:
    used = places.keys() | names.keys()
    height = max((row for row, _ in used), default=0)
    widths: dict[int, int] = defaultdict(int)
    for row, column in used:
        widths[row] = max(widths[row], column)
    return tuple(
        tuple(_cell((row, column), places, names) for column in range(1, widths[row] + 1))
        for row in range(1, height + 1)
    )


def _cell(place: tuple[int, int], places: _Places, names: _Names) -> Cell:
    written = places.get(place, _NOTHING)
    return Cell(written.text, (), names.get(place, ()), written.dates, written.numbers)


def _names_by_sheet(book: "Workbook") -> dict[str, _Names]:
    """The defined names by the cell to which they lead, the first of several cells."""
    found: dict[str, dict[tuple[int, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    scopes = (book.defined_names, *(sheet.defined_names for sheet in book.worksheets))
    for name, defined in (each for scope in scopes for each in scope.items()):
        sheet, place = _destination(defined.value) or ("", _NOWHERE)
        if place[0] <= MOST_ROWS and place[1] <= MOST_COLUMNS:
            found[sheet][place].append(name)
    return {sheet: {place: tuple(each) for place, each in names.items()} for sheet, names in found.items()}


def _destination(value: str | None) -> tuple[str, tuple[int, int]] | None:
    """A name may stand for anything, also for a formula, or for a cell that was deleted."""
    found = _REFERENCE.fullmatch(value or "")
    if found is None:
        return None
    quoted, plain, column, row = found.groups()
    return quoted.replace("''", "'") if quoted else plain, (int(row), column_index_from_string(column))
