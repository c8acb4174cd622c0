"""A report on returns into a Word file."""

from collections.abc import Iterator

from seminar_kit.model.document import Page, PageKind
from seminar_kit.model.report import Report
from seminar_kit.problems import Outcome
from seminar_kit.words import words_of
from seminar_kit.write.word.blocks import blocks_to_word
from seminar_kit.write.word.bookmarks import bookmarks_of, page_bookmark
from seminar_kit.write.word.chapters import write_notes
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.layout import Layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph
from seminar_kit.write.word.sections import Piece
from seminar_kit.write.word.write_in_house import write_in_house

_PAGE = "report"
# The highest heading inside a body is that of a page's part; a report has no chapters above its parts.
_HEADING_SHIFT = -1


def write_report(report: Report, look: WordLook) -> Outcome[bytes]:
    """The report as a .docx, with its title and line above its blocks."""
    page = Page(_PAGE, PageKind.HOME, report.title, report.body)
    pictures = {picture.path: picture for picture in report.pictures}
    manuscript = Manuscript(words_of(report.language), report.direction, pictures, bookmarks_of((page,)))
    imprint = Imprint(
        title=report.title,
        header=report.title,
        language=report.language,
        direction=report.direction,
        paper=report.paper,
        subject=report.line,
        opens_with_title=True,
    )

    def pieces(layout: Layout) -> Iterator[Piece]:
        yield Piece("portrait", _front(report, manuscript) + _text(report, manuscript, layout))

    return write_in_house(imprint, look, manuscript, pieces)


def _front(report: Report, manuscript: Manuscript) -> str:
    look = ParagraphLook(right_to_left=manuscript.right_to_left)
    title = paragraph("Title", manuscript.mark(page_bookmark(_PAGE), text_to_word(report.title, manuscript)), look)
    return title + (paragraph("Subtitle", text_to_word(report.line, manuscript), look) if report.line else "")


def _text(report: Report, manuscript: Manuscript, layout: Layout) -> str:
    around = Surroundings(
        manuscript,
        layout.text_width(),
        page=_PAGE,
        notes={note.label: note for note in report.body.notes},
        heading_shift=_HEADING_SHIFT,
    )
    text = blocks_to_word(report.body.blocks, around)
    write_notes(around)
    return text
