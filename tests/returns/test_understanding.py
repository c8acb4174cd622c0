"""Files that came back into returns: every answer is found however the file was damaged, and nothing is dropped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from form_samples import garden_plan
from returned_samples import (
    Filled,
    tables_of,
    with_answer,
    with_cells,
    with_table,
    without_names,
    without_properties,
    without_tags,
    word_return,
)
from seminar_kit.model.form import Choice
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeNote, OfficeTable, TextLine
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Leftover, Money, Return
from seminar_kit.returns import understand

FILLED = Filled(
    {
        "school.name": "Hill School",
        "school.year": "2026",
        "school.visited": "2026-03-14",
        "school.soil": "Clay",
        "school.tools": "☒ Spade\n☐ Rake\n☒ Watering can",
        "school.tap": "No",
        "school.story": "First beans.\nThen maize.",
        "school.total": "1200 USD",
    },
    {
        "beds": ({"crop": "Beans", "lead": "Class 4", "cost": "500 USD"}, {"crop": "Maize", "status": "Growing"}),
        "dangers": ({"level": "Low"}, {}, {"level": "High", "seen": "4"}),
    },
)


def heard(file: OfficeFile) -> Return:
    return understand(file, garden_plan())


def whole() -> Return:
    return heard(word_return(garden_plan(), FILLED))


def test_every_answer_is_kept_as_written_and_as_understood() -> None:
    returned = whole()
    assert (returned.form, returned.version, returned.language) == ("planting/garden-plan", 2, "en")
    assert returned.answers == {
        "school.name": Answer("Hill School", "Hill School"),
        "school.year": Answer("2026", Decimal(2026)),
        "school.visited": Answer("2026-03-14", date(2026, 3, 14)),
        "school.soil": Answer("Clay", "clay"),
        "school.tools": Answer("Spade\nWatering can", ("spade", "can")),
        "school.tap": Answer("No", False),
        "school.story": Answer("First beans.\nThen maize.", "First beans.\nThen maize."),
        "school.total": Answer("1200 USD", Money(Decimal(1200), "USD")),
    }
    assert returned.rows == {
        "beds": (
            {
                "crop": Answer("Beans", "Beans"),
                "lead": Answer("Class 4", "Class 4"),
                "cost": Answer("500 USD", Money(Decimal(500), "USD")),
            },
            {"crop": Answer("Maize", "Maize"), "status": Answer("Growing", "growing")},
        ),
        "dangers": (
            {"level": Answer("Low", "low")},
            {},
            {"level": Answer("High", "high"), "seen": Answer("4", Decimal(4))},
        ),
    }
    assert (returned.leftovers, returned.doubts, returned.notes) == ((), (), ())


def test_a_blank_form_has_no_answers_and_leaves_nothing_over() -> None:
    for language in ("en", "fr"):
        returned = heard(word_return(garden_plan(), Filled(), language))
        assert (returned.answers, returned.rows, returned.leftovers, returned.doubts) == ({}, {}, (), ())


def renamed_labels(file: OfficeFile) -> OfficeFile:
    return with_cells(file, lambda cell: replace(cell, text=cell.text.replace("Lead class", "Who")))


def merged_tables(file: OfficeFile) -> OfficeFile:
    """LibreOffice puts tables together when nothing stands between them."""
    rows = tuple(row for table in tables_of(file) for row in table.rows)
    return replace(file, blocks=(OfficeTable(1, rows),))


def without_headers(file: OfficeFile) -> OfficeFile:
    return with_table(file, 2, tables_of(file)[1].rows[1:])


def with_split_table(file: OfficeFile) -> OfficeFile:
    """The rows of beds in two tables, the second one without a header."""
    plain, beds, dangers = tables_of(file)
    return replace(file, blocks=(plain, replace(beds, rows=beds.rows[:2]), OfficeTable(4, beds.rows[2:]), dangers))


def in_other_order(file: OfficeFile) -> OfficeFile:
    """Rows of questions exchanged, a column moved."""
    plain, beds, dangers = tables_of(file)
    moved = tuple((row[0], *row[2:], row[1]) for row in beds.rows)
    return replace(file, blocks=(dangers, replace(beds, rows=moved), replace(plain, rows=plain.rows[::-1])))


@pytest.mark.parametrize(
    "damage",
    [
        without_tags,
        without_names,
        without_properties,
        lambda file: without_names(without_tags(file)),
        lambda file: without_properties(without_names(without_tags(file))),
        renamed_labels,
        lambda file: renamed_labels(without_tags(file)),
        merged_tables,
        lambda file: merged_tables(without_tags(file)),
        lambda file: merged_tables(without_names(without_tags(file))),
        without_headers,
        lambda file: without_names(without_headers(file)),
        with_split_table,
        in_other_order,
        lambda file: in_other_order(without_tags(file)),
        lambda file: in_other_order(without_names(without_tags(file))),
    ],
)
def test_answers_are_found_by_what_is_left(damage: Callable[[OfficeFile], OfficeFile]) -> None:
    returned = heard(damage(word_return(garden_plan(), FILLED)))
    assert (returned.answers, returned.rows) == (whole().answers, whole().rows)


def test_a_form_filled_in_in_another_language_gives_the_same_values() -> None:
    filled = Filled({"school.soil": "Argile", "school.tap": "oui", "school.total": "1 200,50 USD"}, {})
    returned = heard(word_return(garden_plan(), filled, "fr"))
    assert returned.language == "fr"
    assert returned.answers == {
        "school.soil": Answer("Argile", "clay"),
        "school.tap": Answer("oui", True),
        "school.total": Answer("1 200,50 USD", Money(Decimal("1200.50"), "USD")),
    }


def test_the_language_is_seen_in_the_questions_where_the_file_does_not_say_it() -> None:
    assert heard(without_properties(word_return(garden_plan(), FILLED, "fr"))).language == "fr"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Delayed[Name the office]", "Delayed"),
        ("[Name the office]Delayed", "Delayed"),
        ("[Name the office] Class 4 [Name the office]", "Class 4"),
        ("Class 4[Nommez le service]", "Class 4"),
        ("Class 4\n[Write here]", "Class 4"),
    ],
)
def test_a_placeholder_left_at_an_end_is_cut_and_told(written: str, text: str) -> None:
    returned = heard(word_return(garden_plan(), Filled({"school.head": written})))
    assert returned.answers == {"school.head": Answer(text, text)}
    assert returned.doubts == (Doubt(DoubtKind.PLACEHOLDER, "school.head"),)


@pytest.mark.parametrize("prompt", ["Click or tap here to enter text.", "Choisissez un élément.", "[write here]"])
def test_what_word_writes_into_an_emptied_control_is_no_answer(prompt: str) -> None:
    returned = heard(word_return(garden_plan(), Filled({"school.name": prompt, "school.soil": prompt})))
    assert (returned.answers, returned.leftovers, returned.doubts) == ({}, (), ())


def test_a_placeholder_in_a_row_is_told_with_the_row() -> None:
    rows = ({}, {"crop": "Maize[Write here]"})
    returned = heard(word_return(garden_plan(), Filled({}, {"beds": rows})))
    assert returned.rows["beds"] == ({"crop": Answer("Maize", "Maize")},)
    assert returned.doubts == (Doubt(DoubtKind.PLACEHOLDER, "beds.crop", 1),)


def test_rows_added_by_hand_are_read_by_their_columns() -> None:
    file = word_return(garden_plan(), FILLED)
    added = (Cell(""), Cell("Peas"), Cell("Class 5"), *(Cell("") for _ in range(5)))
    returned = heard(with_table(file, 2, (*tables_of(file)[1].rows, added)))
    assert returned.rows["beds"][2] == {"crop": Answer("Peas", "Peas"), "lead": Answer("Class 5", "Class 5")}
    assert returned.leftovers == ()


def test_rows_of_the_form_are_known_by_their_labels_else_by_their_order() -> None:
    file = word_return(garden_plan(), FILLED)
    header, frost, drought, snails = tables_of(file)[2].rows
    turned = with_table(file, 3, (header, snails, frost, drought))
    assert heard(turned).rows == whole().rows
    renamed = with_table(file, 3, (header, (Cell("Cold nights"), *frost[1:]), drought, snails))
    assert heard(renamed).rows == whole().rows
    assert heard(renamed).leftovers == (Leftover("Cold nights", "Table 3, row 2, column 1"),)


def test_a_control_that_was_copied_gives_way_to_the_one_beside_its_own_code() -> None:
    file = with_cells(
        word_return(garden_plan(), FILLED),
        lambda cell: Cell("Class 4", ("school.name",)) if "school.head" in cell.tags else cell,
    )
    returned = heard(file)
    assert returned.answers["school.name"] == Answer("Hill School", "Hill School")
    assert returned.answers["school.head"] == Answer("Class 4", "Class 4")
    assert returned.doubts == (Doubt(DoubtKind.MOVED, "school.head", beside="school.name"),)


def test_a_control_that_was_moved_beside_another_code_keeps_its_field_and_is_told() -> None:
    file = word_return(garden_plan(), Filled({"school.name": "Hill School"}))
    rows = list(tables_of(file)[0].rows)
    rows[1], rows[4] = (rows[1][0], Cell("")), (rows[4][0], rows[1][1])
    returned = heard(with_table(file, 1, tuple(rows)))
    assert returned.answers == {"school.name": Answer("Hill School", "Hill School")}
    assert returned.doubts == (Doubt(DoubtKind.MOVED, "school.name", beside="school.head"),)


def test_a_control_in_another_column_counts_as_the_column_says_and_is_told() -> None:
    file = word_return(garden_plan(), Filled({}, {"beds": ({"crop": "Beans"},)}))
    rows = list(tables_of(file)[1].rows)
    rows[1] = (*rows[1][:2], Cell("Class 4", ("beds.sign",)), *rows[1][3:6], Cell(""), rows[1][7])
    returned = heard(with_table(file, 2, tuple(rows)))
    assert returned.rows["beds"] == ({"crop": Answer("Beans", "Beans"), "lead": Answer("Class 4", "Class 4")},)
    assert returned.doubts == (Doubt(DoubtKind.MOVED, "beds.lead", 1, "beds.sign"),)


def test_an_answer_in_a_cell_that_was_merged_with_its_question_is_found() -> None:
    file = word_return(garden_plan(), Filled())
    rows = list(tables_of(file)[0].rows)
    label, answer = rows[4]
    rows[4] = (replace(answer, text=f"{label.text}\nClass 4"),)
    assert heard(with_table(file, 1, tuple(rows))).answers == {"school.head": Answer("Class 4", "Class 4")}


def test_text_that_belongs_to_no_field_is_left_over_with_its_place() -> None:
    file = word_return(garden_plan(), FILLED)
    rows = list(tables_of(file)[0].rows)
    rows[1] = (replace(rows[1][0], text=f"{rows[1][0].text}\nWhich name?"), rows[1][1], Cell("See below"))
    beds = tables_of(file)[1].rows
    wide = (
        *((*row, Cell("Remarks" if at == 0 else f"remark {at}" if at == 1 else "")) for at, row in enumerate(beds)),
    )
    file = with_table(with_table(file, 1, tuple(rows)), 2, wide)
    blocks = (*file.blocks, TextLine("We would like to add a well.", 12), OfficeTable(4, ((Cell("a"), Cell("b")),)))
    returned = heard(replace(file, blocks=blocks))
    assert (returned.answers, returned.rows) == (whole().answers, whole().rows)
    assert returned.leftovers == (
        Leftover("We would like to add a well.", "Paragraph 12 outside the tables"),
        Leftover("Which name?", "Table 1, row 2, column 1"),
        Leftover("See below", "Table 1, row 2, column 3, with Name of the school"),
        Leftover("Remarks", "Table 2, row 1, column 9"),
        Leftover("remark 1", "Table 2, row 2, column 9, with Remarks"),
        Leftover("a", "Table 4, row 1, column 1"),
        Leftover("b", "Table 4, row 1, column 2"),
    )


def test_something_else_than_a_number_in_the_column_of_numbers_is_left_over() -> None:
    file = word_return(garden_plan(), FILLED)
    header, first, *others = tables_of(file)[1].rows
    returned = heard(with_table(file, 2, (header, (Cell("most urgent"), *first[1:]), *others)))
    assert returned.rows == whole().rows
    assert returned.leftovers == (Leftover("most urgent", "Table 2, row 2, column 1"),)


def test_two_answers_to_one_question_are_both_kept() -> None:
    file = word_return(garden_plan(), Filled({"school.name": "Hill School"}))
    again = Cell("Valley School", ("school.name",))
    rows = tables_of(file)[0].rows
    returned = heard(with_table(file, 1, (*rows, (rows[1][0], again))))
    assert returned.answers == {"school.name": Answer("Hill School", "Hill School")}
    assert returned.leftovers == (Leftover("Valley School", "Table 1, row 12, column 2"),)


def test_what_is_not_understood_keeps_its_text() -> None:
    filled = Filled({"school.visited": "next spring", "school.total": "a lot", "school.tools": "☒ Spade\n☒ Hammer"})
    assert heard(word_return(garden_plan(), filled)).answers == {
        "school.visited": Answer("next spring"),
        "school.total": Answer("a lot"),
        "school.tools": Answer("Spade\n☒ Hammer"),
    }


def test_notes_of_the_file_are_handed_on() -> None:
    file = replace(word_return(garden_plan(), FILLED), notes=(OfficeNote.COMMENTS,))
    assert heard(file).notes == (OfficeNote.COMMENTS,)


def older_file() -> OfficeFile:
    """Version 1 asked for a director, had plots instead of beds, counted otherwise and asked for the weather."""
    plain = (
        (Cell("1.1 School"), Cell("Hill School", ("school.name",))),
        (Cell("1.2 Director\nWho leads."), Cell("Mr. A", ("school.director",))),
        (Cell("1.3 Soil"), Cell("Clay", ("school.soil",))),
        (Cell("1.4 Weather"), Cell("Fine", ("school.weather",))),
        (Cell("1.5 Weather last year"), Cell("[Write here]", ("school.last-weather",))),
    )
    plots = (
        (Cell("No."), Cell("2.1 Crop", (), ("sk_plots__crop",)), Cell("2.2 Size", (), ("sk_plots__size",))),
        (Cell("1"), Cell("Beans", ("plots.crop",)), Cell("3 m", ("plots.size",))),
    )
    properties = {
        "seminar-kit-form": "planting/garden-plan",
        "seminar-kit-version": "1",
        "seminar-kit-digest": "0" * 16,
        "seminar-kit-language": "en",
    }
    return OfficeFile("word", (OfficeTable(1, plain), OfficeTable(2, plots)), properties)


@pytest.mark.parametrize("damage", [lambda file: file, without_names])
def test_an_older_version_is_read_by_the_names_of_its_fields(damage: Callable[[OfficeFile], OfficeFile]) -> None:
    returned = heard(damage(older_file()))
    assert (returned.version, returned.digest) == (1, "0" * 16)
    assert returned.answers == {
        "school.name": Answer("Hill School", "Hill School"),
        "school.head": Answer("Mr. A", "Mr. A"),
        "school.soil": Answer("Clay", "clay"),
    }
    assert returned.rows == {"beds": ({"crop": Answer("Beans", "Beans")},)}
    assert returned.leftovers == (
        Leftover("Fine", "Table 1, row 4, column 2, with Weather"),
        Leftover("3 m", "Table 2, row 2, column 3, with Size"),
    )


def test_printed_codes_of_another_version_are_not_believed() -> None:
    """1.2 was the director, and is the year now."""
    returned = heard(without_tags(older_file()))
    assert "school.year" not in returned.answers
    assert returned.answers == {"school.soil": Answer("Clay", "clay")}


def test_labels_shared_by_two_choices_lead_to_the_first() -> None:
    form = garden_plan()
    school = form.sections[0]
    soil = replace(school.fields[4], choices=(Choice("clay", "Same"), Choice("sand", "Same")))
    fields = (*school.fields[:4], soil, *school.fields[5:])
    form = replace(form, sections=(replace(school, fields=fields), *form.sections[1:]))
    returned = understand(word_return(form, Filled({"school.soil": "Same"})), form)
    assert returned.answers["school.soil"].value == "clay"


def test_an_answer_that_begins_like_a_code_stays_an_answer() -> None:
    rows = ({"crop": "1.2 Year", "sign": "2.1 Crop"},)
    returned = heard(without_tags(word_return(garden_plan(), Filled({"school.name": "1.5 Soil"}, {"beds": rows}))))
    assert returned.answers["school.name"] == Answer("1.5 Soil", "1.5 Soil")
    assert returned.rows["beds"] == ({"crop": Answer("1.2 Year", "1.2 Year"), "sign": Answer("2.1 Crop", "2.1 Crop")},)


def test_a_text_over_a_total_in_a_workbook_is_told_but_not_the_sum_itself() -> None:
    """Beside the total stands the sum of the rows, worked out by the workbook."""
    rows = (
        (Cell("Code"), Cell("Question"), Cell("Answer"), Cell("Sum of the rows")),
        (
            Cell("1.10"),
            Cell("Cost of all beds"),
            Cell("7 USD", (), ("sk_school__total",)),
            Cell("7 USD", numbers=("7",)),
            Cell("odd"),
        ),
    )
    file = OfficeFile("excel", (OfficeTable(1, rows, "1 The school"),))
    returned = understand(with_answer(file, "", ""), garden_plan())
    assert returned.answers["school.total"].text == "7 USD"
    assert returned.leftovers == (Leftover("odd", "Sheet 1 The school, cell E2, with Cost of all beds"),)
