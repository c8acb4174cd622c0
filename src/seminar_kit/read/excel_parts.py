"""The parts of a workbook cut down to what is read, so that nothing else in them can break what reads it."""

from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from seminar_kit.read.package import Package, parse_xml

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Of each kind of part, by the name of its root, the children that matter.
_KEPT: Final = {
    "worksheet": ("sheetData",),
    "workbook": ("workbookPr", "sheets", "definedNames"),
    "styleSheet": ("numFmts", "cellXfs"),
}
_FRAME: Final = (
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs>"
)


def repack(package: Package) -> bytes:
    """The workbook again, without looks, rules, drawings and everything else that is not text."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in package.parts.items():
            if not name.startswith("docProps/"):
                archive.writestr(name, _cut(name, content))
    return buffer.getvalue()


def _cut(name: str, content: bytes) -> bytes:
    if not name.startswith("xl/") or not name.endswith(".xml"):
        return content
    root = parse_xml(content)
    kept = _KEPT.get(etree.QName(root).localname)
    if kept:
        for child in [child for child in root if etree.QName(child).localname not in kept]:
            root.remove(child)
    if root.tag == f"{_MAIN}styleSheet":
        _mend_styles(root)
    return etree.tostring(root)


def _mend_styles(root: Element) -> None:
    """Only the formats of numbers are left of each look, since by them days are told from numbers."""
    frame = etree.fromstring(f'<styleSheet xmlns="{_MAIN[1:-1]}">{_FRAME}</styleSheet>')
    looks = root.find(f"{_MAIN}cellXfs")
    for child in frame:
        root.insert(-1 if looks is not None else len(root), child)
    for look in looks if looks is not None else ():
        number = look.get("numFmtId", "0")
        look.clear()
        look.set("numFmtId", number)
