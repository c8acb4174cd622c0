"""Files in which an answer, a title or a placeholder looks like something else that the form prints."""

from dataclasses import replace

import pytest

from form_samples import garden_plan
from returned_samples import Filled, tables_of, with_answer, with_cells, with_table, without_names, word_return
from seminar_kit.model.form import Choice, Field, FieldKind, Form, FormSection, Rows
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable
from seminar_kit.model.returned import Answer, Return
from seminar_kit.returns import understand

NAME = Field("name", FieldKind.TEXT, "Name")
SITE = FormSection("site", "Site", "", (NAME, Field("note", FieldKind.TEXT, "Note")))
TREES = FormSection("trees", "Trees", "", (Field("kind", FieldKind.TEXT, "Kind"), NAME), Rows(0, 5, 2))
CHOICE_NAME = "sk_site__tools__name"
TOOLS = FormSection("tools", "Tools", "", (Field("tool", FieldKind.TEXT, "Tool"),), Rows(0, 5, 2))


def form_of(*sections: FormSection) -> Form:
    return replace(garden_plan(), sections=sections, identity=(), translations={})


def stripped(file: OfficeFile) -> OfficeFile:
    """Without controls and names, so that only the print is left."""
    return with_cells(file, lambda cell: Cell(cell.text))


def understood(form: Form, filled: Filled) -> Return:
    return understand(stripped(word_return(form, filled)), form)


def texts(returned: Return, section: str) -> list[dict[str, str]]:
    return [{name: answer.text for name, answer in row.items()} for row in returned.rows.get(section, ())]


@pytest.mark.parametrize("written", ["Tool", "3.1 Tool", "1.1", "Name", "Kind"])
def test_an_answer_in_a_row_may_be_called_like_any_column(written: str) -> None:
    form = form_of(SITE, TREES, TOOLS)
    rows = ({"kind": written, "name": "Old oak"}, {"kind": "Fig", "name": written})
    returned = understood(form, Filled({}, {"trees": rows}))
    assert texts(returned, "trees") == [dict(row) for row in rows]
    assert (returned.rows.get("tools"), returned.leftovers) == (None, ())


@pytest.mark.parametrize("written", ["Tool", "3.1 Tool", "Name", "Note"])
def test_an_answer_outside_rows_may_be_called_like_any_column(written: str) -> None:
    form = form_of(SITE, TREES, TOOLS)
    returned = understood(form, Filled({"site.name": written, "site.note": written}))
    assert returned.answers == {key: Answer(written, written) for key in ("site.name", "site.note")}


def test_a_section_may_be_called_like_its_first_question() -> None:
    oaks = (Choice("old", "Old oak"), Choice("young", "Young oak"))
    form = form_of(FormSection("trees", "Kind", "", (Field("kind", FieldKind.TEXT, "Kind"),), fixed=oaks))
    returned = understood(form, Filled({}, {"trees": ({"kind": "red"}, {"kind": "white"})}))
    assert texts(returned, "trees") == [{"kind": "red"}, {"kind": "white"}]


def test_a_question_may_be_called_like_the_titles_of_all_forms() -> None:
    form = form_of(FormSection("site", "Site", "", (Field("question", FieldKind.TEXT, "Question"), NAME)))
    assert understood(form, Filled()).answers == {}
    returned = understood(form, Filled({"site.question": "Answer", "site.name": "Question"}))
    assert {key: answer.text for key, answer in returned.answers.items()} == {
        "site.question": "Answer",
        "site.name": "Question",
    }


def test_a_section_may_be_called_like_the_kits_own_marks() -> None:
    """Only a sheet of a workbook tells of the form itself."""
    form = form_of(replace(TREES, title="seminar-kit-form", rows=None, fixed=(Choice("oak", "Oak"),)))
    returned = understood(form, Filled({}, {"trees": ({"kind": "red"},)}))
    assert texts(returned, "trees") == [{"kind": "red"}]


def test_a_line_of_a_sheet_may_offer_a_choice_that_is_called_like_a_question() -> None:
    several = Field("tools", FieldKind.SEVERAL, "Tools", choices=(Choice("name", "Name"), Choice("rake", "Rake")))
    form = form_of(FormSection("site", "Site", "", (several, NAME)))
    lines = (("1.1", "Tools"), ("", "Name", "x"), ("", "Rake"), ("1.2", "Name", "Hill"))
    sheet = OfficeTable(1, tuple(tuple(map(Cell, line)) for line in lines), "1 Site")
    named = replace(sheet, rows=(sheet.rows[0], (*sheet.rows[1][:2], Cell("x", names=(CHOICE_NAME,))), *sheet.rows[2:]))
    for table in (sheet, named):
        returned = understand(OfficeFile("excel", (table,)), form)
        assert returned.answers == {"site.tools": Answer("Name", ("name",)), "site.name": Answer("Hill", "Hill")}
        assert (returned.doubts, returned.leftovers) == ((), ())


@pytest.mark.parametrize("label", ["Beds of 3 × 4 m", "× many", "List [] to tick", "xylophone", "■ square"])
def test_a_choice_may_hold_signs_like_those_of_boxes(label: str) -> None:
    several = Field("tools", FieldKind.SEVERAL, "Tools", choices=(Choice("one", label), Choice("rake", "Rake")))
    form = form_of(FormSection("site", "Site", "", (several, NAME)))
    returned = understood(form, Filled({"site.tools": f"☒ {label}\n☐ Rake"}))
    assert returned.answers == {"site.tools": Answer(label, ("one",))}
    assert understood(form, Filled({"site.tools": f"☐ {label}\n☐ Rake"})).answers == {}


def test_an_answer_is_found_behind_a_question_as_wide_as_several_columns() -> None:
    file = stripped(word_return(form_of(SITE), Filled({"site.name": "Yes"})))
    wide = tuple(tuple(each for cell in row for each in (cell, Cell(""))) for row in tables_of(file)[0].rows)
    returned = understand(with_table(file, 1, wide), form_of(SITE))
    assert (returned.answers, returned.leftovers) == ({"site.name": Answer("Yes", "Yes")}, ())


@pytest.mark.parametrize("written", ["Große Wiese", "İzmir", "ﬁeld"])
def test_a_placeholder_is_cut_beside_letters_that_grow_when_they_are_made_small(written: str) -> None:
    file = word_return(garden_plan(), Filled())
    for glued in (f"{written}[Write here]", f"[Write here] {written}"):
        returned = understand(without_names(with_answer(file, "school.name", glued)), garden_plan())
        assert returned.answers["school.name"] == Answer(written, written)
