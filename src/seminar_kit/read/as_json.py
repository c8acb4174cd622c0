"""An office file to JSON and back, as it passes from the child process to its parent."""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from seminar_kit.model.office_file import Cell, OfficeBlock, OfficeFile, OfficeNote, OfficeTable, TextLine
from seminar_kit.read.trouble import Trouble

# What no writing system has: orders to a terminal, and what no XML can hold.
_NO_TEXT: Final = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_HALF: Final = re.compile(r"[\ud800-\udfff]")
_BROKEN: Final = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


@dataclass(frozen=True, slots=True)
class Reading:
    """`stray_cells` are texts too far down or to the right to belong to a form, each with its place."""

    file: OfficeFile
    stray_cells: tuple[str, ...] = ()


def reading_to_json(reading: Reading | Trouble) -> bytes:
    """Pure ASCII, so that no setting of the system changes it."""
    if isinstance(reading, Trouble):
        return json.dumps({"trouble": reading.value}).encode()
    file = reading.file
    written = {
        "kind": file.kind,
        "blocks": [_block_to_json(block) for block in file.blocks],
        "properties": dict(file.properties),
        "margins": file.margins,
        "notes": [note.value for note in file.notes],
        "program": file.program,
        "stray": reading.stray_cells,
    }
    return json.dumps(written, separators=(",", ":")).encode()


def json_to_reading(content: bytes) -> Reading | Trouble:
    """What the child said; a child that was stopped in the middle of it has said that the file is damaged."""
    try:
        said = json.loads(content)
        return Trouble(said["trouble"]) if "trouble" in said else _reading(said)
    except _BROKEN:
        return Trouble.DAMAGED


def _block_to_json(block: OfficeBlock) -> list[Any]:
    if isinstance(block, TextLine):
        return [block.text, block.number]
    rows = [[_cell_to_json(cell) for cell in row] for row in block.rows]
    return [block.name, block.number, block.hidden, rows]


def _cell_to_json(cell: Cell) -> str | list[Any]:
    """Most cells hold text only."""
    if not (cell.tags or cell.names or cell.dates or cell.numbers):
        return cell.text
    return [cell.text, cell.tags, cell.names, cell.dates, cell.numbers]


def _reading(said: Any) -> Reading:
    file = OfficeFile(
        kind=said["kind"],
        blocks=tuple(_json_to_block(block) for block in said["blocks"]),
        properties={_text(key): _text(value) for key, value in said["properties"].items()},
        margins=_texts(said["margins"]),
        notes=tuple(OfficeNote(note) for note in said["notes"]),
        program=_text(said["program"]),
    )
    return Reading(file, _texts(said["stray"]))


def _json_to_block(block: list[Any]) -> OfficeBlock:
    if len(block) == 2:
        return TextLine(_text(block[0]), int(block[1]))
    name, number, hidden, rows = block
    cells = tuple(tuple(_json_to_cell(cell) for cell in row) for row in rows)
    return OfficeTable(int(number), cells, _text(name), bool(hidden))


def _json_to_cell(cell: Any) -> Cell:
    if isinstance(cell, str):
        return Cell(_text(cell))
    text, *rest = cell
    return Cell(_text(text), *(_texts(each) for each in rest))


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(map(_text, values))


def _text(value: Any) -> str:
    """Text and nothing else; half a character becomes the sign for one that was lost."""
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", _NO_TEXT.sub("", str(value)))
