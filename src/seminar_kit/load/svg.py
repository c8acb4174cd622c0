"""An SVG picture, parsed without entities and network: its size in pixels."""

import re
from typing import TYPE_CHECKING

from seminar_kit.load.svg_faults import SVG, hidden_problems, problems_in
from seminar_kit.load.text_file import text_of
from seminar_kit.problems import Outcome, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
_LENGTH = re.compile(r"\s*([0-9]{0,6}\.?[0-9]{1,6})(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def read_svg(content: bytes, path: str) -> Outcome[tuple[int, int] | None]:
    """Width and height, None if it has none; with problems if the picture must not be used."""
    text = text_of(content, path)
    if text.value is None:
        return Outcome(None, text.problems)
    if problems := hidden_problems(text.value, path):
        return Outcome(None, problems)
    root = _parse(text.value)
    if root is None or root.tag != f"{{{SVG}}}svg":
        what = f'"{path}" cannot be read as SVG'
        fix = "save it again from a drawing program"
        return Outcome(None, (Problem(Place(path), "picture-can-be-read", what, fix),))
    return Outcome(_size(root), problems_in(root, path))


def _parse(text: str) -> "_Element | None":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8")
    try:
        return etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
    except etree.XMLSyntaxError:
        return None


def _size(root: "_Element") -> tuple[int, int] | None:
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width and height:
        return round(width), round(height)
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = [_pixels(side) for side in box[2:]]
    if len(box) == 4 and all(sides):
        return round(sides[0]), round(sides[1])
    return None


def _pixels(length: str) -> float:
    """A length in pixels; 0 for what says nothing by itself, such as 100%."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0.0
