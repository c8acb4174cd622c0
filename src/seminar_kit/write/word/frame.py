"""Title and distribution mark into headers, a file's own mark and page numbers into footers."""

from typing import Final

from seminar_kit.words import Words
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES, ParagraphLook, field, paragraph

# Private-use characters: no translation of the footer holds them.
_PAGE: Final = "\ue000"
_PAGES: Final = "\ue001"


def header_part(imprint: Imprint, manuscript: Manuscript) -> bytes:
    """Two lines rather than two ends of one: long titles stay whole and landscape pages need no header of their own."""
    return _header(
        paragraph("Header", text_to_word(imprint.header, manuscript), _look(manuscript)), imprint, manuscript
    )


def first_header_part(imprint: Imprint, manuscript: Manuscript) -> bytes:
    """Above a title only the distribution mark stands; a header must have a paragraph even without one."""
    nothing = "" if imprint.distribution else paragraph("Header", "")
    return _header(nothing, imprint, manuscript)


def _header(title: str, imprint: Imprint, manuscript: Manuscript) -> bytes:
    content = title + (mark_paragraph(imprint.distribution, manuscript) if imprint.distribution else "")
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{content}</w:hdr>".encode()


def footer_part(imprint: Imprint, manuscript: Manuscript) -> bytes:
    mark = foot_paragraph(imprint.mark, manuscript) if imprint.mark else ""
    return foot_part(page_number_paragraph(manuscript) + mark)


def foot_part(paragraphs: str) -> bytes:
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraphs}</w:ftr>".encode()


def mark_paragraph(distribution: str, manuscript: Manuscript) -> str:
    return paragraph("HeaderMark", text_to_word(distribution, manuscript), _look(manuscript))


def foot_paragraph(mark: str, manuscript: Manuscript) -> str:
    return paragraph("FooterMark", text_to_word(mark, manuscript), _look(manuscript))


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
