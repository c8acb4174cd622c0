"""Paper, margins and page frame into Word's section properties."""

from dataclasses import dataclass
from typing import Final, Literal

from seminar_kit.model.paper import Direction, Paper
from seminar_kit.write.word.markup import TWIPS_PER_CENTIMETRE

SectionKind = Literal["cover", "portrait", "landscape"]

_SIZES: Final[dict[Paper, tuple[int, int]]] = {"A4": (11906, 16838), "Letter": (12240, 15840)}
_MARGIN: Final = round(2.2 * TWIPS_PER_CENTIMETRE)
_FRAME: Final = round(1.1 * TWIPS_PER_CENTIMETRE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in twips; `references` is the XML that names headers and footers, `first_page` that the first differs."""

    width: int
    height: int
    left: int = _MARGIN
    right: int = _MARGIN
    top: int = _MARGIN
    bottom: int = _MARGIN
    header: int = _FRAME
    footer: int = _FRAME
    direction: Direction = "ltr"
    references: str = ""
    first_page: bool = False
    frame_on_cover: bool = False

    def text_width(self, landscape: bool = False) -> int:
        return (self.height if landscape else self.width) - self.left - self.right


def plain_layout(paper: Paper, direction: Direction) -> Layout:
    width, height = _SIZES[paper]
    return Layout(width, height, direction=direction)


def section_properties(layout: Layout, kind: SectionKind, is_first: bool = False) -> str:
    """A section without references of its own goes on with the headers and footers before it."""
    names_frame = is_first if layout.frame_on_cover else kind != "cover"
    references = layout.references if names_frame else ""
    first_page = "<w:titlePg/>" if is_first and layout.first_page else ""
    bidi = "<w:bidi/>" if layout.direction == "rtl" else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>{_size(layout, kind)}{_margins(layout)}'
        f'<w:cols w:space="708"/>{first_page}{bidi}</w:sectPr>'
    )


def _size(layout: Layout, kind: SectionKind) -> str:
    if kind == "landscape":
        return f'<w:pgSz w:w="{layout.height}" w:h="{layout.width}" w:orient="landscape"/>'
    return f'<w:pgSz w:w="{layout.width}" w:h="{layout.height}"/>'


def _margins(layout: Layout) -> str:
    return (
        f'<w:pgMar w:top="{layout.top}" w:right="{layout.right}" w:bottom="{layout.bottom}" w:left="{layout.left}"'
        f' w:header="{layout.header}" w:footer="{layout.footer}" w:gutter="0"/>'
    )
