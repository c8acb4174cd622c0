"""Text written with the kit's style and list names, renamed to what they are called in a host's template."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE_TAGS: Final = tuple(f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))


def fit_to_house(xml: bytes, style_ids: Mapping[str, str], list_offset: int) -> bytes:
    """The same part with other ids; unchanged for the kit's own base, where nothing has to be renamed."""
    if not style_ids and not list_offset:
        return xml
    root = etree.fromstring(xml)
    rename_styles(root, style_ids)
    for element in root.iter(f"{W}numId"):
        element.set(f"{W}val", str(int(element.get(f"{W}val") or 0) + list_offset))
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def rename_styles(root: etree._Element, style_ids: Mapping[str, str]) -> None:
    for element in root.iter(*_STYLE_TAGS):
        name = element.get(f"{W}val") or ""
        element.set(f"{W}val", style_ids.get(name, name))
