"""Kinds of boxes into borders and shading: one blue and greys, and told apart in black and white by their lines."""

from dataclasses import dataclass, replace
from typing import Final

from seminar_kit.model.document import BoxKind

BLUE: Final = "1F3A5F"
_INK, _GREY = "262626", "7F7F7F"
_PALE_BLUE, _PALE_GREY, _MIDDLE_GREY, _WHITE = "E9EEF5", "F4F4F4", "E6E6E6", "FFFFFF"

BOX_INDENT: Final = 227
_SPACE: Final = 8
_LARGEST_SPACE: Final = 31
_TWIPS_PER_POINT: Final = 20


@dataclass(frozen=True, slots=True)
class BoxLook:
    """`line` is a Word border style, `size` in eighths of a point."""

    line: str
    size: int
    colour: str
    fill: str


_QUIET = BoxLook("single", 18, _GREY, _PALE_GREY)
_STRONG = BoxLook("single", 36, BLUE, _PALE_BLUE)
_WORK = BoxLook("dashed", 18, BLUE, _WHITE)
_ALERT = BoxLook("single", 48, _INK, _MIDDLE_GREY)

BOX_LOOKS: Final = {
    BoxKind.NOTE: _QUIET,
    BoxKind.TIP: _QUIET,
    BoxKind.IMPORTANT: _STRONG,
    BoxKind.WARNING: _ALERT,
    BoxKind.CARE: _ALERT,
    BoxKind.EXAMPLE: _QUIET,
    BoxKind.EXERCISE: _WORK,
    BoxKind.DEFINITION: _QUIET,
    BoxKind.QUESTION: _WORK,
    BoxKind.ANSWER: _QUIET,
    BoxKind.SAY: BoxLook("single", 24, BLUE, _PALE_BLUE),
    BoxKind.ASK: BoxLook("double", 12, BLUE, _WHITE),
    BoxKind.OBJECTIVES: _STRONG,
    BoxKind.KEY_MESSAGES: _STRONG,
}


def distinct_look(kind: BoxKind, turn: int) -> BoxLook:
    """The look of a kind; line and shading differ by a hair from box to box, or two neighbours would run into one."""
    look = BOX_LOOKS[kind]
    return replace(look, size=look.size + turn % 2, fill=f"{int(look.fill, 16) - turn % 2:06X}")


def box_border(look: BoxLook, right_to_left: bool, turn: int, deeper: int = 0, is_title: bool = False) -> str:
    """Border and shading of a paragraph in a box; the line stays straight beside text that is `deeper` by twips.

    Lines in the colour of the shading give air above the title and below each paragraph. Neighbours with equal borders
    would share them and lose that air, so `turn`, which counts paragraphs, makes them differ by a hair.
    """
    space = min(_SPACE + deeper // _TWIPS_PER_POINT, _LARGEST_SPACE)
    above = _air(look, "top", 5, 0) if is_title else ""
    line = _line(look, space)
    below = _air(look, "bottom", 3, turn % 2)
    lines = f"{above}{below}<w:right {line}/>" if right_to_left else f"{above}<w:left {line}/>{below}"
    return f'<w:pBdr>{lines}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>'


def _air(look: BoxLook, side: str, points: int, difference: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{2 + difference}" w:space="{points}" w:color="{look.fill}"/>'


def box_table_indent(indent: int) -> int:
    """Where a table in a box begins, so that its line continues that of the text."""
    return indent - _SPACE * _TWIPS_PER_POINT


def box_table_border(look: BoxLook) -> str:
    """The line beside a table that stands in a box; a table from right to left swaps its sides by itself."""
    return f"<w:tblBorders><w:left {_line(look, 0)}/></w:tblBorders>"


def _line(look: BoxLook, space: int) -> str:
    return f'w:val="{look.line}" w:sz="{look.size}" w:space="{space}" w:color="{look.colour}"'
