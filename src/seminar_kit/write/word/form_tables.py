"""The sections of a form into tables: questions beside answers, or a column a question where rows repeat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from seminar_kit.form_print import (
    OPEN,
    REQUIRED_MARK,
    choices_in_brief,
    choices_to_mark,
    code_of,
    column_titles,
    name_of,
    numbered_title,
    row_title,
    rows_offered,
    small_print,
)
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Field, FieldKind, FormSection
from seminar_kit.write.word.blocks import heading_to_word, table_gap
from seminar_kit.write.word.comments import Remarks, Spot, wrapped
from seminar_kit.write.word.form_controls import Asked, Controls, answer_to_word, text_shown
from seminar_kit.write.word.inlines import PLAIN_RUN, RunLook, text_to_word
from seminar_kit.write.word.layout import Layout, SectionKind
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph
from seminar_kit.write.word.sections import Piece
from seminar_kit.write.word.tables import WRITING_HEIGHT, share_width, table_cell, table_opening, table_row

_MOST_UPRIGHT: Final = 4  # columns of questions that an upright page can hold
_LABEL_SHARE: Final = 42  # hundredths of the width
_LABEL_FILL: Final = "F4F4F4"
_LONG_TEXT_HEIGHT: Final = 3 * WRITING_HEIGHT
_LETTERS: Final = {FieldKind.LONG_TEXT: 60, FieldKind.TEXT: 30, FieldKind.OFFICE: 24}
_BOLD: Final = RunLook(bold=True)
_MOST_WITH_WHOLE_DAYS: Final = 7  # columns beside which a day still fits into one line
_UNBROKEN: Final = "\N{NON-BREAKING HYPHEN}"
_ROW_NUMBERS: Final = "0000"  # no narrower than this
_HERE: Final = "\ue000"  # a private-use character: no text holds it


@dataclass(frozen=True, slots=True)
class FormBook:
    """What all sections of one form share while it is written."""

    blank: BlankForm
    manuscript: Manuscript
    controls: Controls
    remarks: Remarks
    layout: Layout


def section_to_piece(number: int, section: FormSection, book: FormBook) -> Piece:
    kind: SectionKind = "landscape" if section.repeats and len(section.fields) > _MOST_UPRIGHT else "portrait"
    around = Surroundings(book.manuscript, book.layout.text_width(kind == "landscape"))
    asked = tuple(
        Asked(code_of(number, index), f"{section.id}.{each.id}", each)
        for index, each in enumerate(section.fields, start=1)
    )
    # In reading order, since comments are numbered as they are met.
    opening = _opening(number, section, book, around)
    table = _rows_table(section, asked, book, around) if section.repeats else _plain_table(asked, book, around)
    return Piece(kind, opening + table + table_gap())


def rows_written(section: FormSection, blank: BlankForm) -> int:
    """How many rows of answers the section has in this file; none where it does not repeat."""
    return rows_offered(section, len(blank.filled_rows.get(section.id, ()))) if section.repeats else 0


def _opening(number: int, section: FormSection, book: FormBook, around: Surroundings) -> str:
    manuscript = book.manuscript
    title = book.remarks.over(Spot(section.id), text_to_word(numbered_title(number, section), manuscript))
    heading = heading_to_word(1, title, around)
    if not section.intro:
        return heading
    look = ParagraphLook(keep_next=True, right_to_left=manuscript.right_to_left)
    return heading + paragraph("BodyText", text_to_word(section.intro, manuscript), look)


def _plain_table(asked: tuple[Asked, ...], book: FormBook, around: Surroundings) -> str:
    left = around.width * _LABEL_SHARE // 100
    widths = (left, around.width - left)
    titles = (_text("TableHeading", title, book) for title in column_titles(book.manuscript.words))
    header = "".join(table_cell(width, title) for width, title in zip(widths, titles, strict=True))
    rows = "".join(_plain_row(each, widths, book) for each in asked)
    return f"{table_opening(widths, around)}{table_row(header, is_header=True)}{rows}</w:tbl>"


def _plain_row(asked: Asked, widths: tuple[int, int], book: FormBook) -> str:
    contents = answer_to_word(asked, book.blank.filled.get(asked.key, ""), book.controls)
    answer = book.remarks.around(Spot(asked.key), _marked(asked.key, contents, book.manuscript))
    cells = table_cell(widths[0], _label(asked, "TableText", book), _LABEL_FILL) + table_cell(
        widths[1], _paragraphs(answer, book)
    )
    is_long = asked.field.kind is FieldKind.LONG_TEXT
    return table_row(cells, height=_LONG_TEXT_HEIGHT if is_long else WRITING_HEIGHT)


def _rows_table(section: FormSection, asked: tuple[Asked, ...], book: FormBook, around: Surroundings) -> str:
    filled = book.blank.filled_rows.get(section.id, ())
    names = tuple(_row_names(section, book.blank))
    widths = _widths(section, names, filled, book, around)
    header = table_row("".join(_header_cells(section, asked, widths, book)), is_header=True)
    rows = (
        _row(Spot(section.id, number), name, asked, filled[number - 1] if number <= len(filled) else {}, widths, book)
        for number, name in enumerate(names, start=1)
    )
    return f"{table_opening(widths, around)}{header}{''.join(rows)}</w:tbl>"


def _row_names(section: FormSection, blank: BlankForm) -> Iterator[str]:
    """What stands in the first column."""
    if section.fixed:
        yield from (row.label for row in section.fixed)
    else:
        yield from map(str, range(1, rows_written(section, blank) + 1))


def _widths(
    section: FormSection,
    names: tuple[str, ...],
    filled: tuple[Mapping[str, str], ...],
    book: FormBook,
    around: Surroundings,
) -> tuple[int, ...]:
    first = (row_title(section, book.manuscript.words), _ROW_NUMBERS, *names)
    others = tuple(_measured(each, filled, book.manuscript) for each in section.fields)
    if len(others) <= _MOST_WITH_WHOLE_DAYS:
        others = tuple(tuple(text.replace("-", _UNBROKEN) for text in column) for column in others)
    return share_width((first, *others), around.width)


def _measured(each: Field, filled: tuple[Mapping[str, str], ...], manuscript: Manuscript) -> tuple[str, ...]:
    """The texts that a column must hold, with as many letters as answers of its kind usually have."""
    header = f"0.0 {each.label} {REQUIRED_MARK}"
    known = (text_shown(each, row.get(each.id, ""), manuscript) for row in ({}, *filled))
    # Each choice stands beside a box, or beside the arrow of its list.
    choices = (f"{OPEN} {choice.label}" for choice in each.choices)
    small = (*small_print(each), *choices_in_brief(each, manuscript.words))
    longest = max(" ".join(small).split(), key=len, default="")
    return (header, "x " * (_LETTERS.get(each.kind, 0) // 2), longest, *known, *choices)


def _header_cells(
    section: FormSection, asked: tuple[Asked, ...], widths: tuple[int, ...], book: FormBook
) -> Iterator[str]:
    yield table_cell(widths[0], _text("TableHeading", row_title(section, book.manuscript.words), book))
    for each, width in zip(asked, widths[1:], strict=True):
        yield table_cell(width, _label(each, "TableHeading", book))


def _row(
    place: Spot,
    name: str,
    asked: tuple[Asked, ...],
    filled: Mapping[str, str],
    widths: tuple[int, ...],
    book: FormBook,
) -> str:
    look = _BOLD if not name.isdecimal() else PLAIN_RUN
    first = book.remarks.around(place, (text_to_word(name, book.manuscript, look),))
    cells = [table_cell(widths[0], _paragraphs(first, book), _LABEL_FILL)]
    for each, width in zip(asked, widths[1:], strict=True):
        in_row = Asked(each.code, each.key, each.field, place.row or 0)
        answer = answer_to_word(in_row, filled.get(each.field.id, ""), book.controls)
        cells.append(table_cell(width, _paragraphs(book.remarks.around(Spot(each.key, place.row), answer), book)))
    return table_row("".join(cells), height=WRITING_HEIGHT)


def _label(asked: Asked, style: str, book: FormBook) -> str:
    """The printed code, the question and its small print; in rows the bookmark stands here, for all cells below."""
    # A blank that does not break, so that the mark never stands alone on a line.
    mark = f"\N{NO-BREAK SPACE}{REQUIRED_MARK}" if asked.field.required else ""
    content = text_to_word(f"{asked.code} {asked.field.label}{mark}", book.manuscript, _BOLD)
    if style == "TableHeading":
        content = book.remarks.over(Spot(asked.key), book.manuscript.mark(name_of(asked.key), content))
    small = "".join(_text("FormHelp", line, book) for line in small_print(asked.field))
    return _paragraphs((content,), book, style) + small + _offered(asked.field, style, book)


def _offered(each: Field, style: str, book: FormBook) -> str:
    """What a list offers: large enough to mark with a pen, in the head of a column in brief."""
    words = book.manuscript.words
    if style == "TableHeading":
        return "".join(_text("FormHelp", line, book) for line in choices_in_brief(each, words))
    return "".join(_text("TableText", line, book) for line in choices_to_mark(each, words))


def _marked(key: str, contents: tuple[str, ...], manuscript: Manuscript) -> tuple[str, ...]:
    """The paragraphs inside the bookmark by which a reader finds the field when its control has lost its tag."""
    before, _, after = manuscript.mark(name_of(key), _HERE).partition(_HERE)
    return wrapped(before, contents, after)


def _text(style: str, text: str, book: FormBook) -> str:
    return _paragraphs((text_to_word(text, book.manuscript),), book, style)


def _paragraphs(contents: tuple[str, ...], book: FormBook, style: str = "TableText") -> str:
    look = ParagraphLook(right_to_left=book.manuscript.right_to_left)
    return "".join(paragraph(style, content, look) for content in contents)
