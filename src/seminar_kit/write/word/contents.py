"""Pages into a table of contents that is already filled in, so that no reader has to renew it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from seminar_kit.model.document import Heading, Page
from seminar_kit.model.walk import plain_text
from seminar_kit.write.word.bookmarks import page_bookmark
from seminar_kit.write.word.chapters import Book
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.markup import ParagraphLook, escape, field, paragraph

_DEEPEST: Final = 2
_CLOSING: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    bookmark: str
    text: str
    level: int


def contents_to_word(pages: tuple[Page, ...], book: Book, look: WordLook) -> str:
    """A real contents field around cached lines; where no page numbers are known it has none rather than wrong ones."""
    entries = tuple(contents_entries(pages))
    lines = [_line(entry, book, look) for entry in entries]
    if lines:
        lines[0] = _opening(look) + lines[0]
        lines[-1] += _CLOSING
    bidi = ParagraphLook(right_to_left=book.manuscript.right_to_left)
    title = paragraph("TOCHeading", text_to_word(book.manuscript.words.say("Contents"), book.manuscript), bidi)
    written = (
        paragraph(f"TOC{entry.level}", line, _line_look(book)) for entry, line in zip(entries, lines, strict=True)
    )
    return _control(title + "".join(written))


def contents_entries(pages: tuple[Page, ...], depth: int = 0) -> Iterator[Entry]:
    """The headings of the first two levels, in reading order."""
    for page in pages:
        yield Entry(page_bookmark(page.key), page.title, depth + 1)
        yield from _headings(page, depth)
        if depth + 2 <= _DEEPEST:
            yield from contents_entries(page.pages, depth + 1)


def _headings(page: Page, depth: int) -> Iterator[Entry]:
    for block in page.body.blocks:
        if isinstance(block, Heading) and block.level + depth <= _DEEPEST:
            name = page_bookmark(page.key, block.anchor)
            yield Entry(name, plain_text(block.inlines), block.level + depth)


def _opening(look: WordLook) -> str:
    without_numbers = "" if look.page_numbers else "\\n "
    instruction = escape(f'TOC \\o "1-{_DEEPEST}" {without_numbers}\\h \\z \\u')
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _line(entry: Entry, book: Book, look: WordLook) -> str:
    words = text_to_word(entry.text, book.manuscript)
    page = (look.page_numbers or {}).get(entry.bookmark)
    if page is not None:
        words += "<w:r><w:tab/></w:r>" + field(f"PAGEREF {entry.bookmark} \\h", str(page))
    return f'<w:hyperlink w:anchor="{escape(entry.bookmark)}" w:history="1">{words}</w:hyperlink>'


def _line_look(book: Book) -> ParagraphLook:
    return ParagraphLook(right_to_left=book.manuscript.right_to_left, leader=book.layout.text_width())


def _control(paragraphs: str) -> str:
    """Word shows its contents buttons above what stands in this control."""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>"
    )
