"""The status report: what the meeting reads, in which order, and what it must never do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from entries import TODAY, bed, entry

from document_text import document_to_text
from form_samples import garden_plan
from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.document import Document, Page, PageKind
from seminar_kit.model.form import in_language
from seminar_kit.model.report import Report
from seminar_kit.report.charts import MOST_PARTS
from seminar_kit.report.status_report import StatusOrder, status_report

HILL = entry(
    2,
    "Hill School",
    bed("Beans", "growing", "2026-05-20"),
    bed("Maize", "planned", "2026-07-01", lead=""),
    bed("Kale", "harvested", "2026-03-01", cost=0),
)
LAKE = entry(1, "Lake School", bed("Cassava", "", "soon", cost=0), revision=2)
ISLAND = entry(3, "Île School")


def order(**changes: object) -> StatusOrder:
    return replace(StatusOrder(garden_plan(), (LAKE, HILL, ISLAND), TODAY), **changes)


def report_to_text(report: Report) -> str:
    page = Page("report", PageKind.HOME, report.title, report.body)
    return document_to_text(Document(report.title, report.line, (page,)))


def test_the_report_is_the_golden_one(compare_golden: Callable[[str, str], None]) -> None:
    changed = (
        Change(ChangeKind.ANSWER, "Beds", "Beans", "Status", "Planned", "Growing"),
        Change(ChangeKind.ROW_ADDED, "Beds", "Kale", "", "", "Crop: Kale"),
        Change(ChangeKind.ROW_REMOVED, "Beds", "Peas", "", "Crop: Peas", ""),
    )
    made = status_report(
        order(changes={2: changed}, since=date(2026, 3, 1), expected=("River School", "hill school", "Bay School"))
    )
    compare_golden("report/status.txt", report_to_text(made.report))


def test_committees_stand_in_alphabetical_order_without_accents_and_the_missing_first() -> None:
    rows = status_report(order(expected=("River School", "HILL  school"))).sheets[0].rows
    assert [row[0] for row in rows] == ["River School", "Hill School · 2026", "Île School · 2026", "Lake School · 2026"]


def test_the_sheet_of_measures_has_dates_and_says_what_is_overdue() -> None:
    sheet = status_report(order()).sheets[1]
    assert sheet.header[3:7] == ("Measure", "Status", "Lead", "Deadline")
    assert [(row[3], row[4], row[6], row[9]) for row in sheet.rows] == [
        ("Beans", "Growing", date(2026, 5, 20), True),
        ("Maize", "Planned", date(2026, 7, 1), False),
        ("Kale", "Harvested", date(2026, 3, 1), False),
        ("Cassava", "No status", "soon", False),
    ]


def test_what_is_done_is_never_overdue_and_needs_no_budget_any_more() -> None:
    text = report_to_text(status_report(order()).report)
    without_budget = text[text.index("Without a budget") :]
    assert "Kale" not in without_budget[: without_budget.index("heading 2")]


def test_without_returns_the_report_says_so() -> None:
    text = report_to_text(status_report(order(entries=())).report)
    assert "There are no returns yet." in text


def test_the_chart_is_drawn_only_with_patterns_that_can_be_told_apart() -> None:
    assert len(status_report(order()).report.pictures) == 1
    form = garden_plan()
    beds = form.section("beds")
    status = next(each for each in beds.fields if each.id == "status")
    many = replace(status, choices=tuple(replace(status.choices[0], value=f"v{n}") for n in range(MOST_PARTS + 1)))
    fields = tuple(many if each is status else each for each in beds.fields)
    sections = tuple(replace(beds, fields=fields) if each is beds else each for each in form.sections)
    assert status_report(order(form=replace(form, sections=sections))).report.pictures == ()


@pytest.mark.parametrize(("language", "title"), [("fr", "Rapport d'état : Plan du jardin"), ("ar", None)])
def test_the_report_speaks_the_language_of_the_form(language: str, title: str | None) -> None:
    form = in_language(garden_plan(), language) if title else replace(garden_plan(), language=language)
    report = status_report(order(form=form)).report
    assert report.direction == ("rtl" if language == "ar" else "ltr")
    assert title is None or report.title == title


def test_a_sensitive_form_marks_its_report() -> None:
    report = status_report(order(form=replace(garden_plan(), sensitive=True))).report
    assert report.line == "As of 1 Jun 2026 · Sensitive: for the members of the committee only"


def test_a_chart_shows_every_number_and_no_word_that_breaks_it() -> None:
    made = status_report(order(entries=(entry(1, "A < B & C", bed("Beans"), bed("Kale")),)))
    drawn = made.report.pictures[0].content.decode()
    assert "A &lt; B &amp; C · 2026" in drawn
    assert ">2</text>" in drawn


def test_a_name_that_would_run_out_of_the_chart_is_shortened_and_stands_in_full_in_the_table() -> None:
    name = "National Committee for the School Gardens of the Northern, Eastern and Central Highlands and their Islands"
    report = status_report(order(entries=(entry(1, name, bed("Beans")),))).report
    drawn = report.pictures[0].content.decode()
    assert f"{name[:88]}…</text>" in drawn
    assert f"**{name} · 2026** | 1" in report_to_text(report)
