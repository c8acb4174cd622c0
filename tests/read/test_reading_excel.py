"""What is read in a workbook: the text that people see in each cell, with its defined names."""

import time

from office_parts import excel_parts, read, texts_of, with_properties, zipped

from seminar_kit.model.office_file import Cell, OfficeNote, OfficeTable
from seminar_kit.problems import Severity
from seminar_kit.read import read_office_bytes


def cells_of(rows: str, names: str = "") -> tuple[tuple[Cell, ...], ...]:
    (block,) = read(excel_parts(rows, names)).blocks
    assert isinstance(block, OfficeTable)
    return block.rows


def text(place: str, written: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'


def test_cells_stand_in_their_places() -> None:
    rows = f'<row r="2">{text("B2", "b")}{text("D2", " d ")}</row><row r="4">{text("A4", "a")}</row>'
    assert texts_of(read(excel_parts(rows)).blocks[0]) == [[], ["", "b", "", "d"], [], ["a"]]


def test_values_read_as_people_see_them() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" s="1"><v>46095</v></c><c r="C1" s="1"><v>46095.5</v></c>'
        '<c r="D1" s="2"><v>0.25</v></c><c r="E1" s="3"><v>1200</v></c><c r="F1" t="b"><v>1</v></c>'
        '<c r="G1" t="e"><v>#REF!</v></c><c r="H1"><v>0.30000000000000004</v></c><c r="I1"><v>1E+15</v></c>'
        '<c r="J1" s="2"><v>0.01234</v></c></row>'
    )
    assert cells_of(rows)[0] == (
        Cell("12.5", numbers=("12.5",)),
        Cell("2026-03-14", dates=("2026-03-14",)),
        Cell("2026-03-14 12:00", dates=("2026-03-14",)),
        Cell("25%", numbers=("25",)),
        Cell("1200 USD", numbers=("1200",)),
        Cell("TRUE"),
        Cell("#REF!"),
        Cell("0.3", numbers=("0.3",)),
        Cell("1000000000000000", numbers=("1000000000000000",)),
        Cell("1.234%", numbers=("1.234",)),
    )


def test_of_a_formula_the_result_is_read_else_the_formula_itself() -> None:
    rows = '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c><c r="B1"><f>SUM(A1)</f></c></row>'
    assert [cell.text for cell in cells_of(rows)[0]] == ["3", "=SUM(A1)"]


def test_defined_names_stand_on_the_first_cell_to_which_they_lead() -> None:
    names = (
        '<definedNames><definedName name="sk_a">Plan!$B$1</definedName><definedName name="sk_b">\'Plan\'!$A$2:$A$9'
        '</definedName><definedName name="gone">#REF!</definedName><definedName name="far">Plan!$XFD$1048576'
        '</definedName><definedName name="empty"/><definedName name="sum">SUM(Plan!$A$1)</definedName></definedNames>'
    )
    rows = f'<row r="1">{text("A1", "a")}</row>'
    assert cells_of(rows, names) == ((Cell("a"), Cell("", names=("sk_a",))), (Cell("", names=("sk_b",)),))


def test_a_hidden_sheet_is_read_and_marked() -> None:
    file = read(excel_parts(f'<row r="1">{text("A1", "a")}</row>', second=f'<row r="1">{text("A1", "b")}</row>'))
    assert [(block.name, block.hidden, block.number) for block in file.blocks if isinstance(block, OfficeTable)] == [
        ("Plan", False, 1),
        ("seminar-kit", True, 2),
    ]


def test_properties_footers_and_notes_are_told() -> None:
    parts = with_properties(excel_parts(f'<row r="1">{text("A1", "a")}</row>'), {"seminar-kit-form": "a/b"})
    sheet = parts["xl/worksheets/sheet1.xml"]
    footer = b"<headerFooter><oddFooter>&amp;L&amp;8 a/b v1 &amp;R&amp;P</oddFooter></headerFooter></worksheet>"
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</worksheet>", footer)
    file = read({**parts, "xl/comments1.xml": b"<x/>", "xl/externalLinks/externalLink1.xml": b"<x/>"})
    assert file.properties == {"seminar-kit-form": "a/b"}
    assert file.program == "LibreOffice/7.4"
    assert file.margins == ("&L&8 a/b v1 &R&P",)
    assert file.notes == (OfficeNote.COMMENTS, OfficeNote.OUTSIDE_LINKS)


def test_text_far_away_from_the_form_is_told_and_does_not_hold_up_the_reading() -> None:
    rows = f'<row r="1">{text("A1", "a")}</row><row r="1048576">{text("XFD1048576", "far")}</row>'
    begin = time.process_time()
    outcome = read_office_bytes(zipped(excel_parts(rows)), "plan.xlsx")
    assert time.process_time() - begin < 1
    assert outcome.value is not None
    assert texts_of(outcome.value.blocks[0]) == [["a"]]
    (problem,) = outcome.problems
    assert (problem.rule, problem.severity) == ("sheet-is-of-ordinary-size", Severity.WARNING)
    assert problem.what == ('file "plan.xlsx" holds something far away from the form: cell XFD1048576 of sheet "Plan"')
    assert problem.fix == "move it to where it belongs, or delete it"


def test_rows_and_cells_that_do_not_say_where_they_stand_follow_each_other() -> None:
    bare = '<c t="inlineStr"><is><t>{}</t></is></c>'
    rows = f"<row>{bare.format('a')}{bare.format('b')}</row><row/><row>{bare.format('c')}</row>"
    assert texts_of(read(excel_parts(rows)).blocks[0]) == [["a", "b"], [], ["c"]]
    many = "".join(f"<row>{bare.format(at)}</row>" for at in range(1, 2003))
    outcome = read_office_bytes(zipped(excel_parts(many)), "plan.xlsx")
    assert outcome.problems[0].what.endswith('cell A2001 of sheet "Plan", cell A2002 of sheet "Plan"')


def test_a_sheet_that_lies_somewhere_else_in_the_file_is_cut_down_too() -> None:
    parts = excel_parts('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')
    parts["else/sheet.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        for old in (b"worksheets/sheet1.xml", b"/xl//else/sheet.xml"):
            parts[name] = parts[name].replace(old, b"/else/sheet.xml")
    outcome = read_office_bytes(zipped(parts), "plan")
    what = 'file "plan" holds something far away from the form: cell A999999999 of sheet "Plan"'
    assert [problem.what for problem in outcome.problems] == [what]


def test_a_name_longer_than_excel_allows_is_cut() -> None:
    parts = excel_parts("<row><c><v>1</v></c></row>")
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'name="Plan"', b'name="' + b"P" * 5000 + b'"')
    outcome = read_office_bytes(zipped(parts), "plan")
    assert outcome.value is not None
    assert outcome.value.blocks == (OfficeTable(1, ((Cell("1", numbers=("1",)),),), "P" * 31),)
