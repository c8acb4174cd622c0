"""Blank forms as workbooks: what stands where, what is asked while typing, that they are valid and always the same."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from form_samples import garden_plan
from seminar_kit.compose.forms import Occasion, compose_blank
from seminar_kit.form_print import coded_fields, name_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Choice, FieldKind
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import convert_to_pdf

OCCASION = Occasion("Planting seminar · Gulu", "A4", {"school": "=1+1"})
FILLED = {
    "school.name": "École",
    "school.year": "2024",
    "school.visited": "2024-05-01",
    "school.soil": "clay",
    "school.tools": "spade\ncan",
    "school.tap": "no",
    "school.total": "1200 USD",
}
FILLED_ROWS = {
    "beds": (
        {"crop": "- beans", "harvest": "2025-01-02", "cost": "1200.50 USD", "status": "harvested"},
        {"crop": "Peas", "cost": "10 UGX", "status": "growing"},
        {"crop": "Maize", "cost": "10.5 USD", "sowing": "in spring"},
    ),
    "dangers": ({"level": "low", "seen": "3"}, {}, {"level": "high", "help": "@straw"}),
}


def blank(language: str = "en") -> BlankForm:
    return compose_blank(garden_plan(), language, OCCASION)


def filled() -> BlankForm:
    return replace(blank("fr"), filled=FILLED, filled_rows=FILLED_ROWS)


def arabic() -> BlankForm:
    return replace(blank(), form=replace(garden_plan(), language="ar"), direction="rtl", paper="Letter")


def opened(form: BlankForm) -> Workbook:
    return load_workbook(BytesIO(write_blank_workbook(form)))


def texts(sheet: Worksheet) -> list[tuple[object, ...]]:
    rows = sheet.iter_rows(values_only=True)
    return [tuple(cell for cell in row if cell is not None and not isinstance(cell, ArrayFormula)) for row in rows]


@pytest.mark.parametrize("make", [blank, filled, arabic])
def test_the_workbook_is_valid(make: object, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(write_blank_workbook(make()))  # type: ignore[operator]
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


def test_there_is_a_sheet_a_section_and_one_that_is_hidden() -> None:
    book = opened(blank())
    assert book.sheetnames == ["Start here", "1 The school", "2 Beds", "3 Dangers", "seminar-kit"]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 4 + ["hidden"]
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)


def test_the_first_sheet_says_how_to_fill_in() -> None:
    assert [row[0] for row in texts(opened(blank())["Start here"])] == [
        "Garden plan",
        "Planting seminar · Gulu",
        "What a school plants this year, who does it, and what it costs.",
        "How to fill in this form",
        "Write your answers into the white cells of the sheets that follow. A star (*) marks what is needed.",
        "Where a cell has an arrow, choose from its list. Where several things can be chosen, write x.",
        "In a table, leave the rows empty that you do not need.",
        "Save the file as .xlsx and send it back. Its name may change, the names of its sheets may not.",
        "The sheets of this form",
        "1 The school",
        "2 Beds",
        "3 Dangers",
    ]


def test_a_section_without_rows_asks_line_by_line() -> None:
    assert texts(opened(blank("fr"))["1 L'école"]) == [
        ("1 L'école",),
        ("Remplissez cette partie avec la direction de l'école.",),
        ("Code", "Question", "Réponse", "Somme des lignes", "Somme des lignes"),
        ("1.1", "Nom de l'école *", "=1+1"),
        ("1.2", "Année *"),
        ("1.3", "Jour de la dernière visite\nLe jour où quelqu'un a regardé tout le jardin."),
        ("1.4", "Qui est responsable du jardin *\nNommez le service, pas une personne."),
        ("1.5", "Sol *\n○ Argile\n○ Sable\n○ Terre franche"),
        ("1.6", "Outils disponibles"),
        ("Bêche",),
        ("Râteau",),
        ("Arrosoir",),
        ("1.7", "Y a-t-il un robinet ? *\n○ Oui\n○ Non"),
        ("1.8", "D'où vient l'eau *\nSeulement si 1.7 est : Non. Seulement s'il n'y a pas de robinet."),
        ("1.9", "Le jardin jusqu'à présent"),
        ("1.10", "Coût de toutes les planches\nUSD / UGX"),
    ]


def test_rows_stand_below_a_header_with_codes() -> None:
    book = opened(blank())
    beds = texts(book["2 Beds"])
    assert beds[2] == (
        "No.",
        "2.1 Crop *",
        "2.2 Lead class *",
        "2.3 Sowing",
        "2.4 Harvest *",
        "2.5 Cost\nUSD / UGX",
        "2.6 Sign of success",
        "2.7 Status *",
    )
    assert beds[3:] == [(str(number),) for number in range(1, 21)]
    assert texts(book["3 Dangers"])[2:] == [
        ("Dangers", "3.1 How likely *", "3.2 What helps *\nOnly if 3.1 is: Middle / High.", "3.3 Times seen"),
        ("Frost",),
        ("Drought",),
        ("Snails and slugs",),
    ]


def test_names_lead_to_the_cells_of_every_field() -> None:
    book = opened(blank())
    names = {name: each.attr_text for name, each in book.defined_names.items()}
    assert names["sk_school__name"] == "'1 The school'!$C$4"
    assert names["sk_school__tools__spade"] == "'1 The school'!$C$10"
    assert names["sk_beds__crop"] == "'2 Beds'!$B$3"
    assert names["sk_dangers__seen"] == "'3 Dangers'!$D$3"
    single = {name_of(key) for _, key, _, each in coded_fields(garden_plan()) if each.kind is not FieldKind.SEVERAL}
    assert single <= names.keys()


def test_a_choice_of_several_in_rows_has_a_column_for_each() -> None:
    form = garden_plan()
    tools = replace(form.field("school.tools"), id="tools")
    beds = replace(form.section("beds"), fields=(*form.section("beds").fields, tools))
    changed = replace(form, sections=(form.sections[0], beds, form.sections[2]))
    rows = {"beds": ({"tools": "rake\ncan"},)}
    sheet = opened(replace(blank(), form=changed, filled_rows=rows))["2 Beds"]
    assert [cell.value for cell in sheet[3]][8:] == [
        "2.8 Tools that are there: Spade",
        "2.8 Tools that are there: Rake",
        "2.8 Tools that are there: Watering can",
    ]
    assert [cell.value for cell in sheet[4]][8:] == [None, "x", "x"]


def test_what_is_known_stands_in_the_cells_as_numbers_dates_and_labels() -> None:
    book = opened(filled())
    school = book["1 L'école"]
    assert [school[f"C{row}"].value for row in (4, 5, 6, 8, 10, 11, 12, 13, 16)] == [
        "École",
        2024,
        datetime.fromisoformat("2024-05-01"),
        "Argile",
        "x",
        None,
        "x",
        "Non",
        "1200 USD",
    ]
    beds = book["2 Planches"]
    assert [[cell.value for cell in row[1:]] for row in beds["A4:H6"]] == [
        ["- beans", None, None, datetime.fromisoformat("2025-01-02"), "1200.50 USD", None, "Récolté"],
        ["Peas", None, None, None, "10 UGX", None, "En croissance"],
        ["Maize", None, "in spring", None, "10.5 USD", None, None],
    ]
    assert [cell.value for cell in book["3 Dangers"][6]] == ["Escargots et limaces", "Forte", "@straw", None]


def test_no_answer_becomes_a_formula() -> None:
    school = opened(blank())["1 The school"]
    assert (school["C4"].value, school["C4"].data_type) == ("=1+1", "s")
    beds = opened(filled())["2 Planches"]
    assert (beds["B4"].value, beds["B4"].data_type, beds["B4"].number_format) == ("- beans", "s", "@")


def test_sums_stand_beside_the_field_with_their_values_known() -> None:
    calculated = load_workbook(BytesIO(write_blank_workbook(filled())), data_only=True)["1 L'école"]
    assert (calculated["D16"].value, calculated["E16"].value) == (1211.0, 10)
    assert calculated["D16"].number_format == '#,##0.00 "USD"'


def test_an_amount_that_excel_cannot_hold_adds_nothing_and_spoils_nothing() -> None:
    beds = ({"crop": "Peas", "cost": f"{'9' * 400} USD"}, {"crop": "Kale", "cost": "5 USD"})
    content = write_blank_workbook(replace(blank(), filled_rows={"beds": beds}))
    calculated = load_workbook(BytesIO(content), data_only=True)
    assert calculated["1 The school"]["D16"].value == 5
    assert calculated["2 Beds"]["F4"].value == beds[0]["cost"]


def test_answers_are_open_and_everything_else_is_locked() -> None:
    book = opened(filled())
    assert [cell.protection.locked for cell in book["1 L'école"][4]][:3] == [True, True, False]
    assert [cell.protection.locked for cell in book["2 Planches"][3]] == [True] * 8
    assert [cell.protection.locked for cell in book["2 Planches"][23]] == [True] + [False] * 7


def test_excel_asks_while_people_type() -> None:
    book = opened(blank())
    asked = {str(each.sqref): each for each in book["1 The school"].data_validations.dataValidation}
    assert {
        cells: (each.type, each.formula1, each.formula2, each.errorStyle or "stop", each.error)
        for cells, each in asked.items()
    } == {
        "C4": ("textLength", "80", None, "warning", "Write at most 80 characters."),
        "C5": ("decimal", "2020", "2100", "warning", "Write a number from 2020 to 2100."),
        "C6": (
            "date",
            "43831",
            "73415",
            "warning",
            "Write a date from 2020-01-01 to 2100-12-31, as year-month-day.",
        ),
        "C8": ("list", "skl_school__soil", None, "stop", "Choose from the list."),
        "C10:C12": ("list", '"x"', None, "warning", "Write x, or leave the cell empty."),
        "C13": ("list", "skl_school__tap", None, "stop", "Choose from the list."),
        "C15": ("textLength", "600", None, "warning", "Write at most 600 characters."),
        "C16": (None, None, None, "stop", None),
    }
    columns = {str(each.sqref): each.type for each in book["2 Beds"].data_validations.dataValidation}
    assert columns == {"D4:D23": "date", "E4:E23": "date", "H4:H23": "list"}


def test_lists_come_from_the_hidden_sheet() -> None:
    book = opened(blank())
    assert book.defined_names["skl_school__soil"].attr_text == "'seminar-kit'!$E$1:$E$3"
    assert [book["seminar-kit"][f"E{row}"].value for row in (1, 2, 3)] == ["Clay", "Sand", "Loam"]


def test_the_hidden_sheet_and_the_properties_name_the_form() -> None:
    form = blank("fr")
    book = opened(form)
    rows = [row[:3] for row in book["seminar-kit"].iter_rows(values_only=True)]
    properties = {
        "seminar-kit-form": "planting/garden-plan",
        "seminar-kit-version": "2",
        "seminar-kit-digest": form.digest,
        "seminar-kit-language": "fr",
    }
    assert rows[:4] == [(name, value, None) for name, value in properties.items()]
    assert rows[4:] == [(name_of(key), code, key) for code, key, _, _ in coded_fields(form.form)]
    assert {each.name: each.value for each in book.custom_doc_props.props} == properties


def test_choices_are_coloured_and_never_by_colour_alone() -> None:
    book = opened(blank())
    beds = {rule.formula[0] for rules in book["2 Beds"].conditional_formatting for rule in rules.rules}
    dangers = {rule.formula[0] for rules in book["3 Dangers"].conditional_formatting for rule in rules.rules}
    assert (beds, dangers) == ({'"Harvested"', '"Planned"', '"Growing"'}, {'"Low"', '"Middle"', '"High"'})
    assert [str(each.sqref) for each in book["2 Beds"].conditional_formatting] == ["H4:H23"]


def test_pages_are_set_up_for_print() -> None:
    form = blank()
    book = opened(form)
    school, beds = book["1 The school"], book["2 Beds"]
    assert (school.page_setup.orientation, beds.page_setup.orientation) == ("portrait", "landscape")
    assert all((sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0) for sheet in book)
    assert (school.print_title_rows, beds.print_title_rows, beds.freeze_panes) == ("$3:$3", "$3:$3", "B4")
    assert {sheet.oddFooter.left.text.strip() for sheet in book} == {f"planting/garden-plan v2 {form.digest} en"}
    assert {sheet.oddFooter.right.text.strip() for sheet in book} == {"Page &P of &N"}


def test_arabic_sheets_run_from_right_to_left_on_the_paper_asked_for() -> None:
    book = opened(arabic())
    assert all(sheet.sheet_view.rightToLeft and sheet.page_setup.paperSize == 1 for sheet in book)
    assert book.sheetnames[0] == "ابدأ هنا"


def test_more_rows_than_a_form_allows_are_all_kept() -> None:
    rows = {"beds": tuple({"crop": f"Crop {number}"} for number in range(25))}
    sheet = opened(replace(blank(), filled_rows=rows))["2 Beds"]
    assert [sheet.cell(row, 2).value for row in range(4, sheet.max_row + 1)] == [f"Crop {n}" for n in range(25)]


def test_an_answer_longer_than_a_cell_stands_in_full_on_a_sheet_of_its_own() -> None:
    story = "🌱" * 20_000
    book = opened(replace(blank(), filled={"school.story": story}))
    assert book["1 The school"]["C15"].value == "🌱" * 16_383
    assert [row[0] for row in texts(book["Long answers"])] == ["1.9", "1.9"]
    assert "".join(str(row[1]) for row in texts(book["Long answers"])) == story


def test_odd_titles_and_labels_are_kept_where_excel_allows_them() -> None:
    form = garden_plan()
    soil = replace(form.field("school.soil"), label='=A1 "x"', choices=(Choice("a", '="b"'), Choice("b", "c" * 300)))
    school = replace(form.sections[0], title="A/B: what's [this]? And a title of many words", fields=(soil,))
    beds = replace(form.sections[1], title="Beds & more\\", fields=(replace(soil, id="status"),), tracking=None)
    book = opened(replace(blank(), form=replace(form, sections=(school, beds))))
    assert book.sheetnames[1:3] == ["1 A B what's this And a title o", "2 Beds & more"]
    assert book.defined_names["sk_school__soil"].attr_text == "'1 A B what''s this And a title o'!$C$4"
    assert book["1 A B what's this And a title o"]["B4"].value.splitlines()[:2] == ['=A1 "x" *', '○ ="b"']


def test_the_bytes_depend_on_nothing_but_the_form(tmp_path: Path) -> None:
    program = (
        "import sys; from hashlib import sha256; sys.path[:0] = sys.argv[1:];"
        "from test_blank_workbook import filled; from seminar_kit.write.excel import write_blank_workbook as write;"
        "print(sha256(write(filled())).hexdigest())"
    )
    folders = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program, *folders],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
            cwd=tmp_path,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert hashes == {sha256(write_blank_workbook(filled())).hexdigest()}


@pytest.mark.office
def test_libreoffice_prints_each_sheet_on_a_page_and_adds_up() -> None:
    """Under a name that ends in .docx, from which LibreOffice is not misled: it looks at the content."""
    pdf = convert_to_pdf({"form": write_blank_workbook(filled())})["form"]
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert len(pages) == 4
    assert "1,211.00 USD" in pages[1]
    assert all("planting/garden-plan v2" in page for page in pages)
