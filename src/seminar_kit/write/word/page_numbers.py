"""A PDF's outline into the page number of each heading of the Word file that it was made from."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from pypdf import PdfReader
from pypdf.generic import Destination

from seminar_kit.write.word.fitting import W


def read_page_numbers(pdf: bytes, word_file: bytes) -> dict[str, int]:
    """Pages counted from 1, by the headings' bookmarks; headings that the outline lacks are left out."""
    outline = iter(tuple(_outline(PdfReader(BytesIO(pdf)))))
    numbers: dict[str, int] = {}
    for bookmark, text in _bookmarked_headings(word_file):
        # Both run in reading order, so the next line of the outline with these words is this heading.
        page = next((page for title, page in outline if title == text), None)
        if page is None:
            return numbers
        numbers[bookmark] = page
    return numbers


def _outline(reader: PdfReader) -> Iterator[tuple[str, int]]:
    def walk(entries: object) -> Iterator[tuple[str, int]]:
        if isinstance(entries, Destination):
            page = reader.get_destination_page_number(entries)
            if page is not None:
                yield _plain(str(entries.title)), page + 1
        elif isinstance(entries, list):
            for entry in entries:
                yield from walk(entry)

    return walk(reader.outline)


def _bookmarked_headings(word_file: bytes) -> Iterator[tuple[str, str]]:
    with ZipFile(BytesIO(word_file)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        levels = _heading_styles(etree.fromstring(archive.read("word/styles.xml")))
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        mark = paragraph.find(f"{W}bookmarkStart")
        if style is not None and mark is not None and style.get(f"{W}val") in levels:
            yield mark.get(f"{W}name") or "", _plain("".join(text.text or "" for text in paragraph.iter(f"{W}t")))


def _heading_styles(styles: etree._Element) -> frozenset[str]:
    """The ids of the heading styles, whatever a template calls them; built-in names are English in every Word."""
    return frozenset(
        style.get(f"{W}styleId") or ""
        for style in styles.iter(f"{W}style")
        for name in style.findall(f"{W}name")
        if (name.get(f"{W}val") or "").casefold().startswith("heading ")
    )


def _plain(text: str) -> str:
    return " ".join(text.split())
