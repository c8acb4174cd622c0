"""Tables into pipe tables."""

from seminar_kit.model.document import Alignment, Inlines, Table
from seminar_kit.write.markdown.inlines import Writing, inlines_to_markdown

_RULES: dict[Alignment, str] = {"none": "---", "left": ":---", "center": ":---:", "right": "---:"}


def table_to_markdown(table: Table, writing: Writing) -> str:
    """Header, rule and rows, each row with a bar at both ends so that empty cells count."""
    rule = _row(tuple(_RULES[alignment] for alignment in table.alignments))
    rows = [_row(_cells(row, writing)) for row in table.rows]
    return "\n".join([_row(_cells(table.header, writing)), rule, *rows])


def _cells(row: tuple[Inlines, ...], writing: Writing) -> tuple[str, ...]:
    return tuple(inlines_to_markdown(cell, writing) for cell in row)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
