"""The sources that one page cites, so that a page on its own can still be checked."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_kit.model.document import Body, Citation, Heading, Page, SourceEntry, SourceList, Text
from seminar_kit.model.walk import inlines_of_body, pages_in
from seminar_kit.words import Words


def with_cited_sources(page: Page, pages: tuple[Page, ...], words: Words) -> Page:
    """The page with its own part of the document's list of sources at its end; the numbers stay the same."""
    cited = {
        source.source
        for inline in inlines_of_body(page.body)
        if isinstance(inline, Citation)
        for source in inline.sources
    }
    entries = tuple(entry for entry in _all_entries(pages) if entry.source in cited)
    if not entries:
        return page
    heading = Heading(2, (Text(words.say("Sources")),), "sources")
    return replace(page, body=Body((*page.body.blocks, heading, SourceList(entries)), page.body.notes))


def _all_entries(pages: tuple[Page, ...]) -> Iterator[SourceEntry]:
    for page in pages_in(pages):
        for block in page.body.blocks:
            if isinstance(block, SourceList):
                yield from block.entries
