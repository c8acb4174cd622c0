"""Real files of the school garden's plan: written, filled in as people do, read in the child, understood."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from form_samples import garden_plan
from seminar_kit.compose.forms import compose_blank
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.model.office_file import OfficeFile
from seminar_kit.model.returned import Answer, Money, Return, Value
from seminar_kit.read import read_office_bytes
from seminar_kit.read.child import read_package
from seminar_kit.returns import recognise_form, understand
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
KINDS = ("word", "excel")


def blank_file(kind: str, language: str = "en") -> bytes:
    blank = compose_blank(garden_plan(), language)
    return write_blank_form(blank, WordLook()).value if kind == "word" else write_blank_workbook(blank)


def read(content: bytes) -> OfficeFile:
    outcome = read_office_bytes(content, "plan")
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_blank_file_is_known_and_holds_no_answer(kind: str, language: str) -> None:
    file = read(blank_file(kind, language))
    known = recognise_form(file, [garden_plan()], "plan").value
    assert known is not None
    assert (known.form.key, known.version, known.language) == ("planting/garden-plan", 2, language)
    returned = understand(file, garden_plan())
    assert (returned.answers, returned.rows, returned.leftovers, returned.notes) == ({}, {}, (), ())


def typed_into_word(content: bytes, texts: Mapping[str, str], ticks: tuple[str, ...] = ()) -> bytes:
    """What stood in each control is replaced, as Word does; boxes are ticked by their tags; the first with a tag."""
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    controls = {tag.get(f"{W}val"): tag.getparent().getparent() for tag in reversed(list(root.iter(f"{W}tag")))}
    for tag, text in texts.items():
        shown = controls[tag].find(f"{W}sdtContent")
        shown.clear()
        run = etree.SubElement(shown, f"{W}r")
        for at, line in enumerate(text.split("\n")):
            if at:
                etree.SubElement(run, f"{W}br")
            etree.SubElement(run, f"{W}t").text = line
    for tag in ticks:
        next(controls[tag].iter(f"{W14}checked")).set(f"{W14}val", "1")
    parts["word/document.xml"] = etree.tostring(root)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def typed_into_excel(content: bytes, values: Mapping[str, object], rows: Mapping[str, object]) -> bytes:
    """Answers by their defined names; those in rows stand in the first row under their header."""
    book = openpyxl.load_workbook(BytesIO(content))
    for name, value in {**values, **rows}.items():
        ((sheet, place),) = book.defined_names[name].destinations
        cell = book[sheet][place.replace("$", "")]
        (cell.offset(row=1) if name in rows else cell).value = value
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


EXPECTED: Mapping[str, Value] = {
    "school.name": "Hill School",
    "school.year": Decimal(2026),
    "school.visited": date(2026, 3, 14),
    "school.soil": "clay",
    "school.tools": ("spade", "can"),
    "school.tap": False,
    "school.story": "First beans.\nThen maize.",
    "school.total": Money(Decimal("1200.5"), "USD"),
    "beds.crop": "Beans",
    "beds.harvest": date(2026, 6, 1),
    "beds.cost": Money(Decimal(500), "UGX"),
    "dangers.seen": Decimal(4),
}


def values_of(returned: Return) -> dict[str, Value | None]:
    assert returned.leftovers == ()
    return {key: answer.value for key, _, answer in returned.every_answer()}


def test_a_file_filled_in_with_word_gives_every_answer() -> None:
    texts = {
        "school.name": "Hill School",
        "school.year": "2026",
        "school.visited": "14 March 2026",
        "school.soil": "Clay",
        "school.tap": "No",
        "school.story": "First beans.\nThen maize.",
        "school.total": "USD 1,200.50",
        "beds.crop": "Beans",
        "beds.harvest": "2026-06-01",
        "beds.cost": "500 UGX",
        "dangers.seen": "4",
    }
    content = typed_into_word(blank_file("word"), texts, ("school.tools.spade", "school.tools.can"))
    assert values_of(understand(read(content), garden_plan())) == EXPECTED


def test_a_file_filled_in_with_excel_gives_every_answer() -> None:
    values = {
        "sk_school__name": "Hill School",
        "sk_school__year": 2026,
        "sk_school__visited": date(2026, 3, 14),
        "sk_school__soil": "Clay",
        "sk_school__tools__spade": "x",
        "sk_school__tools__can": "X",
        "sk_school__tap": "No",
        "sk_school__story": "First beans.\nThen maize.",
        "sk_school__total": "1200.50 USD",
    }
    rows = {
        "sk_beds__crop": "Beans",
        "sk_beds__harvest": date(2026, 6, 1),
        "sk_beds__cost": "500 UGX",
        "sk_dangers__seen": 4,
    }
    content = typed_into_excel(blank_file("excel"), values, rows)
    assert values_of(understand(read(content), garden_plan())) == EXPECTED


words = (
    st.text("abc éü 123.,-'&<ب", min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: any(map(str.isalpha, text)))
)
long_words = st.lists(words, min_size=1, max_size=3).map("\n".join)
amounts = st.decimals(0, 10**9, places=2).map(lambda amount: f"{amount:f}")
WRITTEN: Mapping[FieldKind, st.SearchStrategy[str]] = {
    FieldKind.TEXT: words,
    FieldKind.LONG_TEXT: long_words,
    FieldKind.OFFICE: words,
    FieldKind.NUMBER: amounts,
    FieldKind.DATE: st.dates(date(1900, 3, 1)).map(str),
    FieldKind.YES_NO: st.sampled_from(["yes", "no"]),
    FieldKind.MONEY: st.builds("{} {}".format, amounts, st.sampled_from(["USD", "UGX"])),
}


def written(each: Field) -> st.SearchStrategy[str]:
    values = [choice.value for choice in each.choices]
    if each.kind is FieldKind.SEVERAL:
        chosen = st.sets(st.sampled_from(values), min_size=1)
        return chosen.map(lambda some: "\n".join(value for value in values if value in some))
    return st.sampled_from(values) if each.kind is FieldKind.CHOICE else WRITTEN[each.kind]


def row_of(section: str) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {}, optional={each.id: written(each) for each in garden_plan().section(section).fields}
    )


PLAIN = {f"school.{each.id}": written(each) for each in garden_plan().section("school").fields}
answers = st.fixed_dictionaries({}, optional=PLAIN)
beds = st.lists(row_of("beds").filter(bool), max_size=6).map(tuple)
dangers = st.tuples(row_of("dangers"), row_of("dangers"), row_of("dangers"))


def meant(each: Field, text: str) -> Value:
    match each.kind:
        case FieldKind.NUMBER:
            return Decimal(text)
        case FieldKind.DATE:
            return date.fromisoformat(text)
        case FieldKind.YES_NO:
            return text == "yes"
        case FieldKind.MONEY:
            return Money(Decimal(text.split()[0]), text.split()[1])
        case FieldKind.SEVERAL:
            return tuple(text.split("\n"))
        case _:
            return text


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(answers, beds, dangers, st.sampled_from(["en", "fr"]))
def test_every_answer_comes_back_with_its_value(
    kind: str,
    answers: Mapping[str, str],
    beds: tuple[Mapping[str, str], ...],
    dangers: tuple[Mapping[str, str], ...],
    language: str,
) -> None:
    blank = compose_blank(garden_plan(), language)
    filled = replace(blank, filled=answers, filled_rows={"beds": beds, "dangers": dangers})
    content = write_blank_form(filled, WordLook()).value if kind == "word" else write_blank_workbook(filled)
    returned = understand(read_package(content).file, garden_plan())
    assert returned.leftovers == ()
    assert {key: answer.value for key, answer in returned.answers.items()} == {
        key: meant(garden_plan().field(key), text) for key, text in answers.items()
    }
    for section, rows in (("beds", beds), ("dangers", dangers if any(dangers) else ())):
        expected = [
            {name: meant(garden_plan().field(f"{section}.{name}"), text) for name, text in row.items()} for row in rows
        ]
        found = returned.rows.get(section, ())
        assert [{name: answer.value for name, answer in row.items()} for row in found] == expected


def test_an_answer_is_no_longer_than_it_was_written() -> None:
    """The whole cell is the answer: no label, no help, no placeholder sticks to it."""
    content = typed_into_word(blank_file("word"), {"school.head": "Class 4"})
    assert understand(read(content), garden_plan()).answers == {"school.head": Answer("Class 4", "Class 4")}
