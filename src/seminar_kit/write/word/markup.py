"""Texts and values into pieces of WordprocessingML: runs, paragraphs, bookmarks and fields."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
# Check boxes are younger than the standard: an old reader is told that it may leave out what it does not know.
EXTENSIONS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TWIPS_PER_CENTIMETRE = 567

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """The text as it may stand in XML; characters that XML forbids are left out here and nowhere else."""
    return _FORBIDDEN.sub("", text).translate(_ESCAPES)


def run(text: str, properties: str = "") -> str:
    """A run of text; the blanks at its ends are kept."""
    return f'<w:r>{_wrapped("rPr", properties)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field(instruction: str, shown: str, properties: str = "") -> str:
    """A field with the text that is shown until a reader renews it."""
    wrapped = _wrapped("rPr", properties)
    return (
        f'<w:r>{wrapped}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{wrapped}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{wrapped}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown, properties)}"
        f'<w:r>{wrapped}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(name: str, number: int, content: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def lines_to_runs(runs: Iterable[str]) -> str:
    """Runs with a line break between them."""
    return "<w:r><w:br/></w:r>".join(runs)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph says beside its style; lengths in twips, `border` is the XML of border and shading,
    `leader` the place of a tab stop with dots before it.
    """

    keep_next: bool = False
    page_break: bool = False
    numbering: tuple[int, int] | None = None
    border: str = ""
    right_to_left: bool = False
    tight: bool = False
    indent: int | None = None
    hanging: int = 0
    alignment: str = ""
    leader: int = 0


PLAIN_PARAGRAPH = ParagraphLook()


def paragraph(style: str, content: str, look: ParagraphLook = PLAIN_PARAGRAPH) -> str:
    """A paragraph; its properties stand in the order that the schema prescribes."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{_paragraph_properties(look)}</w:pPr>{content}</w:p>'


def _paragraph_properties(look: ParagraphLook) -> str:
    if look is PLAIN_PARAGRAPH:
        return ""
    return "".join(
        (
            "<w:keepNext/>" if look.keep_next else "",
            "<w:pageBreakBefore/>" if look.page_break else "",
            _numbering(look.numbering),
            look.border,
            _leader(look.leader),
            "<w:bidi/>" if look.right_to_left else "",
            '<w:spacing w:before="0" w:after="0"/>' if look.tight else "",
            _indent(look),
            f'<w:jc w:val="{look.alignment}"/>' if look.alignment else "",
        )
    )


def _numbering(numbering: tuple[int, int] | None) -> str:
    if numbering is None:
        return ""
    number, level = numbering
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _leader(place: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{place}"/></w:tabs>' if place else ""


def _indent(look: ParagraphLook) -> str:
    if look.indent is None:
        return ""
    hanging = f' w:hanging="{look.hanging}"' if look.hanging else ' w:firstLine="0"'
    return f'<w:ind w:left="{look.indent}"{hanging}/>'


def _wrapped(tag: str, content: str) -> str:
    return f"<w:{tag}>{content}</w:{tag}>" if content else ""
