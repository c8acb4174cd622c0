"""Pages of the document into chapters: a page's depth sets the level of its headings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_kit.model.document import Page, PageKind
from seminar_kit.model.seminar import Edition
from seminar_kit.write.word.blocks import blocks_to_word, heading_to_word
from seminar_kit.write.word.bookmarks import page_bookmark
from seminar_kit.write.word.footnotes import inside_a_note, numbered_note
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.layout import Layout, SectionKind
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.sections import Piece


@dataclass(frozen=True, slots=True)
class Book:
    """What all chapters of one file share."""

    manuscript: Manuscript
    layout: Layout
    edition: Edition


def printed_pages(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages that paper can carry: downloads are for the web only."""
    return tuple(
        replace(page, pages=printed_pages(page.pages)) for page in pages if page.kind is not PageKind.DOWNLOADS
    )


def pages_to_pieces(pages: tuple[Page, ...], book: Book, after: SectionKind | None = None) -> Iterator[Piece]:
    """Chapter after chapter; `after` is the kind of section that stands before the first of them."""
    for page, depth in _in_reading_order(pages, 0):
        piece = _chapter(page, depth, book, after)
        yield piece
        after = piece.kind


def _in_reading_order(pages: tuple[Page, ...], depth: int) -> Iterator[tuple[Page, int]]:
    for page in pages:
        yield page, depth
        yield from _in_reading_order(page.pages, depth + 1)


def _chapter(page: Page, depth: int, book: Book, after: SectionKind | None) -> Piece:
    kind: SectionKind = "landscape" if page.landscape else "portrait"
    around = _surroundings(page, depth, book)
    title = book.manuscript.mark(page_bookmark(page.key), text_to_word(page.title, book.manuscript))
    # A new section begins a new page by itself; a second break would leave an empty one.
    page_break = after == kind and _begins_a_page(page, depth, book.edition)
    heading = heading_to_word(depth + 1, title, around, page_break)
    text = heading + blocks_to_word(page.body.blocks, around)
    write_notes(around)
    return Piece(kind, text)


def _surroundings(page: Page, depth: int, book: Book) -> Surroundings:
    return Surroundings(
        book.manuscript,
        book.layout.text_width(page.landscape),
        page=page.key,
        notes={note.label: note for note in page.body.notes},
        heading_shift=depth,
        writing_space=page.kind is PageKind.HANDOUT,
    )


def _begins_a_page(page: Page, depth: int, edition: Edition) -> bool:
    """Run-sheets begin a page too, since a facilitator takes single ones out of the guide."""
    is_run_sheet = page.kind is PageKind.SESSION and edition is not Edition.PARTICIPANT
    return depth == 0 or page.kind is PageKind.HANDOUT or is_run_sheet


def write_notes(around: Surroundings) -> None:
    """The footnotes that the text around has named, once it is written."""
    inside = inside_a_note(around)
    manuscript = around.manuscript
    for label, number in around.note_numbers.items():
        text = blocks_to_word(around.notes[label].blocks, inside)
        manuscript.notes.append(numbered_note(number, text, manuscript.right_to_left))
