"""Inlines into runs, links and fields."""

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import assert_never

from seminar_kit.model.document import (
    Citation,
    CitedSource,
    Code,
    Emphasis,
    FileTarget,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    PageTarget,
    Strong,
    Text,
    Variable,
    WebTarget,
)
from seminar_kit.model.walk import plain_text
from seminar_kit.write.word.bookmarks import page_bookmark, source_bookmark
from seminar_kit.write.word.footnotes import note_to_word
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.markup import escape, run


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run differs from its paragraph; `style` is a character style."""

    bold: bool = False
    italic: bool = False
    style: str = ""


PLAIN_RUN = RunLook()


def inlines_to_word(inlines: Inlines, around: Surroundings, look: RunLook = PLAIN_RUN) -> str:
    return "".join(_inline_to_word(inline, around, look) for inline in inlines)


def text_to_word(text: str, manuscript: Manuscript, look: RunLook = PLAIN_RUN) -> str:
    """Text that the kit itself puts on a page."""
    return run(text, run_properties(look, manuscript.right_to_left and not _reads_left_to_right(text)))


@lru_cache(maxsize=64)
def run_properties(look: RunLook, right_to_left: bool = False) -> str:
    return "".join(
        (
            f'<w:rStyle w:val="{look.style}"/>' if look.style else "",
            "<w:b/><w:bCs/>" if look.bold else "",
            "<w:i/><w:iCs/>" if look.italic else "",
            "<w:rtl/>" if right_to_left else "",
        )
    )


def _inline_to_word(inline: Inline, around: Surroundings, look: RunLook) -> str:
    match inline:
        case Text(text):
            return text_to_word(text.replace("\n", " "), around.manuscript, look)
        case Emphasis(inlines):
            return inlines_to_word(inlines, around, replace(look, italic=True))
        case Strong(inlines):
            return inlines_to_word(inlines, around, replace(look, bold=True))
        case Code(text):
            return run(text, run_properties(replace(look, style="CodeText")))
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case Link():
            return _link_to_word(inline, around, look)
        case NoteReference():
            return note_to_word(inline, around)
        case Citation(sources):
            return _citation_to_word(sources, around, look)
        case Variable(name):
            raise ValueError(f"variable {name} was not filled in before writing")
        case _:
            assert_never(inline)


def _link_to_word(link: Link, around: Surroundings, look: RunLook) -> str:
    linked = replace(look, style="Hyperlink")
    match link.target:
        case WebTarget(url):
            relation = around.manuscript.relations[around.part].link(url)
            runs = inlines_to_word(link.inlines, around, linked)
            return f'<w:hyperlink r:id="{relation}" w:history="1">{runs}</w:hyperlink>'
        case PageTarget(page, anchor):
            name = page_bookmark(page, anchor)
            if name not in around.manuscript.targets:
                return inlines_to_word(link.inlines, around, look)
            return _to_bookmark(name, inlines_to_word(link.inlines, around, linked))
        case FileTarget(name):
            words = inlines_to_word(link.inlines, around, look)
            return words if plain_text(link.inlines) == name else words + _in_brackets(name, around, look)
        case _:
            assert_never(link.target)


def _in_brackets(name: str, around: Surroundings, look: RunLook) -> str:
    """Paper cannot open a file, so the reader is told its name."""
    return text_to_word(f" ({name})", around.manuscript, look)


def _to_bookmark(name: str, runs: str) -> str:
    return f'<w:hyperlink w:anchor="{escape(name)}" w:history="1">{runs}</w:hyperlink>'


def _citation_to_word(sources: tuple[CitedSource, ...], around: Surroundings, look: RunLook) -> str:
    pieces = (_cited_to_word(source, around, look) for source in sources)
    separator = text_to_word("; ", around.manuscript, look)
    opening, closing = (text_to_word(bracket, around.manuscript, look) for bracket in "[]")
    return opening + separator.join(pieces) + closing


def _cited_to_word(source: CitedSource, around: Surroundings, look: RunLook) -> str:
    name = source_bookmark(source.source)
    if name not in around.manuscript.targets:
        return text_to_word(_cited_text(source), around.manuscript, look)
    return _to_bookmark(name, text_to_word(_cited_text(source), around.manuscript, replace(look, style="Hyperlink")))


def _cited_text(source: CitedSource) -> str:
    if source.number < 1:
        raise ValueError(f"source {source.source} was not numbered before writing")
    return f"{source.number}, {source.locator}" if source.locator else str(source.number)


def printed_text(inlines: Inlines) -> str:
    """The words as they will stand on paper, citations included, to measure them."""
    return "".join(
        f"[{'; '.join(map(_cited_text, inline.sources))}]" if isinstance(inline, Citation) else plain_text((inline,))
        for inline in inlines
    )


def _reads_left_to_right(text: str) -> bool:
    """Whether the text holds letters, and none of them is written from right to left."""
    directions = {unicodedata.bidirectional(letter) for letter in text}
    return "L" in directions and not directions & {"R", "AL"}
