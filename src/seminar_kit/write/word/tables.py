"""Tables into Word tables, with column widths weighed from what the cells hold."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from seminar_kit.model.document import Alignment, Inlines, Table
from seminar_kit.write.word.boxes import box_table_border, box_table_indent
from seminar_kit.write.word.inlines import inlines_to_word, printed_text
from seminar_kit.write.word.manuscript import Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph

WRITING_HEIGHT: Final = 624  # twips: 1.1 centimetres, a line of handwriting
_CELL_MARGINS: Final = 216  # twips, both sides
_LETTER: Final = 106  # twips: an average letter of the table's type size, bold headings included
_BOLD_LETTER: Final = 117
_CAPITAL: Final = 152
_NARROW_LETTER, _NARROW_LETTERS = 75, frozenset("fijlrtI.,:;'’!|()[]")
_WIDE_LETTER, _WIDE_LETTERS = 184, frozenset("mwMWŒœ@%—")
_LONGEST_LINE: Final = 60  # letters; longer texts wrap and need no wider column in proportion
_WRITING_LETTERS: Final = 24  # an empty cell on a handout asks for as much room as this many letters
_SIDES: Final = {"none": "", "left": "left", "center": "center", "right": "right"}


def table_to_word(table: Table, around: Surroundings) -> str:
    widths = column_widths(table, around)
    header = _row(table.header, table, widths, around, is_header=True)
    rows = "".join(_row(cells, table, widths, around) for cells in table.rows)
    return table_opening(widths, around) + header + rows + "</w:tbl>"


def table_opening(widths: tuple[int, ...], around: Surroundings) -> str:
    """The table's properties and grid, up to its first row."""
    bidi = "<w:bidiVisual/>" if around.manuscript.right_to_left else ""
    left = table_indent(around)
    indent = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    borders = box_table_border(around.box) if around.box else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="SeminarTable"/>{bidi}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{indent}{borders}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="1" w:noVBand="1"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def table_indent(around: Surroundings) -> int:
    return box_table_indent(around.indent) if around.box else around.indent


def table_row(cells: str, *, is_header: bool = False, height: int = 0) -> str:
    """A row that does not split over two pages; a header row repeats on each."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    header = "<w:tblHeader/>" if is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{header}</w:trPr>{cells}</w:tr>"


def table_cell(width: int, paragraphs: str, fill: str = "") -> str:
    shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>{paragraphs}</w:tc>'


def column_widths(table: Table, around: Surroundings) -> tuple[int, ...]:
    """Each column gets its longest word; what is left is shared by how much the columns hold."""
    columns = tuple(zip(table.header, *table.rows, strict=True))
    texts = tuple(tuple(printed_text(cell) for cell in column) for column in columns)
    return share_width(texts, around.width - table_indent(around), around.writing_space)


def share_width(columns: tuple[tuple[str, ...], ...], available: int, writing_space: bool = False) -> tuple[int, ...]:
    """Widths in twips that add up to what is available."""
    least = tuple(_longest_word(column) + _CELL_MARGINS for column in columns)
    if sum(least) >= available:
        return _in_proportion(least, available)
    weights = tuple(_weight(column, writing_space) for column in columns)
    wanted = tuple(max(0, weight * _LETTER + _CELL_MARGINS - low) for weight, low in zip(weights, least, strict=True))
    spare = _in_proportion(tuple(want + 1 for want in wanted), available - sum(least))
    return tuple(low + more for low, more in zip(least, spare, strict=True))


def _longest_word(column: tuple[str, ...]) -> int:
    return max((_word_width(word) for text in column for word in text.replace("-", "- ").split()), default=_LETTER)


@lru_cache(maxsize=4096)
def _word_width(word: str) -> int:
    """How wide the word is in the bold type of a heading, so that no heading breaks inside a word."""
    return sum(map(_letter_width, word))


def _letter_width(letter: str) -> int:
    if letter in _NARROW_LETTERS:
        return _NARROW_LETTER
    if letter in _WIDE_LETTERS:
        return _WIDE_LETTER
    return _CAPITAL if letter.isupper() else _LETTER if letter.isdecimal() else _BOLD_LETTER


def _weight(column: tuple[str, ...], writing_space: bool) -> int:
    """How many letters a line of the column should hold: its longest cell, tempered by the average if it is long."""
    header, *cells = column
    lengths = [_WRITING_LETTERS if writing_space and not cell else len(cell) for cell in cells] or [len(header)]
    longest, average = min(max(lengths), _LONGEST_LINE), sum(lengths) // len(lengths)
    tempered = (longest + min(average, _LONGEST_LINE)) // 2
    return max(tempered, min(max(longest, len(header)), _WRITING_LETTERS))


def _in_proportion(parts: tuple[int, ...], total: int) -> tuple[int, ...]:
    """Whole numbers in proportion to the parts; the last takes what rounding leaves."""
    whole = sum(parts)
    shares = [part * total // whole for part in parts]
    shares[-1] += total - sum(shares)
    return tuple(shares)


def _row(
    cells: tuple[Inlines, ...], table: Table, widths: tuple[int, ...], around: Surroundings, is_header: bool = False
) -> str:
    style = "TableHeading" if is_header else "TableText"
    cell = _cell_writer(style, around)
    written = "".join(
        cell(inlines, width, alignment)
        for inlines, width, alignment in zip(cells, widths, table.alignments, strict=True)
    )
    is_for_writing = around.writing_space and not is_header and not all(cells)
    return table_row(written, is_header=is_header, height=WRITING_HEIGHT if is_for_writing else 0)


def _cell_writer(style: str, around: Surroundings) -> Callable[[Inlines, int, Alignment], str]:
    def write(inlines: Inlines, width: int, alignment: Alignment) -> str:
        look = ParagraphLook(right_to_left=around.manuscript.right_to_left, alignment=_SIDES[alignment])
        return table_cell(width, paragraph(style, inlines_to_word(inlines, around), look))

    return write
