"""A blank form into a workbook that people fill in and send back: one sheet a section, and one that is hidden."""

from typing import Final

from seminar_kit.form_print import footer_mark, properties_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.words import Words, words_of
from seminar_kit.write.excel.book import Book, write_book
from seminar_kit.write.excel.cells import put_text, split_text
from seminar_kit.write.excel.heights import fit_row, let_rows_grow
from seminar_kit.write.excel.hidden_sheet import write_hidden_sheet
from seminar_kit.write.excel.layout import Layout, lay_out
from seminar_kit.write.excel.names import reference
from seminar_kit.write.excel.plain_section import write_plain_section
from seminar_kit.write.excel.row_section import write_row_section

_TEXT_WIDTH: Final = 84


def write_blank_workbook(blank: BlankForm) -> bytes:
    """The form as .xlsx, with what is known filled in; the same bytes for the same form."""
    words = words_of(blank.form.language)
    content = write_book(blank.form.title, words, blank.direction, blank.paper, lambda book: _fill(book, blank))
    return let_rows_grow(content)


def _fill(book: Book, blank: BlankForm) -> None:
    for name, value in properties_of(blank.form, blank.digest).items():
        book.workbook.set_custom_property(name, value, "text")
    layout, mark = lay_out(blank, book.words), footer_mark(blank.form, blank.digest)
    _write_start(book, blank, layout, mark)
    for placed in layout.sections:
        sheet = book.add_sheet(placed.name, mark, landscape=placed.section.repeats)
        if placed.section.repeats:
            write_row_section(book, sheet, placed, blank)
        else:
            write_plain_section(book, sheet, placed, blank, layout)
    if book.long_texts:
        _write_long_texts(book, layout, mark)
    write_hidden_sheet(book, blank)


def _write_start(book: Book, blank: BlankForm, layout: Layout, mark: str) -> None:
    sheet = book.add_sheet(layout.start, mark)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _TEXT_WIDTH)
    title, heading = book.look(bold=True, font_size=18, text_wrap=True), book.look(bold=True, font_size=13)
    plain = book.look(text_wrap=True)
    lines = (
        (blank.form.title, title),
        (blank.line, plain),
        (blank.form.summary, plain),
        (book.words.say("How to fill in this form"), heading),
        *((text, plain) for text in _advice(book.words)),
        (book.words.say("The sheets of this form"), heading),
    )
    shown = [(text, look) for text, look in lines if text]
    for row, (text, look) in enumerate(shown):
        put_text(sheet, row, 0, text, look)
        fit_row(sheet, row, [(text, _TEXT_WIDTH)] if look is plain else [("", 1)], size=1 if look is plain else 1.7)
    link = book.look(font_color="#0B4F9E", underline=1)
    for row, placed in enumerate(layout.sections, start=len(shown)):
        target = f"internal:{reference(placed.name, 0, 0)}"
        sheet.write_url(row, 0, target, link, f"{placed.number} {placed.section.title}")
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _advice(words: Words) -> tuple[str, ...]:
    return (
        words.say(
            "Write your answers into the white cells of the sheets that follow. A star (*) marks what is needed."
        ),
        words.say("Where a cell has an arrow, choose from its list. Where several things can be chosen, write x."),
        words.say("In a table, leave the rows empty that you do not need."),
        words.say("Save the file as .xlsx and send it back. Its name may change, the names of its sheets may not."),
    )


def _write_long_texts(book: Book, layout: Layout, mark: str) -> None:
    """Answers longer than a cell stand here in full, in as many rows as they need."""
    sheet = book.add_sheet(layout.long_answers, mark)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    look = book.look(text_wrap=True, num_format="@")
    pieces = ((long.where, piece) for long in book.long_texts for piece in split_text(long.text))
    for row, (where, piece) in enumerate(pieces):
        put_text(sheet, row, 0, where, look)
        put_text(sheet, row, 1, piece, look)
    sheet.protect()
