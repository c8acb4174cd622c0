"""Word files as other programs save them again: the same text, but less of what the kit put around it."""

from collections.abc import Callable
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from word_text import W

Element: TypeAlias = "etree._Element"
Change: TypeAlias = Callable[[Element], None]
BODY = "word/document.xml"
_LETTERS_IN_A_RUN = 3


def rewrite_word(content: bytes, changes: tuple[Change, ...]) -> bytes:
    """The file with its body changed in the order given."""
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(parts[BODY])
    for change in changes:
        change(body)
    return _zipped({**parts, BODY: etree.tostring(body, encoding="UTF-8", standalone=True)})


def without_properties(content: bytes) -> bytes:
    """As programs save it that know no custom properties; what leads to the part stays, as it often does."""
    with ZipFile(BytesIO(content)) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist() if name != "docProps/custom.xml"})


def tags_removed(body: Element) -> None:
    for name in ("tag", "alias", "id", "lock", "showingPlcHdr"):
        for each in list(body.iter(f"{W}{name}")):
            if each.getparent().tag == f"{W}sdtPr":
                each.getparent().remove(each)


def controls_removed(body: Element) -> None:
    """What stood in them stays."""
    for control in list(body.iter(f"{W}sdt")):
        _replace(control, list(control.find(f"{W}sdtContent")))


def bookmarks_removed(body: Element) -> None:
    for each in list(body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        each.getparent().remove(each)


def texts_in_small_runs(body: Element) -> None:
    """As Word cuts them when it checks spelling and remembers who typed when."""
    for run in list(body.iter(f"{W}r")):
        text = run.find(f"{W}t")
        if text is not None and len(run.findall(f"{W}t")) == 1 and len(text.text or "") > 1:
            _replace(run, _pieces(run, text.text or ""))


def texts_tracked(body: Element) -> None:
    """What was typed is marked as inserted, and something that stood there before as deleted."""
    for run in [run for cell in body.iter(f"{W}tc") for run in cell.iter(f"{W}r")]:
        inserted, deleted = _new("ins"), _new("del")
        old = etree.SubElement(etree.SubElement(deleted, f"{W}r"), f"{W}delText")
        old.text = "struck out"
        _replace(run, [deleted, inserted])
        inserted.append(run)


def cells_over_columns(body: Element) -> None:
    """Each cell takes two columns, as where somebody has dragged the borders of others."""
    for table in body.iter(f"{W}tbl"):
        grid = table.find(f"{W}tblGrid")
        for column in list(grid):
            grid.append(etree.fromstring(etree.tostring(column)))
        for properties in table.iter(f"{W}tcPr"):
            span = etree.Element(f"{W}gridSpan")
            span.set(f"{W}val", "2")
            properties.insert(1, span)


def paragraphs_wrapped(body: Element) -> None:
    """LibreOffice puts controls of its own around paragraphs; other programs use smart tags."""
    for paragraph in [paragraph for cell in body.iter(f"{W}tc") for paragraph in cell.iterfind(f"{W}p")]:
        control = _new("sdt")
        etree.SubElement(control, f"{W}sdtPr")
        content = etree.SubElement(control, f"{W}sdtContent")
        _replace(paragraph, [control])
        content.append(paragraph)


CHANGES: tuple[Change, ...] = (
    tags_removed,
    controls_removed,
    bookmarks_removed,
    texts_in_small_runs,
    texts_tracked,
    cells_over_columns,
    paragraphs_wrapped,
)


def _pieces(run: Element, text: str) -> list[Element]:
    made = []
    for at in range(0, len(text), _LETTERS_IN_A_RUN):
        piece = etree.fromstring(etree.tostring(run))
        piece.find(f"{W}t").text = text[at : at + _LETTERS_IN_A_RUN]
        piece.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made += [piece, _new("proofErr")]
    return made


def _replace(element: Element, others: list[Element]) -> None:
    parent = element.getparent()
    at = parent.index(element)
    parent[at : at + 1] = others


def _new(name: str) -> Element:
    element = etree.Element(f"{W}{name}")
    if name in ("ins", "del"):
        element.set(f"{W}author", "Somebody")
    return element


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
