"""What the sheets of all sections have in common: title and intro above, questions with their small print."""

from typing import Final

from xlsxwriter.worksheet import Worksheet

from seminar_kit.form_print import REQUIRED_MARK, small_print
from seminar_kit.model.form import Field
from seminar_kit.write.excel.book import Book, Look
from seminar_kit.write.excel.cells import put_rich_text, put_text
from seminar_kit.write.excel.heights import fit_row
from seminar_kit.write.excel.layout import SectionSheet

LOCKED: Final[Look] = (("bg_color", "#F2F2F2"), ("border", 1), ("text_wrap", True))
HEADER: Final[Look] = (("bg_color", "#DDE5EE"), ("border", 1), ("text_wrap", True))
_INTRO_ROW: Final = 1
# What people may do on a protected sheet beside writing answers.
_ALLOWED: Final = {"format_columns": True, "format_rows": True, "insert_rows": True}


def put_section_head(book: Book, sheet: Worksheet, placed: SectionSheet, width: float, last_column: int) -> None:
    """Title and intro over the table, which is about `width` characters wide."""
    title = f"{placed.number} {placed.section.title}"
    put_text(sheet, 0, 0, title, book.look(bold=True, font_size=14))
    fit_row(sheet, 0, [("", 1)], size=1.4)
    if intro := placed.section.intro:
        look = book.look(text_wrap=True)
        sheet.merge_range(_INTRO_ROW, 0, _INTRO_ROW, last_column, "", look)
        put_text(sheet, _INTRO_ROW, 0, intro, look)
        fit_row(sheet, _INTRO_ROW, [(intro, width)])
    sheet.protect("", _ALLOWED)


def put_label(book: Book, sheet: Worksheet, cell: tuple[int, int], texts: tuple[str, str], look: Look) -> None:
    """A label, and what helps to answer below it in small print."""
    label, small_print = texts
    if small_print:
        parts = ((book.look(bold=True), f"{label}\n"), (book.look(font_size=9, italic=True), small_print))
        put_rich_text(sheet, *cell, parts, book.look(**dict(look)))
    else:
        put_text(sheet, *cell, label, book.look(**{**dict(look), "bold": True}))


def question_of(each: Field) -> str:
    """The label, with the mark of those that need an answer."""
    return f"{each.label} {REQUIRED_MARK}" if each.required else each.label


def small_print_of(each: Field) -> str:
    """What helps to answer; the choices stand in the cell's list."""
    return "\n".join(small_print(each))
