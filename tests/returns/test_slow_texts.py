"""Texts made to keep the program busy for hours are understood at once."""

import time
from collections.abc import Mapping
from datetime import date

import pytest

from form_samples import garden_plan
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable, TextLine
from seminar_kit.model.returned import Answer, Return
from seminar_kit.returns import check_return, differences, recognise_form, understand

LENGTH = 100_000
KEYS = ("school.name", "school.visited", "school.soil", "school.tools", "school.tap", "school.story", "school.total")


def long_text(piece: str) -> str:
    return (piece * LENGTH)[:LENGTH] + "$"


@pytest.mark.parametrize(
    "piece", ["a", "a:", "a/", "a-b/", "☐", "☒ ", "☐ ☒", "[Write here]", "[x]", "( )", "123 ", "1.1 ", "\n", " "]
)
def test_a_long_text_is_understood_in_little_time(piece: str) -> None:
    text = long_text(piece)
    loose = OfficeTable(1, ((Cell(text), Cell(text), Cell(text)),) * 2)
    tagged = OfficeTable(2, tuple((Cell("q"), Cell(text, tags=(key,))) for key in KEYS))
    file = OfficeFile("word", (TextLine(text, 1), loose, tagged), margins=(text,))
    begin = time.process_time()
    recognise_form(file, (garden_plan(),), "plan")
    check_return(understand(file, garden_plan()), garden_plan(), date(2026, 6, 1))
    assert time.process_time() - begin < 5


def test_a_text_of_nothing_but_placeholders_is_cut_so_far() -> None:
    file = OfficeFile("word", (TextLine("[Choose]" * 60, 1),))
    assert [each.text for each in understand(file, garden_plan()).leftovers] == ["[Choose]" * 10]


def test_thousands_of_rows_are_compared_in_little_time() -> None:
    begin = time.process_time()
    changes = differences(plan_of_rows("a"), plan_of_rows("b"), garden_plan())
    assert len(changes) == 10_000
    assert time.process_time() - begin < 10


def plan_of_rows(start: str) -> Return:
    rows = tuple(row_of(f"{start}{number}") for number in range(5000))
    return Return("planting/garden-plan", 2, "", "en", {}, {"beds": rows})


def row_of(text: str) -> Mapping[str, Answer]:
    return {"crop": Answer(text, text)}


def test_names_and_headers_are_told_in_short_with_each_cell_under_them() -> None:
    header = (Cell("1.1 " + "h" * 1000), Cell("1.2 " + "i" * 1000))
    table = OfficeTable(1, (header, (Cell("x"), Cell("y"))))
    found = understand(OfficeFile("word", (table,), {"seminar-kit-digest": "other"}), garden_plan())
    assert max(len(each.where) for each in found.leftovers) < 300
