"""Cells for answers: open to be written in, with what is known already."""

from datetime import date
from decimal import Decimal, InvalidOperation

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from seminar_kit.form_print import choices_of
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.write.excel.book import Book, LongText
from seminar_kit.write.excel.cells import is_day, is_exact, put_text, split_text
from seminar_kit.write.excel.validation import TICK

_DATE = "yyyy-mm-dd"
_AS_WRITTEN = "@"


def put_answer(book: Book, sheet: Worksheet, cell: tuple[int, int], each: Field, text: str, where: str) -> None:
    """An answer of any kind but several choices; empty where nothing is known yet."""
    row, column = cell
    look = answer_look(book, each)
    if not text:
        sheet.write_blank(row, column, None, look)
    elif each.kind is FieldKind.NUMBER and (number := _number(text)) is not None:
        sheet.write_number(row, column, number, look)
    elif each.kind is FieldKind.DATE and (day := _day(text)):
        sheet.write_datetime(row, column, day, look)
    else:
        _put_words(book, sheet, cell, _label_of(book, each, text), where)


def put_tick(book: Book, sheet: Worksheet, cell: tuple[int, int], is_chosen: bool) -> None:
    """One of several choices."""
    look = book.look(border=1, locked=False, align="center", num_format=_AS_WRITTEN)
    if is_chosen:
        put_text(sheet, *cell, TICK, look)
    else:
        sheet.write_blank(*cell, None, look)


def answer_look(book: Book, each: Field) -> Format:
    """Text is kept as it is typed, so that "3/4" becomes no date and "- sand" no formula."""
    match each.kind:
        case FieldKind.NUMBER:
            return book.look(border=1, locked=False, text_wrap=True, align="left")
        case FieldKind.DATE:
            return book.look(border=1, locked=False, text_wrap=True, align="left", num_format=_DATE)
        case _:
            return book.look(border=1, locked=False, text_wrap=True, num_format=_AS_WRITTEN)


def _put_words(book: Book, sheet: Worksheet, cell: tuple[int, int], text: str, where: str) -> None:
    first, *others = split_text(text)
    put_text(sheet, *cell, first, book.look(border=1, locked=False, text_wrap=True, num_format=_AS_WRITTEN))
    if others:
        book.long_texts.append(LongText(where, text))


def _label_of(book: Book, each: Field, text: str) -> str:
    """A choice by the words that people read; a value that the form no longer knows stays as it is."""
    if each.kind in {FieldKind.CHOICE, FieldKind.YES_NO}:
        return next((choice.label for choice in choices_of(each, book.words) if choice.value == text), text)
    return text


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if is_exact(number) else None


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if is_day(day) else None
