"""No small file keeps the program that reads it busy for long."""

import pytest
from office_parts import excel_parts, word_parts, zipped

from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable, TextLine
from seminar_kit.read import read_office_bytes
from seminar_kit.read.size import refuse_too_much
from seminar_kit.read.trouble import Trouble, TroubleError

LARGE = OfficeFile(
    "word",
    (
        TextLine("a" * 100_000, 1),
        OfficeTable(1, ((Cell("b"),) * 19_000, (Cell(""),) * 500_000)),
        OfficeTable(2, (), "Plan"),
    ),
)
TABLE = OfficeTable(1, ((Cell("b"),),))


def test_what_the_largest_form_may_hold_many_times_is_read() -> None:
    refuse_too_much(LARGE)


@pytest.mark.parametrize(
    "file",
    [
        OfficeFile("word", (TextLine("a" * 100_001, 1),)),
        OfficeFile("word", (TextLine("a" * 99_000, 1),) * 11),
        OfficeFile("word", (TextLine("a", 1),) * 20_001),
        OfficeFile("word", (OfficeTable(1, ((Cell("", tags=("a" * 100_001,)),),)),)),
        OfficeFile("word", (OfficeTable(1, ((Cell("", names=("a",) * 20_001),),)),)),
        OfficeFile("word", (OfficeTable(1, ((Cell(""),) * 600_001,)),)),
        OfficeFile("word", (TABLE,), properties={"seminar-kit-form": "a" * 100_001}),
        OfficeFile("word", (TABLE,), margins=("a" * 100_001,)),
    ],
    ids=["long text", "many letters", "many lines", "long tag", "many names", "many cells", "property", "margin"],
)
def test_what_would_take_long_to_understand_is_refused(file: OfficeFile) -> None:
    with pytest.raises(TroubleError) as refused:
        refuse_too_much(file)
    assert refused.value.trouble is Trouble.TOO_LARGE


def test_files_are_held_to_it() -> None:
    lines = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(20_001))
    outcome = read_office_bytes(zipped(word_parts(lines)), "plan")
    assert [problem.rule for problem in outcome.problems] == ["return-is-of-ordinary-size"]


def test_sheets_of_empty_cells_are_held_to_it_together() -> None:
    rows = "".join(f'<row r="{number}"><c r="IV{number}"><v>1</v></c></row>' for number in range(1, 2001))
    assert read_office_bytes(zipped(excel_parts(rows)), "plan").problems == ()
    outcome = read_office_bytes(zipped(excel_parts(rows, second=rows)), "plan")
    assert [problem.rule for problem in outcome.problems] == ["return-is-of-ordinary-size"]
