"""A blank form into a Word file to be filled in, and into a review copy of what came back."""

from collections.abc import Iterable, Iterator

from seminar_kit.form_print import footer_mark, how_to_fill, properties_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import Box, BoxKind, BulletList, ListItem, Paragraph, Text
from seminar_kit.model.form import Form
from seminar_kit.model.returned import Finding
from seminar_kit.problems import Outcome
from seminar_kit.words import words_of
from seminar_kit.write.word.blocks import block_to_word
from seminar_kit.write.word.comments import Remarks, Spot
from seminar_kit.write.word.form_controls import Controls
from seminar_kit.write.word.form_tables import FormBook, rows_written, section_to_piece
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.layout import Layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph
from seminar_kit.write.word.sections import Piece
from seminar_kit.write.word.write_in_house import write_in_house


def write_blank_form(blank: BlankForm, look: WordLook) -> Outcome[bytes]:
    """The form as a .docx to fill in, with what is known already filled in."""
    return write_review_copy(blank, (), look)


def write_review_copy(blank: BlankForm, findings: tuple[Finding, ...], look: WordLook) -> Outcome[bytes]:
    """The form filled with a return's answers, and a comment at each place that is to be mended."""
    manuscript = Manuscript(words_of(blank.form.language), blank.direction, {}, frozenset())
    remarks = Remarks(manuscript)
    for finding in findings:
        spot = _spot(finding, blank)
        what = finding.what if spot.key else str(finding)
        remarks.due.setdefault(spot, []).append(tuple(text for text in (what, finding.fix) if text))

    def pieces(layout: Layout) -> Iterable[Piece]:
        return _pieces(FormBook(blank, manuscript, Controls(manuscript), remarks, layout))

    return write_in_house(_imprint(blank, manuscript), look, manuscript, pieces)


def _spot(finding: Finding, blank: BlankForm) -> Spot:
    """The nearest place to what a finding names: its cell, its column or section, or the form's title."""
    section_id, _, field_id = finding.key.partition(".")
    section = {section.id: section for section in blank.form.sections}.get(section_id)
    if section is None:
        return Spot()
    key = finding.key if field_id in {each.id for each in section.fields} else section_id
    has_row = finding.row is not None and 1 <= finding.row <= rows_written(section, blank)
    return Spot(key, finding.row if has_row else None)


def _imprint(blank: BlankForm, manuscript: Manuscript) -> Imprint:
    form = blank.form
    return Imprint(
        title=form.title,
        header=form.title,
        opens_with_title=True,
        language=form.language,
        direction=blank.direction,
        paper=blank.paper,
        subject=blank.line,
        distribution=manuscript.words.say("Confidential once it is filled in") if form.sensitive else "",
        mark=footer_mark(form, blank.digest),
        custom=properties_of(form, blank.digest),
    )


def _pieces(book: FormBook) -> Iterator[Piece]:
    yield Piece("portrait", _front(book))
    for number, section in enumerate(book.blank.form.sections, start=1):
        yield section_to_piece(number, section, book)


def _front(book: FormBook) -> str:
    form, manuscript = book.blank.form, book.manuscript
    look = ParagraphLook(right_to_left=manuscript.right_to_left)
    title = paragraph("Title", book.remarks.over(Spot(), text_to_word(form.title, manuscript)), look)
    lines = (("Subtitle", book.blank.line), ("BodyText", form.summary))
    texts = (paragraph(style, text_to_word(text, manuscript), look) for style, text in lines if text)
    around = Surroundings(manuscript, book.layout.text_width())
    return title + "".join(texts) + block_to_word(_how_to(form, manuscript), around)


def _how_to(form: Form, manuscript: Manuscript) -> Box:
    title = (Text(manuscript.words.say("How to fill in this form")),)
    lines = (ListItem((Paragraph((Text(line),)),)) for line in how_to_fill(form, manuscript.words))
    return Box(BoxKind.NOTE, title, (BulletList(tuple(lines)),))
