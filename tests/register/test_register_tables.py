"""Entries as tables for a spreadsheet: answers by label, rows below each other, nothing left out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from register_samples import NOON, arrival, garden_return

from form_samples import garden_plan
from seminar_kit.model.form import in_language
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Sheet
from seminar_kit.model.returned import Answer, Return
from seminar_kit.register import entries_to_sheets
from seminar_kit.write.excel import sheet_to_csv, write_sheets


def entry(returned: Return, number: int = 1) -> Entry:
    came = arrival()
    return Entry(
        number=number,
        revision=number,
        replaces=number - 1 or None,
        committee=came.committee,
        identity=came.identity,
        brought_by=came.brought_by,
        received=NOON,
        file_name=came.file_name,
        digest=came.digest,
        returned=returned,
    )


EMPTY = Return("planting/garden-plan", 1, "", "fr", {}, {})


def sheets(*returns: Return, language: str = "en") -> dict[str, Sheet]:
    entries = tuple(entry(returned, number) for number, returned in enumerate(returns, start=1))
    return {sheet.name: sheet for sheet in entries_to_sheets(entries, in_language(garden_plan(), language))}


def test_the_entries_themselves_are_a_table() -> None:
    table = sheets(garden_return(), EMPTY)["Entries"]
    assert table.header == (
        "Entry",
        "Committee",
        "Revision",
        "Replaces entry",
        "About",
        "Received (UTC)",
        "Brought by",
        "File",
        "Fingerprint (SHA-256)",
        "Version of the form",
        "Language",
    )
    about, digest = "North School · 2024", arrival().digest
    assert table.rows == (
        (1, "North School", 1, None, about, NOON, "Amina", "plan.docx", digest, 2, "en"),
        (2, "North School", 2, 1, about, NOON, "Amina", "plan.docx", digest, 1, "fr"),
    )


def test_answers_stand_in_columns_choices_by_label_and_money_apart() -> None:
    table = sheets(garden_return(), EMPTY)["Answers"]
    assert dict(zip(table.header, table.rows[0], strict=True)) == {
        "Entry": 1,
        "Committee": "North School",
        "Revision": 1,
        "1.1 Name of the school": "North School",
        "1.2 Year": Decimal(2024),
        "1.3 Day of the last visit": date(2024, 5, 1),
        "1.4 Who is responsible for the garden": None,
        "1.5 Soil": "Clay",
        "1.6 Tools that are there": "Spade; Watering can",
        "1.7 Is there a water tap?": False,
        "1.8 Where the water comes from": None,
        "1.9 The garden until now": None,
        "1.10 Cost of all beds (amount)": Decimal("1200.50"),
        "1.10 Cost of all beds (currency)": "USD",
    }
    assert table.rows[1] == (2, "North School", 2, *[None] * 11)


def test_rows_stand_below_each_other_and_keep_what_was_not_understood() -> None:
    tables = sheets(garden_return())
    assert tables["2 Beds"].header[3:] == (
        "Row",
        "2.1 Crop",
        "2.2 Lead class",
        "2.3 Sowing",
        "2.4 Harvest",
        "2.5 Cost (amount)",
        "2.5 Cost (currency)",
        "2.6 Sign of success",
        "2.7 Status",
    )
    assert [row[3:] for row in tables["2 Beds"].rows] == [
        (1, "Beans", None, None, None, "10 or 20 dollars", None, None, "Growing"),
        (2, "=1+1", None, "in spring", None, None, None, None, None),
    ]
    assert [row[3:] for row in tables["3 Dangers"].rows] == [
        ("Frost", "Low", None, None),
        ("Drought", None, None, None),
        ("Snails and slugs", None, None, Decimal(3)),
    ]


def test_what_belongs_to_no_question_has_a_table_where_there_is_any() -> None:
    table = sheets(garden_return())["Belongs to no question"]
    assert (table.header[3:], table.rows) == (
        ("Where", "Text"),
        ((1, "North School", 1, "paragraph 12", "See the letter"),),
    )
    assert "Belongs to no question" not in sheets(EMPTY)


def test_answers_to_what_the_form_no_longer_asks_are_kept_under_their_keys() -> None:
    old = replace(
        garden_return(),
        answers={"school.owner": Answer("The village", "The village"), "school.soil": Answer("Rock", "rock")},
        rows={"beds": ({"width": Answer("2", Decimal(2))},), "paths": ({"to": Answer("the well", "the well")},)},
    )
    tables = sheets(old)
    assert (tables["Answers"].header[-1], tables["Answers"].rows[0][-1]) == ("school.owner", "The village")
    assert "rock" in tables["Answers"].rows[0]
    assert (tables["2 Beds"].header[-1], tables["2 Beds"].rows[0][-1]) == ("width", Decimal(2))
    assert (tables["paths"].header[3:], tables["paths"].rows[0][3:]) == (("Row", "to"), (1, "the well"))


def test_the_tables_are_in_the_language_of_the_form() -> None:
    tables = sheets(garden_return(), language="fr")
    assert list(tables) == ["Entrées", "Réponses", "2 Planches", "3 Dangers", "Ne relève d'aucune question"]
    assert tables["Réponses"].header[3] == "1.1 Nom de l'école"
    assert tables["Réponses"].header[-2:] == (
        "1.10 Coût de toutes les planches (montant)",
        "1.10 Coût de toutes les planches (devise)",
    )
    assert "Argile" in tables["Réponses"].rows[0]


def test_the_tables_go_into_a_workbook_and_into_comma_separated_values() -> None:
    tables = tuple(sheets(garden_return(), EMPTY).values())
    book = load_workbook(BytesIO(write_sheets(tables, "Garden plan")))
    assert book.sheetnames == [table.name for table in tables]
    assert [cell.data_type for cell in book["2 Beds"]["E"]] == ["s", "s", "s"]
    assert b'"\'=1+1"' in sheet_to_csv(tables[2])
