"""What blank forms print beside their labels, and what their readers must know again."""

from dataclasses import replace

import pytest

from form_samples import garden_plan
from seminar_kit.form_print import (
    choices_in_brief,
    choices_to_mark,
    column_titles,
    how_to_fill,
    numbered_title,
    row_title,
    rows_offered,
    small_print,
)
from seminar_kit.model.form import Choice, Field, FieldKind, FormSection, Rows
from seminar_kit.words import words_of

ENGLISH = words_of("en")


@pytest.mark.parametrize(
    ("each", "lines"),
    [
        (Field("a", FieldKind.TEXT, "A"), ()),
        (Field("a", FieldKind.TEXT, "A", help="Think."), ("Think.",)),
        (Field("a", FieldKind.MONEY, "A", help="Think.", currencies=("USD", "UGX")), ("Think.", "USD / UGX")),
        (Field("a", FieldKind.MONEY, "A", currencies=("A", "B", "C", "D", "E")), ()),
        (Field("a", FieldKind.YES_NO, "A"), ()),
    ],
)
def test_small_print_helps_to_answer(each: Field, lines: tuple[str, ...]) -> None:
    assert small_print(each) == lines


@pytest.mark.parametrize(
    ("each", "to_mark", "in_brief"),
    [
        (Field("a", FieldKind.TEXT, "A"), (), ()),
        (Field("a", FieldKind.YES_NO, "A"), ("○ Yes", "○ No"), ("Yes / No",)),
        (Field("a", FieldKind.SEVERAL, "A", choices=(Choice("x", "One"), Choice("y", "Two"))), (), ()),
        (
            Field("a", FieldKind.CHOICE, "A", choices=(Choice("x", "x" * 40), Choice("y", "y" * 40))),
            ("○ " + "x" * 40, "○ " + "y" * 40),
            ("– " + "x" * 40, "– " + "y" * 40),
        ),
    ],
)
def test_a_list_is_printed_for_those_who_use_a_pen(
    each: Field, to_mark: tuple[str, ...], in_brief: tuple[str, ...]
) -> None:
    assert (choices_to_mark(each, ENGLISH), choices_in_brief(each, ENGLISH)) == (to_mark, in_brief)


@pytest.mark.parametrize(("filled", "offered"), [(0, 4), (2, 4), (3, 5), (9, 10), (12, 12)])
def test_rows_offered_are_blank_or_spare_and_never_fewer_than_answers(filled: int, offered: int) -> None:
    section = FormSection("s", "S", "", (), Rows(1, 10, 4))
    assert rows_offered(section, filled) == offered


def test_fixed_rows_are_as_many_as_the_form_names() -> None:
    assert rows_offered(garden_plan().section("dangers"), 9) == 3


def test_titles_of_sections_and_columns() -> None:
    beds, dangers = garden_plan().section("beds"), garden_plan().section("dangers")
    assert numbered_title(2, beds) == "2. Beds"
    assert (row_title(beds, ENGLISH), row_title(dangers, ENGLISH)) == ("No.", "Dangers")
    assert column_titles(words_of("fr")) == ("Question", "Réponse")


def test_how_to_fill_speaks_of_rows_only_where_there_are_any() -> None:
    tab = "If a table has too few rows, press Tab in its last cell."
    assert tab in how_to_fill(garden_plan(), ENGLISH)
    fixed = garden_plan().section("dangers")
    assert tab not in how_to_fill(replace(garden_plan(), sections=(fixed,)), ENGLISH)
