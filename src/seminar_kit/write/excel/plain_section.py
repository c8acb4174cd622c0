"""A section without rows: code, question and answer in three columns, sums beside them."""

from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from seminar_kit.form_print import choices_to_mark, coded_fields, column_titles, name_of, small_print
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.write.excel.answers import put_answer, put_tick
from seminar_kit.write.excel.book import Book
from seminar_kit.write.excel.cells import put_text
from seminar_kit.write.excel.heights import fit_row
from seminar_kit.write.excel.layout import FIRST_ROW, HEADER_ROW, Layout, SectionSheet, choice_name
from seminar_kit.write.excel.names import reference
from seminar_kit.write.excel.section_frame import (
    HEADER,
    LOCKED,
    put_label,
    put_section_head,
    question_of,
)
from seminar_kit.write.excel.sums import most_sums, put_sums
from seminar_kit.write.excel.validation import validation_of

_CODE, _QUESTION, _ANSWER, _SUM = range(4)
_WIDTHS: Final = (6, 42, 48)
_SUM_WIDTH: Final = 17
_MOST_PRINTED_SUMS: Final = 2


def write_plain_section(book: Book, sheet: Worksheet, placed: SectionSheet, blank: BlankForm, layout: Layout) -> None:
    """Fields one below the other; a field of which several can be chosen takes a line for each choice."""
    sums = most_sums(blank, placed.section.id)
    for column, width in enumerate((*_WIDTHS, *(_SUM_WIDTH for _ in range(sums)))):
        sheet.set_column(column, column, width)
    put_section_head(book, sheet, placed, sum(_WIDTHS), _ANSWER)
    _put_titles(book, sheet, sums)
    row = FIRST_ROW
    for code, key, section, each in coded_fields(blank.form):
        if section.id == placed.section.id:
            if each.total_of:
                put_sums(book, sheet, (row, _SUM), each, blank, layout)
            row = _put_field(book, sheet, row, _Asked(placed, code, key, each, blank.filled.get(key, "")))
    sheet.freeze_panes(FIRST_ROW, 0)
    sheet.repeat_rows(HEADER_ROW)
    # Many sums are for the screen: printed, they would shrink everything else.
    printed = sums if sums <= _MOST_PRINTED_SUMS else 0
    sheet.print_area(0, 0, row - 1, _ANSWER + printed)
    sheet.ignore_errors({"number_stored_as_text": f"A1:C{row}"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A field in its place, with what is known of its answer."""

    placed: SectionSheet
    code: str
    key: str
    each: Field
    filled: str


def _put_titles(book: Book, sheet: Worksheet, sums: int) -> None:
    words = book.words
    titles = (words.say("Code"), *column_titles(words), *[words.say("Sum of the rows")] * sums)
    for column, title in enumerate(titles):
        put_label(book, sheet, (HEADER_ROW, column), (title, ""), HEADER)


def _put_field(book: Book, sheet: Worksheet, row: int, asked: _Asked) -> int:
    """The row after the field."""
    label = question_of(asked.each)
    # Lists do not print, and some fill in with a pen.
    help_text = "\n".join((*small_print(asked.each), *choices_to_mark(asked.each, book.words)))
    put_text(sheet, row, _CODE, asked.code, book.look(**dict(LOCKED)))
    put_label(book, sheet, (row, _QUESTION), (label, help_text), LOCKED)
    question = "\n".join(filter(None, (label, help_text)))
    if asked.each.kind is FieldKind.SEVERAL:
        fit_row(sheet, row, [(question, _WIDTHS[_QUESTION])])
        return _put_choices(book, sheet, row, asked)
    fit_row(sheet, row, [(question, _WIDTHS[_QUESTION]), (asked.filled, _WIDTHS[_ANSWER])])
    put_answer(book, sheet, (row, _ANSWER), asked.each, asked.filled, asked.code)
    _name(book, asked, name_of(asked.key), row)
    if validation := validation_of(asked.key, asked.each, book.words):
        sheet.data_validation(row, _ANSWER, row, _ANSWER, validation)
    return row + 1


def _put_choices(book: Book, sheet: Worksheet, first: int, asked: _Asked) -> int:
    locked = book.look(**dict(LOCKED))
    sheet.write_blank(first, _ANSWER, None, locked)
    chosen = asked.filled.split("\n")
    row = first
    for row, choice in enumerate(asked.each.choices, start=first + 1):
        sheet.write_blank(row, _CODE, None, locked)
        put_text(sheet, row, _QUESTION, choice.label, book.look(**dict(LOCKED), indent=2))
        fit_row(sheet, row, [(choice.label, _WIDTHS[_QUESTION] - 4)])
        put_tick(book, sheet, (row, _ANSWER), choice.value in chosen)
        _name(book, asked, choice_name(asked.key, choice), row)
    validation = validation_of(asked.key, asked.each, book.words)
    sheet.data_validation(first + 1, _ANSWER, row, _ANSWER, validation)
    return row + 1


def _name(book: Book, asked: _Asked, name: str, row: int) -> None:
    book.workbook.define_name(name, f"={reference(asked.placed.name, row, _ANSWER)}")
