"""Pipe tables, with a check that no cell is lost or made up."""

import re

from seminar_kit.load.markdown.inlines import read_inline_text, read_plain_words
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.source import Spot
from seminar_kit.load.markdown.tree import Node
from seminar_kit.model.document import Alignment, Inlines, Table

_BAR = re.compile(r"(?<!\\)\|")
_ALIGNMENTS: dict[str, Alignment] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def read_table(node: Node, reading: Reading) -> Table:
    """A table; empty cells are empty tuples."""
    head = node.children[0].children[0]
    body = node.children[1].children if len(node.children) > 1 else []
    if not body:
        _tell_empty(head, reading)
    return Table(
        _row(head, reading),
        tuple(_checked_row(row, len(head.children), reading) for row in body),
        tuple(_ALIGNMENTS.get(str(cell.attrs.get("style")), "none") for cell in head.children),
        reading.source.place(*_line_and_column(head, reading)),
    )


def _tell_empty(head: Node, reading: Reading) -> None:
    reading.tell(
        reading.source.place(*_line_and_column(head, reading)),
        "table-has-rows",
        "the table has no rows below its header",
        'add a row; leave its cells empty for space to write in, e.g. "|  |  |"',
    )


def _checked_row(row: Node, cells: int, reading: Reading) -> tuple[Inlines, ...]:
    index, column = _line_and_column(row, reading)
    found = len(_cell_starts(reading.source.line(index)))
    if found != cells:
        reading.tell(
            reading.source.place(index, column),
            "table-rows-match",
            f"the row has {found} {'cell' if found == 1 else 'cells'}, the header has {cells}",
            'give each row as many cells as the header; write "\\|" for a bar inside a cell',
        )
    return _row(row, reading)


def _line_and_column(row: Node, reading: Reading) -> tuple[int, int]:
    assert row.map is not None
    line = reading.source.line(row.map[0])
    return row.map[0], len(line) - len(line.lstrip(" \t>")) + 1


def _row(row: Node, reading: Reading) -> tuple[Inlines, ...]:
    words = [read_plain_words(cell.children[0]) for cell in row.children]
    plain = tuple(cell for cell in words if cell is not None)
    return plain if len(plain) == len(words) else _row_with_marks(row, reading)


def _row_with_marks(row: Node, reading: Reading) -> tuple[Inlines, ...]:
    index, column = _line_and_column(row, reading)
    starts = _cell_starts(reading.source.line(index))
    # The first line of a list item has its mark before the row: cells are counted from the end.
    starts = [column] * (len(row.children) - len(starts)) + starts
    starts = starts[len(starts) - len(row.children) :] if index == _header_index(row) else starts
    return tuple(
        read_inline_text(cell.children[0], Spot((reading.source.place(index, start),)), reading)
        for cell, start in zip(row.children, starts, strict=False)
    )


def _header_index(row: Node) -> int:
    parent = row.parent
    return row.map[0] if parent is not None and parent.type == "thead" and row.map else -1


def _cell_starts(line: str) -> list[int]:
    """The columns where the texts of a line's cells begin."""
    begin, end = len(line) - len(line.lstrip(" \t>")), len(line.rstrip())
    begin += line.startswith("|", begin)
    bars = [bar.start() for bar in _BAR.finditer(line, begin, end)]
    if bars and bars[-1] == end - 1:
        end = bars.pop()
    edges = [begin, *(bar + 1 for bar in bars)]
    return [edge + _blanks(line, edge, end) + 1 for edge in edges]


def _blanks(line: str, start: int, end: int) -> int:
    count = 0
    while start + count < end and line[start + count] in " \t":
        count += 1
    return count
