"""A template's headers, footers and margins into the frame of the kit's pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from lxml import etree

from seminar_kit.write.word.fitting import W, fit_to_house
from seminar_kit.write.word.frame import (
    first_header_part,
    foot_paragraph,
    foot_part,
    footer_part,
    header_part,
    mark_paragraph,
    page_number_paragraph,
)
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.layout import Layout, plain_layout
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import NAMESPACES, escape
from seminar_kit.write.word.parts import add_footer, add_header

_RELATION_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TYPE: Final = f"{W}type"
_LARGEST_MARGIN: Final = 5000  # twips: some nine centimetres; beyond that no text would fit between
_PAGE_NUMBER: Final = re.compile(r"\b(PAGE|NUMPAGES)\b")


def keep_letterhead(
    document: WordDocument, style_ids: Mapping[str, str], imprint: Imprint, manuscript: Manuscript
) -> Layout:
    """The template's frame, with the distribution mark and page numbers where it lacks them."""
    section = document.element.body.find(f"{W}sectPr")
    section = etree.Element(f"{W}sectPr") if section is None else section
    references = _usable_references(document, section)
    first_page = section.find(f"{W}titlePg") is not None
    has_header = any(tag == "headerReference" for tag, _ in references)
    _complete_headers(document, references, style_ids, imprint, manuscript)
    _complete_footers(document, references, style_ids, imprint, manuscript)
    if imprint.opens_with_title and not has_header and not first_page:
        first_page = True
        _add_first_page(document, references, style_ids, imprint, manuscript)
    if imprint.mark:
        _add_foot_marks(document, references, style_ids, imprint, manuscript)
    return replace(
        _with_margins(plain_layout(imprint.paper, imprint.direction), section),
        references="".join(_reference(*place, identifier) for place, identifier in references.items()),
        first_page=first_page,
        frame_on_cover=True,
    )


References: TypeAlias = dict[tuple[str, str], str]


def _usable_references(document: WordDocument, section: etree._Element) -> References:
    """Relation ids by tag and type; those that lead nowhere are left out."""
    found = {
        (tag, reference.get(_TYPE) or "default"): reference.get(_RELATION_ID) or ""
        for tag in ("headerReference", "footerReference")
        for reference in section.findall(f"{W}{tag}")
    }
    return {place: identifier for place, identifier in found.items() if _part(document, identifier) is not None}


def _part(document: WordDocument, identifier: str) -> XmlPart | None:
    part = document.part.related_parts.get(identifier)
    return part if isinstance(part, XmlPart) else None


def _complete_headers(
    document: WordDocument,
    references: References,
    style_ids: Mapping[str, str],
    imprint: Imprint,
    manuscript: Manuscript,
) -> None:
    if ("headerReference", "default") not in references:
        own = fit_to_house(header_part(imprint, manuscript), style_ids, 0)
        references["headerReference", "default"] = add_header(document, own)
    if not imprint.distribution:
        return
    for element in _elements(document, references, "headerReference"):
        if imprint.distribution not in _text(element):
            _append(element, mark_paragraph(imprint.distribution, manuscript), style_ids)


def _complete_footers(
    document: WordDocument,
    references: References,
    style_ids: Mapping[str, str],
    imprint: Imprint,
    manuscript: Manuscript,
) -> None:
    """A letterhead's own first page stays without a number, as is usual for covers."""
    if ("footerReference", "default") not in references:
        own = fit_to_house(footer_part(imprint, manuscript), style_ids, 0)
        references["footerReference", "default"] = add_footer(document, own)
    for element in _elements(document, references, "footerReference", except_type="first"):
        if not _has_page_number(element):
            _append(element, page_number_paragraph(manuscript), style_ids)


def _add_first_page(
    document: WordDocument,
    references: References,
    style_ids: Mapping[str, str],
    imprint: Imprint,
    manuscript: Manuscript,
) -> None:
    """The kit's own header would say the title again above the title."""
    own = fit_to_house(first_header_part(imprint, manuscript), style_ids, 0)
    references["headerReference", "first"] = add_header(document, own)
    references["footerReference", "first"] = references["footerReference", "default"]


def _add_foot_marks(
    document: WordDocument,
    references: References,
    style_ids: Mapping[str, str],
    imprint: Imprint,
    manuscript: Manuscript,
) -> None:
    """The mark stands on the first page too, which may be the only one; where that has no footer it gets one."""
    mark = foot_paragraph(imprint.mark, manuscript)
    for element in _elements(document, references, "footerReference"):
        if imprint.mark not in _text(element):
            _append(element, mark, style_ids)
    if ("footerReference", "first") not in references:
        references["footerReference", "first"] = add_footer(document, fit_to_house(foot_part(mark), style_ids, 0))


def _elements(
    document: WordDocument, references: References, tag: str, except_type: str = ""
) -> Iterator[etree._Element]:
    for (found, kind), identifier in references.items():
        part = _part(document, identifier)
        if found == tag and kind != except_type and part is not None:
            yield part.element


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def _has_page_number(element: etree._Element) -> bool:
    simple = (field.get(f"{W}instr") or "" for field in element.iter(f"{W}fldSimple"))
    complex_fields = (instruction.text or "" for instruction in element.iter(f"{W}instrText"))
    return any(_PAGE_NUMBER.search(text) for text in (*simple, *complex_fields))


def _append(element: etree._Element, paragraph: str, style_ids: Mapping[str, str]) -> None:
    wrapped = f"<w:hdr {NAMESPACES}>{paragraph}</w:hdr>".encode()
    element.append(parse_xml(fit_to_house(wrapped, style_ids, 0))[0])


def _reference(tag: str, kind: str, identifier: str) -> str:
    return f'<w:{tag} w:type="{escape(kind)}" r:id="{escape(identifier)}"/>'


def _with_margins(layout: Layout, section: etree._Element) -> Layout:
    """The template's margins, as far as they are sensible numbers."""
    present = section.find(f"{W}pgMar")

    def margin(side: str, ours: int) -> int:
        text = "" if present is None else present.get(f"{W}{side}") or ""
        return int(text) if text.isdecimal() and int(text) <= _LARGEST_MARGIN else ours

    return replace(
        layout,
        left=margin("left", layout.left),
        right=margin("right", layout.right),
        top=margin("top", layout.top),
        bottom=margin("bottom", layout.bottom),
        header=margin("header", layout.header),
        footer=margin("footer", layout.footer),
    )
