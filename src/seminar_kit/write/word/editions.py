"""A seminar of one edition into its Word files."""

from collections.abc import Callable, Iterable

from seminar_kit.model.document import Page
from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Outcome
from seminar_kit.words import words_of
from seminar_kit.write.word.agenda import agenda_to_word
from seminar_kit.write.word.bookmarks import bookmarks_of
from seminar_kit.write.word.chapters import Book, pages_to_pieces, printed_pages
from seminar_kit.write.word.cited import with_cited_sources
from seminar_kit.write.word.contents import contents_to_word
from seminar_kit.write.word.cover import cover_to_word
from seminar_kit.write.word.imprint import imprint_of
from seminar_kit.write.word.layout import Layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.sections import Piece
from seminar_kit.write.word.write_in_house import write_in_house


def write_participant_pack(seminar: Seminar, look: WordLook) -> Outcome[bytes]:
    """The participants' reader: cover, contents and all printed pages as one .docx."""
    return _write_book(seminar, look, words_of(seminar.language).say("Participant pack"))


def write_facilitator_guide(seminar: Seminar, look: WordLook) -> Outcome[bytes]:
    """The facilitators' run-sheets as one .docx; the seminar must be composed for that edition."""
    return _write_book(seminar, look, words_of(seminar.language).say("Facilitator guide"))


def write_agenda(seminar: Seminar, look: WordLook) -> Outcome[bytes]:
    """The timetable alone, a table a day, to hang on a wall."""
    title = f"{seminar.title}: {words_of(seminar.language).say('Agenda')}"
    return _write(seminar, look, (), title, lambda book: (agenda_to_word(seminar, book),))


def write_handout(seminar: Seminar, page: Page, look: WordLook) -> Outcome[bytes]:
    """One page of the seminar as its own file, to print and write on."""
    words = words_of(seminar.language)
    pages = (with_cited_sources(page, seminar.document.pages, words),)
    return _write(seminar, look, pages, page.title, lambda book: pages_to_pieces(pages, book))


def _write_book(seminar: Seminar, look: WordLook, edition: str) -> Outcome[bytes]:
    pages = printed_pages(seminar.document.pages)

    def pieces(book: Book) -> Iterable[Piece]:
        yield Piece("cover", cover_to_word(seminar, edition, book.manuscript))
        yield Piece("portrait", contents_to_word(pages, book, look))
        yield from pages_to_pieces(pages, book, after="portrait")

    return _write(seminar, look, pages, f"{seminar.title}: {edition}", pieces)


def _write(
    seminar: Seminar,
    look: WordLook,
    pages: tuple[Page, ...],
    title: str,
    pieces: Callable[[Book], Iterable[Piece]],
) -> Outcome[bytes]:
    manuscript = _new_manuscript(seminar, pages)

    def pieces_in(layout: Layout) -> Iterable[Piece]:
        return pieces(Book(manuscript, layout, seminar.edition))

    return write_in_house(imprint_of(seminar, title), look, manuscript, pieces_in)


def _new_manuscript(seminar: Seminar, pages: tuple[Page, ...]) -> Manuscript:
    return Manuscript(
        words_of(seminar.language),
        seminar.direction,
        {file.path: file for file in seminar.document.pictures},
        bookmarks_of(pages),
    )
