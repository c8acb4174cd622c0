"""A .docx to its style and text, paragraph by paragraph and cell by cell: what a golden Word file holds."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_text(content: bytes) -> str:
    """The body, then the footnotes; a line is `Style: text`, cells of a row stand between bars."""
    body, notes = word_part(content, "word/document.xml"), word_part(content, "word/footnotes.xml")
    lines = [line for child in body[0] for line in _lines(child)]
    lines += [line for note in notes if note.get(f"{W}type") is None for line in _note_lines(note)]
    return "\n".join(lines) + "\n"


def word_part(content: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def text_of(element: etree._Element) -> str:
    """Texts, tabs and breaks as a reader sees them; a note's mark as its number, a picture as its alt text."""
    return "".join(_visible(child) for child in element.iter())


def _lines(element: etree._Element) -> Iterator[str]:
    match etree.QName(element).localname:
        case "p":
            yield f"{_style(element)}: {text_of(element)}{_page(element)}"
        case "tbl":
            yield from (_row(row) for row in element.findall(f"{W}tr"))
        case "sdt":
            yield from (line for child in element.find(f"{W}sdtContent") for line in _lines(child))
        case "sectPr":
            yield "---"


def _row(row: etree._Element) -> str:
    cells = ("; ".join(line for child in cell for line in _lines(child)) for cell in row.findall(f"{W}tc"))
    return f"| {' | '.join(cells)} |"


def _note_lines(note: etree._Element) -> Iterator[str]:
    for child in note:
        for line in _lines(child):
            yield f"[{note.get(f'{W}id')}] {line}"


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val")


def _page(paragraph: etree._Element) -> str:
    """A section's end is seen as a line of its own."""
    return "" if paragraph.find(f"{W}pPr/{W}sectPr") is None else "\n---"


def _visible(element: etree._Element) -> str:
    match etree.QName(element).localname:
        case "t":
            return element.text or ""
        case "tab" if etree.QName(element.getparent()).localname == "r":
            return "\t"
        case "br":
            return "\\"
        case "footnoteReference":
            return f"[^{element.get(f'{W}id')}]"
        case "docPr":
            return f"(picture: {element.get('descr')})"
        case _:
            return ""
