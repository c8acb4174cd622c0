"""The sources that one page cites, so that a page on its own can still be checked."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_kit.model.document import Body, Citation, Page, Paragraph, SourceEntry, SourceList, Strong, Text
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
    # A heading would take the room that often decides whether a sheet is one page or two.
    title = Paragraph((Strong((Text(words.say("Sources")),)),))
    return replace(page, body=Body((*page.body.blocks, title, SourceList(entries)), page.body.notes))


def _all_entries(pages: tuple[Page, ...]) -> Iterator[SourceEntry]:
    for page in pages_in(pages):
        for block in page.body.blocks:
            if isinstance(block, SourceList):
                yield from block.entries
