"""Forms of any shape and answers of any text: the file keeps what must hold, and every answer stands in its cell."""

from decimal import Decimal

from form_files import cells_of
from hypothesis import given, settings
from hypothesis import strategies as st
from word_checks import broken_invariants

from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Choice, Field, FieldKind, Form, FormSection, Limits, Rows
from seminar_kit.write.word import WordLook, write_blank_form

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
LINES = st.text(LETTERS, min_size=1, max_size=40)
CHOICES = tuple(Choice(f"value-{number}", f"Label {number}") for number in range(3))
WRITTEN = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.OFFICE, FieldKind.NUMBER, FieldKind.MONEY, FieldKind.DATE)


@st.composite
def fields(draw: st.DrawFn, number: int) -> Field:
    kind = draw(st.sampled_from(FieldKind))
    choices = CHOICES if kind in (FieldKind.CHOICE, FieldKind.SEVERAL) else ()
    currencies = ("USD", "UGX") if kind is FieldKind.MONEY else ()
    limits = Limits(least=Decimal(0))
    label, small = draw(LINES), draw(LINES)
    return Field(f"f{number}", kind, label, small, "", draw(st.booleans()), choices, currencies, limits)


@st.composite
def sections(draw: st.DrawFn, number: int) -> FormSection:
    asked = tuple(draw(fields(index)) for index in range(1, draw(st.integers(1, 7)) + 1))
    rows = draw(st.sampled_from((None, Rows(0, 5, 2))))
    fixed = () if rows else draw(st.sampled_from(((), CHOICES)))
    return FormSection(f"s{number}", draw(LINES), draw(st.one_of(st.just(""), LINES)), asked, rows, fixed)


@st.composite
def forms(draw: st.DrawFn) -> BlankForm:
    parts = tuple(draw(sections(number)) for number in range(1, draw(st.integers(1, 3)) + 1))
    language, direction = draw(st.sampled_from((("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"))))
    form = Form("m", "plan", draw(LINES), draw(LINES), 1, language, parts)
    plain = [
        f"{part.id}.{each.id}" for part in parts if not part.repeats for each in part.fields if each.kind in WRITTEN
    ]
    filled = {key: draw(LINES) for key in plain if draw(st.booleans())}
    rows = {part.id: draw(rows_of(part)) for part in parts if part.repeats}
    return BlankForm(form, "0" * 16, direction, "A4", "", filled, rows)


def rows_of(part: FormSection) -> st.SearchStrategy[tuple[dict[str, str], ...]]:
    ids = [each.id for each in part.fields if each.kind in WRITTEN]
    row = st.dictionaries(st.sampled_from(ids), LINES) if ids else st.just({})
    return st.lists(row, max_size=len(part.fixed) or 8).map(tuple)


@settings(max_examples=60)
@given(forms())
def test_any_form_keeps_the_invariants_and_every_answer(blank: BlankForm) -> None:
    content = write_blank_form(blank, WordLook()).value
    assert broken_invariants(content) == []
    for section, table in zip(blank.form.sections, cells_of(content), strict=True):
        if section.repeats:
            check_rows(section, blank, table[1:])
        else:
            check_answers(section, blank, table[1:])


def check_answers(section: FormSection, blank: BlankForm, rows: list[list[str]]) -> None:
    for each, (_, answer) in zip(section.fields, rows, strict=True):
        text = blank.filled.get(f"{section.id}.{each.id}")
        assert text is None or answer == text


def check_rows(section: FormSection, blank: BlankForm, rows: list[list[str]]) -> None:
    known = blank.filled_rows.get(section.id, ())
    assert len(rows) >= len(known)
    for row, cells in zip(known, rows, strict=False):
        for each, cell in zip(section.fields, cells[1:], strict=True):
            assert each.id not in row or cell == row[each.id]
