"""Cited sources to the page that lists them."""

from collections.abc import Mapping

from seminar_kit.compose.build_blocks import text
from seminar_kit.model.document import (
    Body,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Page,
    PageKind,
    Paragraph,
    SourceEntry,
    SourceList,
    Text,
    WebTarget,
)
from seminar_kit.model.library import Source
from seminar_kit.words import Words


def sources_page(numbers: Mapping[str, int], sources: Mapping[str, Source], words: Words) -> tuple[Page, ...]:
    """The page of all numbered sources; none if nothing is cited."""
    if not numbers:
        return ()
    entries = tuple(
        SourceEntry(source, number, _source_to_inlines(sources[source], words))
        for source, number in sorted(numbers.items(), key=lambda pair: pair[1])
    )
    lead = Paragraph(text(words.say("Numbers in square brackets in the text lead here.")))
    return (Page("sources", PageKind.SOURCES, words.say("Sources"), Body((lead, SourceList(entries)))),)


def numbers_of(pages: tuple[Page, ...]) -> dict[str, int]:
    """The number of each source on a finished document's page of sources."""
    blocks = (block for page in pages if page.kind is PageKind.SOURCES for block in page.body.blocks)
    lists = (block for block in blocks if isinstance(block, SourceList))
    return {entry.source: entry.number for each in lists for entry in each.entries}


def _source_to_inlines(source: Source, words: Words) -> Inlines:
    """Author, title, publisher, number, year, address: what is known, in this order."""
    after = (source.publisher, source.number, source.issued)
    # Braces in a source are its own, so these are plain texts and never variables.
    known: list[Inline] = [Text(source.author)] if source.author else []
    known += [Emphasis((Text(source.title),)), *(Text(part) for part in after if part)]
    inlines: list[Inline] = [inline for part in known for inline in (part, Text(", "))][:-1]
    inlines.append(Text("."))
    if source.url:
        inlines += [Text(" "), Link(WebTarget(source.url), (Text(source.url),))]
    if source.accessed:
        inlines.append(Text(" " + words.say("(read {date})", date=source.accessed)))
    return tuple(inlines)
