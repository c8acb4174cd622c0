"""Tables as workbooks and as comma-separated values: real values, and no formula from any text."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape
from openxml_audit import OpenXmlValidator

from seminar_kit.model.report import Sheet, SheetValue
from seminar_kit.write.excel import sheet_to_csv, write_sheets
from seminar_kit.write.excel.names import sheet_names

TABLE = Sheet(
    "Returns",
    ("Committee", "Number", "Cost", "Day", "Open?", "Note"),
    (
        ("Kenya", 1, Decimal("1200.50"), date(2012, 10, 15), True, '=HYPERLINK("http://x")'),
        ("Uganda", 2, Decimal("-3"), date(1899, 12, 31), False, "-5 is a text"),
        (None, 10**18, Decimal("0.1234567890123456789"), datetime(2012, 10, 15, 9, 30, tzinfo=UTC), None, "@x"),
    ),
)


def opened(*sheets: Sheet, language: str = "en") -> Workbook:
    return load_workbook(BytesIO(write_sheets(sheets, "Title", language)))


def test_values_are_real_and_what_excel_would_round_stays_text() -> None:
    sheet = opened(TABLE)["Returns"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["Kenya", 1, 1200.5, datetime.fromisoformat("2012-10-15"), "Yes", '=HYPERLINK("http://x")'],
        ["Uganda", 2, -3, "1899-12-31", "No", "-5 is a text"],
        [None, str(10**18), "0.1234567890123456789", datetime.fromisoformat("2012-10-15T09:30"), None, "@x"],
    ]
    assert (sheet["C2"].number_format, sheet["D2"].number_format) == ("0.00", "yyyy-mm-dd")


def test_no_text_is_a_formula_even_after_somebody_edits_the_cell() -> None:
    sheet = opened(TABLE)["Returns"]
    assert [(cell.data_type, cell.quotePrefix) for cell in sheet["F"][1:]] == [("s", True)] * 3
    assert sheet["F2"].hyperlink is None


def test_tables_have_filters_a_frozen_header_and_columns_of_fitting_width() -> None:
    sheet = opened(TABLE)["Returns"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes, sheet.print_title_rows) == ("A1:F4", "A2", "$1:$1")
    assert [round(sheet.column_dimensions[letter].width) for letter in "ABF"] == [14, 22, 25]


def test_the_workbook_is_valid_and_the_same_each_time(tmp_path: Path) -> None:
    file = tmp_path / "tables.xlsx"
    file.write_bytes(write_sheets((TABLE, Sheet("Empty", (), ())), "Title"))
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    assert file.read_bytes() == write_sheets((TABLE, Sheet("Empty", (), ())), "Title")


def test_words_and_direction_are_those_of_the_language() -> None:
    book = opened(TABLE, language="ar")
    assert (book["Returns"]["E2"].value, book["Returns"].sheet_view.rightToLeft) == ("نعم", True)


def test_a_text_longer_than_a_cell_goes_on_in_further_columns() -> None:
    long = "é" * 70_000
    sheet = opened(Sheet("Long", ("A", "B", "C"), (("x", long, 1), ("y", "short", 2))))["Long"]
    assert [cell.value for cell in sheet[1]] == ["A", "B", "B (2)", "B (3)", "C"]
    assert "".join(str(cell.value) for cell in sheet[2][1:4]) == long
    assert [cell.value for cell in sheet[3]] == ["y", "short", None, None, 2]


def test_a_table_longer_than_a_sheet_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seminar_kit.write.excel.sheets.MOST_ROWS", 3)
    book = opened(Sheet("T", ("n",), tuple((number,) for number in range(5))))
    assert {sheet.title: [cell.value for cell in sheet["A"]] for sheet in book} == {
        "T": ["n", 0, 1],
        "T (2)": ["n", 2, 3],
        "T (3)": ["n", 4],
    }


def test_names_of_sheets_are_made_fit_for_excel() -> None:
    wanted = ("A/B", "a b", "History", "", "x" * 40, "x" * 40, "'quoted'", "🌱" * 20)
    assert sheet_names(wanted) == (
        "A B",
        "a b (2)",
        "History (2)",
        "-",
        "x" * 31,
        "x" * 27 + " (2)",
        "quoted",
        "🌱" * 15,
    )


@given(st.lists(st.text(), max_size=6))
def test_any_texts_are_names_that_excel_takes(wanted: list[str]) -> None:
    sheets = tuple(Sheet(name, ("h",), ()) for name in wanted)
    assert len(load_workbook(BytesIO(write_sheets(sheets or (TABLE,), "t"))).sheetnames) == max(len(wanted), 1)


@given(st.text(), st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_stands_in_its_cell_as_it_is(title: str, text: str) -> None:
    cell = load_workbook(BytesIO(write_sheets((Sheet("S", ("h",), ((text,),)),), title)))["S"]["A2"]
    read = unescape(cell.value or "")  # openpyxl leaves to its callers what Excel writes for control characters
    assert (read, cell.data_type in "sn") == (text.replace("\ufffe", "�").replace("\uffff", "�"), True)


def test_comma_separated_values_open_in_excel_and_calculate_nothing() -> None:
    assert sheet_to_csv(TABLE).decode("utf-8") == (
        "\ufeff"
        '"Committee","Number","Cost","Day","Open?","Note"\r\n'
        '"Kenya",1,1200.50,"2012-10-15","Yes","\'=HYPERLINK(""http://x"")"\r\n'
        '"Uganda",2,-3,"1899-12-31","No","\'-5 is a text"\r\n'
        '"",1000000000000000000,0.1234567890123456789,"2012-10-15T09:30:00+00:00","","\'@x"\r\n'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\t=1", "'\t'=1"),
        ("＝1", "'＝1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
        ("a - b = c", "a - b = c"),
        ("me@example.org", "me@example.org"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_before_what_would_be_a_formula(text: str, written: str) -> None:
    (row,) = csv.reader(StringIO(sheet_to_csv(Sheet("S", (text,), ())).decode("utf-8-sig"), newline=""))
    assert row == [written]


VALUES: st.SearchStrategy[SheetValue] = st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.dates())


@given(st.lists(st.tuples(VALUES, VALUES), max_size=4))
def test_no_field_begins_with_a_sign_of_a_formula_but_numbers(rows: list[tuple[SheetValue, SheetValue]]) -> None:
    text = sheet_to_csv(Sheet("S", ("a", "b"), tuple(rows))).decode("utf-8-sig")
    read = list(csv.reader(StringIO(text, newline="")))[1:]
    for values, written in zip(rows, read, strict=True):
        for value, field in zip(values, written, strict=True):
            assert isinstance(value, int) or not field.startswith(("=", "+", "-", "@", "\t", "\r"))
