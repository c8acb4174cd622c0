"""The seminar's title and distribution mark into headers, page numbers into footers."""

from typing import Final

from seminar_kit.model.seminar import Seminar
from seminar_kit.words import Words
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES, ParagraphLook, field, paragraph

# Private-use characters: no translation of the footer holds them.
_PAGE: Final = "\ue000"
_PAGES: Final = "\ue001"


def header_part(seminar: Seminar, manuscript: Manuscript) -> bytes:
    """Two lines rather than two ends of one: long titles stay whole and landscape pages need no header of their own."""
    title = paragraph("Header", text_to_word(seminar.title, manuscript), _look(manuscript))
    content = title + (mark_paragraph(seminar.distribution, manuscript) if seminar.distribution else "")
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{content}</w:hdr>".encode()


def footer_part(manuscript: Manuscript) -> bytes:
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{page_number_paragraph(manuscript)}</w:ftr>".encode()


def mark_paragraph(distribution: str, manuscript: Manuscript) -> str:
    return paragraph("HeaderMark", text_to_word(distribution, manuscript), _look(manuscript))


def page_number_paragraph(manuscript: Manuscript) -> str:
    return paragraph("Footer", _page_of_pages(manuscript.words, manuscript), _look(manuscript))


def _page_of_pages(words: Words, manuscript: Manuscript) -> str:
    """The sentence in the reader's language, with fields where its numbers stand."""
    sentence = words.say("Page {page} of {pages}", page=_PAGE, pages=_PAGES)
    pieces: list[str] = []
    rest = sentence
    for letter in sentence:
        if letter in (_PAGE, _PAGES):
            before, _, rest = rest.partition(letter)
            pieces += [_words(before, manuscript), field("PAGE" if letter == _PAGE else "NUMPAGES", "1")]
    return "".join((*pieces, _words(rest, manuscript)))


def _words(text: str, manuscript: Manuscript) -> str:
    return text_to_word(text, manuscript) if text else ""


def _look(manuscript: Manuscript) -> ParagraphLook:
    return ParagraphLook(right_to_left=manuscript.right_to_left)
