"""Places of the document into names of Word bookmarks."""

import re
from collections.abc import Iterator
from zlib import crc32

from seminar_kit.model.document import Heading, Page, SourceList
from seminar_kit.model.walk import blocks_in, pages_in

_READABLE_LENGTH = 26


def page_bookmark(key: str, anchor: str | None = None) -> str:
    """The name of a page, or of a heading on it."""
    return _bookmark(f"{key}#{anchor}" if anchor else key)


def source_bookmark(source: str) -> str:
    """The name of an entry in the list of sources."""
    return _bookmark(f"source-{source}")


def bookmarks_of(pages: tuple[Page, ...]) -> frozenset[str]:
    """Every bookmark that the pages will have, so that no link is written to one that is missing."""
    return frozenset(name for page in pages_in(pages) for name in _of_page(page))


def _bookmark(place: str) -> str:
    """Readable, at most 40 characters as Word demands, unique by its checksum, hidden by its first character."""
    readable = re.sub(r"\W+", "_", place)[:_READABLE_LENGTH]
    return f"_{readable}_{crc32(place.encode()):08x}"


def _of_page(page: Page) -> Iterator[str]:
    yield page_bookmark(page.key)
    for block in blocks_in(page.body.blocks):
        if isinstance(block, Heading):
            yield page_bookmark(page.key, block.anchor)
        elif isinstance(block, SourceList):
            yield from (source_bookmark(entry.source) for entry in block.entries)
