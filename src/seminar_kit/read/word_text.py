"""The text of a piece of a Word file: what stands, not what was struck out, and what is hung onto it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from seminar_kit.form_print import OPEN, TICKED

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BOXES: Final = OPEN + TICKED + "\N{BALLOT BOX WITH CHECK}\N{WHITE SQUARE}\N{BLACK SQUARE}"
_ON: Final = frozenset({"1", "true", "on"})
_REMOVED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
# Settings, and text that is not shown.
_SILENT: Final = _REMOVED | {
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"),
        *("instrText", "delText", "delInstrText", "rt", "ffData"),
    )
}
# Signs of the picture fonts that people insert as check marks.
_SYMBOLS: Final = {
    **dict.fromkeys((0x53, 0x54, 0x78, 0xFD, 0xFE), TICKED),
    **dict.fromkeys((0x2A, 0x30, 0x6F, 0x70, 0x71, 0x72, 0xA3, 0xA8), OPEN),
    0xFC: "\N{CHECK MARK}",
    0xFB: "\N{BALLOT X}",
}


@dataclass(slots=True)
class Found:
    """Grows while a piece of the file is walked through."""

    pieces: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()

    def begin_line(self) -> None:
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")


def walk(element: Element, found: Found) -> None:
    """Take in everything inside an element."""
    for child in element:
        visit(child, found)


def visit(element: Element, found: Found) -> None:
    """Take in one element."""
    tag = element.tag
    if tag == f"{W}t" or tag == _MATH_TEXT:
        found.pieces.append(element.text or "")
    elif tag in _SPECIAL:
        _SPECIAL[tag](element, found)
    elif tag not in _SILENT:
        walk(element, found)


def standing(element: Element) -> Iterator[Element]:
    """The children that were not struck out; after a mere wrapper, such as a content control, those inside it."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            yield from standing(_shown(child))
        elif child.tag not in _REMOVED:
            yield child
            if child.tag in WRAPPERS:
                yield from standing(child)


def take_properties(control: Element, found: Found) -> None:
    """The tag and the date of a content control."""
    properties = control.find(f"{W}sdtPr")
    if properties is None:
        return
    tag = properties.find(f"{W}tag")
    if tag is not None and tag.get(f"{W}val"):
        found.tags.append(tag.get(f"{W}val", ""))
    date = properties.find(f"{W}date")
    if date is not None and date.get(f"{W}fullDate"):
        found.dates.append(date.get(f"{W}fullDate", "")[:10])


def take_name(bookmark: Element, found: Found) -> None:
    """Word's own bookmarks begin with a low line."""
    name = bookmark.get(f"{W}name", "")
    if name and not name.startswith("_"):
        found.names.append(name)


def _control(element: Element, found: Found) -> None:
    take_properties(element, found)
    begin = len(found.pieces)
    for content in element.iterfind(f"{W}sdtContent"):
        walk(content, found)
    state = element.find(f"{W}sdtPr/{W14}checkbox/{W14}checked")
    # LibreOffice wraps a paragraph with a check box into a second one, which knows nothing.
    is_inner = element.find(f"{W}sdtContent//{W14}checkbox") is None
    if state is not None and is_inner:
        text = "".join(found.pieces[begin:])
        glyph = TICKED if state.get(f"{W14}val", "1") in _ON else OPEN
        shown = text.lstrip()
        found.pieces[begin:] = [glyph + (shown[1:] if shown[:1] in _BOXES else shown)]


def _paragraph(element: Element, found: Found) -> None:
    found.begin_line()
    walk(element, found)
    found.pieces.append("\n")


def _symbol(element: Element, found: Found) -> None:
    with_private_area = int(element.get(f"{W}char", "0"), 16)
    code = with_private_area & 0xFF if 0xF000 <= with_private_area <= 0xF0FF else with_private_area
    is_picture = "dings" in element.get(f"{W}font", "").casefold()
    found.pieces.append(_SYMBOLS.get(code, "\N{REPLACEMENT CHARACTER}") if is_picture else chr(code))


def _field_sign(element: Element, found: Found) -> None:
    """The check box of an old form field shows no text of its own."""
    box = element.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        is_ticked = state is not None and state.get(f"{W}val", "1") in _ON
        found.pieces.append(TICKED if is_ticked else OPEN)


def _row(element: Element, found: Found) -> None:
    """A row of a table inside a cell, unless it was struck out."""
    if element.find(f"{W}trPr/{W}del") is None:
        walk(element, found)


def _alternatives(element: Element, found: Found) -> None:
    walk(_shown(element), found)


def _shown(alternatives: Element) -> Element:
    """The first choice; what stands beside it says the same for older programs."""
    choice = alternatives.find(f"{MC}Choice")
    fallback = alternatives.find(f"{MC}Fallback")
    return next((each for each in (choice, fallback) if each is not None), alternatives)


WRAPPERS: Final = frozenset(
    f"{W}{name}" for name in ("ins", "moveTo", "sdtContent", "sdt", "customXml", "smartTag", "hyperlink")
)
_SPECIAL: Final[dict[str, Callable[[Element, Found], None]]] = {
    f"{W}p": _paragraph,
    f"{W}sdt": _control,
    f"{W}tr": _row,
    f"{W}sym": _symbol,
    f"{W}fldChar": _field_sign,
    f"{W}bookmarkStart": take_name,
    f"{W}br": lambda _, found: found.pieces.append("\n"),
    f"{W}cr": lambda _, found: found.pieces.append("\n"),
    f"{W}tab": lambda _, found: found.pieces.append("\t"),
    f"{W}ptab": lambda _, found: found.pieces.append("\t"),
    f"{W}noBreakHyphen": lambda _, found: found.pieces.append("-"),
    f"{MC}AlternateContent": _alternatives,
}
