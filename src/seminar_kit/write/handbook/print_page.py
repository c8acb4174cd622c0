"""All pages of a handbook to one page that can be printed at once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    Box,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteReference,
    Page,
    PageKind,
    PageTarget,
    Paragraph,
    Text,
)
from seminar_kit.model.seminar import Seminar
from seminar_kit.model.walk import rewrite_body
from seminar_kit.write.handbook.site_paths import PRINT_PAGE

_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A page on its way into the print page; `level` is its title's, `number` tells its footnotes from others."""

    page: Page
    level: int
    number: int


def print_page(seminar: Seminar) -> Page:
    """One page of everything but the downloads: headings moved down, anchors unique, links leading within."""
    chapters = [
        _Chapter(page, level, number)
        for number, (page, level) in enumerate(_chapters(seminar.document.pages, 2), start=1)
    ]
    bodies = [_chapter_to_body(chapter) for chapter in chapters]
    subtitle: Blocks = (Paragraph((Text(seminar.subtitle),)),) if seminar.subtitle else ()
    blocks = (*subtitle, *(block for body in bodies for block in body.blocks))
    notes = tuple(note for body in bodies for note in body.notes)
    return Page(PRINT_PAGE, PageKind.HOME, seminar.title, Body(blocks, notes))


def print_anchor(page: str, anchor: str | None = None) -> str:
    """Where a page, or a heading on it, stands on the print page; keys hold no underscore, so anchors stay unique."""
    stem = f"page-{page.replace('/', '_')}"
    return f"{stem}__{anchor}" if anchor else stem


def _chapters(pages: tuple[Page, ...], level: int) -> Iterator[tuple[Page, int]]:
    for page in pages:
        if page.kind is not PageKind.DOWNLOADS:
            yield page, level
            yield from _chapters(page.pages, level + 1)


def _chapter_to_body(chapter: _Chapter) -> Body:
    key = chapter.page.key
    title = Heading(chapter.level, (Text(chapter.page.title),), print_anchor(key))

    def change(inline: Inline) -> Inlines:
        match inline:
            case Link(PageTarget(page, anchor)):
                return (replace(inline, target=PageTarget(PRINT_PAGE, print_anchor(page, anchor))),)
            case NoteReference(label):
                return (replace(inline, label=_label(chapter, label)),)
            case _:
                return (inline,)

    def change_block(block: Block) -> Block:
        match block:
            case Heading(level, _, anchor):
                lower = min(level + chapter.level - 1, _DEEPEST_HEADING)
                return replace(block, level=lower, anchor=print_anchor(key, anchor))
            case Box(folded=True):
                return replace(block, folded=False)
            case _:
                return block

    body = rewrite_body(chapter.page.body, change, change_block)
    return Body((title, *body.blocks), tuple(replace(note, label=_label(chapter, note.label)) for note in body.notes))


def _label(chapter: _Chapter, label: str) -> str:
    return f"{chapter.number}-{label}"
