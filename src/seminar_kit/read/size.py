"""How much one file may hand over: far more than any form holds, and little enough to be understood in seconds."""

from collections.abc import Iterator
from typing import Final

from seminar_kit.model.office_file import Cell, OfficeBlock, OfficeFile, OfficeTable
from seminar_kit.read.trouble import Trouble, TroubleError

# Empty cells keep others in their columns, and cost little: a sheet may have them all.
MOST_CELLS: Final = 600_000
_MOST_TEXTS: Final = 20_000
_MOST_LETTERS: Final = 1_000_000
_LONGEST_TEXT: Final = 100_000


def refuse_too_much(file: OfficeFile) -> None:
    """TroubleError if the process that understands the file would have to work on it for long."""
    cells = sum(len(row) for block in file.blocks if isinstance(block, OfficeTable) for row in block.rows)
    lengths = [len(text) for text in _texts(file) if text]
    is_too_long = sum(lengths) > _MOST_LETTERS or max(lengths, default=0) > _LONGEST_TEXT
    if cells > MOST_CELLS or len(lengths) > _MOST_TEXTS or is_too_long:
        raise TroubleError(Trouble.TOO_LARGE)


def _texts(file: OfficeFile) -> Iterator[str]:
    yield from (file.program, *file.properties, *file.properties.values(), *file.margins)
    for block in file.blocks:
        yield from _texts_of_block(block)


def _texts_of_block(block: OfficeBlock) -> Iterator[str]:
    if not isinstance(block, OfficeTable):
        yield block.text
        return
    yield block.name
    for row in block.rows:
        for cell in row:
            yield from _texts_of_cell(cell)


def _texts_of_cell(cell: Cell) -> Iterator[str]:
    yield cell.text
    for each in (cell.tags, cell.names, cell.dates, cell.numbers):
        yield from each
