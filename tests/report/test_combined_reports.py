"""Assessments side by side, answers counted, tests compared: what is shown, and what stays hidden."""

from dataclasses import replace
from decimal import Decimal

from entries import assessment, entry, said

from document_text import document_to_text
from form_samples import garden_plan
from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.document import Document, Page, PageKind
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report
from seminar_kit.report.changes import difference_report
from seminar_kit.report.counts_report import counts_report
from seminar_kit.report.knowledge_report import KnowledgeTests, knowledge_report
from seminar_kit.report.spread_report import spread_report


def text_of(report: Report) -> str:
    return document_to_text(Document(report.title, report.line, (Page("r", PageKind.HOME, report.title, report.body),)))


def answering(number: int, **answers: object) -> Entry:
    made = entry(number, f"School {number}")
    given = {f"school.{name}": said(str(value), value) for name, value in answers.items()}
    return replace(made, returned=replace(made.returned, answers={**made.returned.answers, **given}))


def test_assessments_show_how_many_sheets_gave_an_answer_and_where_they_differ() -> None:
    sheets = (
        assessment(1, "low", "high", "", helps=("", "Dig a pond", "")),
        assessment(2, "low", "middle", "low", helps=("", "Mulch", "")),
    )
    made = spread_report(garden_plan(), sheets)
    text = text_of(made.report)
    assert "**Frost** | Low: 2 | No" in text
    assert "**Drought** | Middle: 1<br>High: 1 | Yes" in text
    assert "**Snails and slugs** | Low: 1 | No" in text
    # Reasons are told where people differ, and nobody is named.
    assert "Sheet 1, What helps: Dig a pond" in text
    assert "Assessor" not in text
    rows = made.sheets[0].rows
    assert [row for row in rows if row[1] == "Frost" and row[2] == "How likely"] == [
        ("Hill garden", "Frost", "How likely", "Low", 2),
        ("Hill garden", "Frost", "How likely", "Middle", 0),
        ("Hill garden", "Frost", "How likely", "High", 0),
    ]


def test_assessments_of_two_situations_are_never_mixed() -> None:
    sheets = (
        assessment(1, "low", "low", "low", place="Lake garden"),
        assessment(2, "high", "high", "high"),
        assessment(3, "low", "high", "high", place="hill  GARDEN"),
    )
    text = text_of(spread_report(garden_plan(), sheets).report)
    assert text.index("Hill garden (2)") < text.index("Lake garden (1)")
    assert "**Frost** | Low: 1<br>High: 1 | Yes" in text
    assert "**Frost** | Low: 1 | No" in text


def test_answers_of_fewer_than_five_people_stay_hidden_in_text_and_sheet() -> None:
    few = tuple(answering(number, soil="clay") for number in range(1, 5))
    made = counts_report(garden_plan(), few)
    text = text_of(made.report)
    assert "Clay" not in text
    assert "Fewer than 5 people answered: it stays hidden." in text
    assert made.sheets[0].rows == ()


def test_rows_that_the_form_names_are_counted_one_by_one_and_people_not_answers() -> None:
    one = (assessment(1, "low", "high", "low"),)
    form = replace(garden_plan(), identity=("school.name",))
    assert "**Frost**" not in text_of(counts_report(form, one).report)
    assert "Frost | hidden | hidden | hidden" in text_of(counts_report(form, one).report)
    five = tuple(assessment(number, "low", "high" if number < 4 else "", "middle") for number in range(1, 6))
    made = counts_report(form, five)
    text = text_of(made.report)
    assert "Dangers | Low | Middle | High" in text
    assert "Frost | 5 | 0 | 0" in text
    assert "Drought | hidden | hidden | hidden" in text
    assert "Snails and slugs | 0 | 5 | 0" in text
    assert [row[1] for row in made.sheets[0].rows if row[0] == "Dangers"] == ["Frost"] * 3 + ["Snails and slugs"] * 3


def test_choices_are_counted_numbers_spanned_and_texts_listed_without_order() -> None:
    five = tuple(
        answering(number, soil="clay" if number < 4 else "loam", tap=number > 1, story=f"story {9 - number}")
        for number in range(1, 6)
    )
    text = text_of(counts_report(replace(garden_plan(), identity=("school.name",)), five).report)
    assert "Clay | 3" in text
    assert "Sand | 0" in text
    assert "Loam | 2" in text
    assert "Yes | 4" in text
    assert "Lowest 2026, middle 2026, highest 2026" in text
    assert text.index("story 4") < text.index("story 8")
    # The field by which a return is known names people.
    assert "School 1" not in text


def test_what_a_return_is_known_by_is_counted_nowhere() -> None:
    five = tuple(answering(number, soil="clay", tap=True) for number in range(1, 6))
    made = counts_report(replace(garden_plan(), identity=("school.soil",)), five)
    assert "Clay" not in text_of(made.report)
    assert {row[2] for row in made.sheets[0].rows} == {"Is there a water tap?"}


def test_tests_are_compared_by_objective() -> None:
    form = garden_plan()
    soil = replace(form.field("school.soil"), objectives=("planting/choose-plants",))
    section = replace(form.sections[0], fields=(soil, form.field("school.tools")))
    tests = KnowledgeTests(
        form=replace(form, sections=(section,), identity=()),
        before=tuple(answering(n, soil="clay" if n < 3 else "sand") for n in range(1, 6)),
        after=tuple(answering(n, soil="clay") for n in range(1, 7)),
        key={"school.soil": ("clay",)},
        objectives={"planting/choose-plants": "Choose plants for the season."},
    )
    made = knowledge_report(tests)
    assert made.sheets[0].rows == (("Choose plants for the season.", "2 of 5", "6 of 6"),)
    few = replace(tests, after=tests.after[:4])
    assert knowledge_report(few).sheets[0].rows == (("Choose plants for the season.", "2 of 5", "hidden"),)


def test_several_right_answers_must_all_be_there() -> None:
    form = garden_plan()
    tools = replace(form.field("school.tools"), objectives=("planting/share-work",))
    section = replace(form.sections[0], fields=(tools,))
    given = (("spade", "rake"), ("rake", "spade"), ("spade",), ("spade", "rake", "can"), ())
    taken = tuple(answering(n, tools=values) if values else entry(n, "A") for n, values in enumerate(given, start=1))
    tests = KnowledgeTests(
        replace(form, sections=(section,), identity=()), taken, (), {"school.tools": ("spade", "rake")}, {}
    )
    assert knowledge_report(tests).sheets[0].rows == (("planting/share-work", "2 of 5", "hidden"),)


def test_a_difference_names_both_returns_and_says_what_was_added_or_taken_out() -> None:
    changes = (
        Change(ChangeKind.ANSWER, "The school", "", "Year", "2025", "2026"),
        Change(ChangeKind.ROW_ADDED, "Beds", "Kale", "", "", "Crop: Kale\nLead class: Class 2"),
    )
    text = text_of(difference_report(changes, garden_plan(), "old.docx", "new.docx"))
    assert "From old.docx to new.docx" in text
    assert "Year | 2025 | 2026" in text
    assert "Kale | **Row added** | Crop: Kale<br>Lead class: Class 2" in text


def test_two_equal_returns_say_so() -> None:
    assert "The two returns say the same." in text_of(difference_report((), garden_plan(), "a", "b"))


def test_texts_that_differ_in_capitals_alone_stand_in_the_same_order_every_time() -> None:
    texts = ("Joy", "JOY", "joy", "jOY", "JoY")
    five = tuple(answering(number, story=text) for number, text in enumerate(texts, start=1))
    form = replace(garden_plan(), identity=("school.name",))
    text = text_of(counts_report(form, five).report)
    places = [text.index(each) for each in sorted(texts)]
    assert places == sorted(places)


def test_huge_numbers_are_written_out() -> None:
    years = (Decimal("1E+20"), Decimal(1), Decimal(1), Decimal(1), Decimal("0.5"))
    five = tuple(answering(number, year=year) for number, year in enumerate(years, start=1))
    form = replace(garden_plan(), identity=("school.name",))
    assert "Lowest 0.5, middle 1, highest 100000000000000000000" in text_of(counts_report(form, five).report)


def test_numbers_keep_their_decimals() -> None:
    five = tuple(answering(number, year=Decimal("2026.5")) for number in range(1, 6))
    form = replace(garden_plan(), identity=("school.name",))
    assert "Lowest 2026.5, middle 2026.5, highest 2026.5" in text_of(counts_report(form, five).report)
