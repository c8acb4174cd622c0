"""Pieces of text into the body of a Word file, cut into sections by the way the paper lies."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from seminar_kit.write.word.blocks import table_gap
from seminar_kit.write.word.layout import Layout, SectionKind, section_properties
from seminar_kit.write.word.markup import DECLARATION, EXTENSIONS, NAMESPACES


@dataclass(frozen=True, slots=True)
class Piece:
    """Some paragraphs and tables, and the kind of section that they belong to."""

    kind: SectionKind
    xml: str = field(repr=False)


def pieces_to_document(pieces: Iterable[Piece], layout: Layout) -> bytes:
    """The main part of the file. Neighbours of one kind share a section."""
    grouped = [
        (kind, "".join(piece.xml for piece in group)) for kind, group in groupby(pieces, lambda piece: piece.kind)
    ]
    *earlier, (last_kind, last) = grouped
    closed = "".join(
        _close_section(xml, section_properties(layout, kind, is_first=position == 0))
        for position, (kind, xml) in enumerate(earlier)
    )
    ending = section_properties(layout, last_kind, is_first=not earlier)
    body = closed + _not_ending_in_a_table(last) + ending
    return f"{DECLARATION}<w:document {NAMESPACES} {EXTENSIONS}><w:body>{body}</w:body></w:document>".encode()


def _close_section(xml: str, properties: str) -> str:
    """Word keeps the properties of a section in its last paragraph."""
    xml = _not_ending_in_a_table(xml)
    before, closing, after = xml.rpartition("</w:pPr>")
    return before + properties + closing + after


def _not_ending_in_a_table(xml: str) -> str:
    return xml if xml.endswith("</w:p>") else xml + table_gap()
