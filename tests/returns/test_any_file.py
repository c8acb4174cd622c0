"""Whatever stands in a file: it never raises, and no text of it is lost."""

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from form_samples import garden_plan
from seminar_kit.form_print import coded_fields, name_of
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeNote, OfficeTable, TextLine
from seminar_kit.model.returned import Return
from seminar_kit.returns import check_return, differences, recognise_form, understand

FIELDS = tuple(coded_fields(garden_plan()))
KEYS = [key for _, key, _, _ in FIELDS]
PRINTED = [f"{code} {each.label}" for code, _, _, each in FIELDS]
PROPERTIES = ("seminar-kit-form", "seminar-kit-version", "seminar-kit-digest", "seminar-kit-language")

texts = st.one_of(
    st.sampled_from([*PRINTED, "[Write here]", "☒ Spade", "1", "Frost", "Beans[Choose]", "2026-05-01", "12 USD", ""]),
    st.text(max_size=20),
    st.text("0123456789., -/", max_size=12),
)
cells = st.builds(
    Cell,
    texts,
    st.lists(st.sampled_from([*KEYS, "school.tools.spade", "old.field"]), max_size=2).map(tuple),
    st.lists(st.sampled_from([*map(name_of, KEYS), "sk_school__tools__can"]), max_size=2).map(tuple),
    st.lists(st.sampled_from(["2026-05-01", "no date"]), max_size=1).map(tuple),
    st.lists(st.sampled_from(["12", "-0.5"]), max_size=1).map(tuple),
)
tables = st.builds(
    OfficeTable,
    st.integers(1, 9),
    st.lists(st.lists(cells, max_size=5).map(tuple), max_size=6).map(tuple),
    st.sampled_from(["", "Sheet"]),
    st.booleans(),
)
files = st.builds(
    OfficeFile,
    st.sampled_from(["word", "excel"]),
    st.lists(st.one_of(tables, st.builds(TextLine, texts, st.integers(1, 9))), max_size=4).map(tuple),
    st.dictionaries(st.sampled_from(PROPERTIES), st.sampled_from(["planting/garden-plan", "2", "en", "fr", "x"])),
    st.lists(texts, max_size=2).map(tuple),
    st.lists(st.sampled_from(OfficeNote), max_size=2).map(tuple),
)


@given(files, files)
def test_no_file_raises_anything(one: OfficeFile, other: OfficeFile) -> None:
    form = garden_plan()
    recognise_form(one, [form], "plan.docx")
    returned = understand(one, form)
    for finding in check_return(returned, form, date(2026, 4, 1)):
        assert str(finding)
    assert differences(returned, returned, form) == ()
    assert len(differences(returned, understand(other, form), form)) < 200


@given(st.lists(st.lists(cells.map(lambda cell: Cell(f"zq{cell.text}qz", cell.tags, cell.names)), max_size=5)))
def test_no_text_of_a_table_is_dropped(rows: list[list[Cell]]) -> None:
    file = OfficeFile("word", (OfficeTable(1, tuple(map(tuple, rows))),))
    kept = set(_kept(understand(file, garden_plan())))
    for cell in (cell for row in rows for cell in row):
        assert _squeezed(cell.text) in kept or any(_squeezed(cell.text) in text for text in kept)


def _kept(returned: Return) -> Iterator[str]:
    yield from (_squeezed(answer.text) for _, _, answer in returned.every_answer())
    yield from (_squeezed(leftover.text) for leftover in returned.leftovers)


def _squeezed(text: str) -> str:
    """What is no letter or digit may be cut at the ends of lines."""
    return re.sub(r"[\W_]+", "", text)
