"""Blank forms as Word files: what people see, and what a reader of the file finds again."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import docx
import pytest
from form_files import ANSWERS, arabic, blank, cells_of, controls_of, filled
from openxml_audit import OpenXmlValidator
from test_word_templates import letterhead, packed
from word_checks import broken_invariants

from form_samples import garden_plan
from seminar_kit.form_print import name_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Choice, Field, FieldKind, FormSection, Rows
from seminar_kit.write.word import WordLook, write_blank_form
from word_text import W, text_of, word_part, word_text

PLAIN = WordLook()
EVERY_FORM = {
    "English": blank,
    "French": lambda: blank("fr"),
    "Arabic": arabic,
    "Letter": lambda: blank(paper="Letter"),
    "filled": filled,
    "filled from right to left": lambda: replace(filled(), direction="rtl"),
}


def written(form: BlankForm, look: WordLook = PLAIN) -> bytes:
    outcome = write_blank_form(form, look)
    assert outcome.problems == ()
    return outcome.value


def one_section(section: FormSection, **changes: object) -> BlankForm:
    return blank(form=replace(garden_plan(), sections=(section,)), filled={}, **changes)


@pytest.mark.parametrize("look", [PLAIN, WordLook(packed(letterhead()))], ids=["own", "template"])
@pytest.mark.parametrize("name", EVERY_FORM)
def test_every_form_is_valid_and_keeps_the_invariants(name: str, look: WordLook, tmp_path: Path) -> None:
    content = written(EVERY_FORM[name](), look)
    (tmp_path / "form.docx").write_bytes(content)
    told = [str(error) for error in OpenXmlValidator().validate(tmp_path / "form.docx").errors]
    assert [error for error in told if "stylesWithEffects" not in error] == []
    assert broken_invariants(content) == []


@pytest.mark.parametrize(("name", "form"), [("blank", blank), ("filled", filled), ("french", EVERY_FORM["French"])])
def test_a_form_reads_as_its_definition_says(
    name: str, form: Callable[[], BlankForm], compare_golden: Callable[[str, str], None]
) -> None:
    compare_golden(f"word/form-{name}.txt", word_text(written(form())))


def test_every_field_can_be_found_by_tag_by_bookmark_and_by_printed_code() -> None:
    content = written(blank())
    tags = {control.tag for control in controls_of(content)}
    body = word_part(content, "word/document.xml")
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    printed = [cell for table in cells_of(content) for row in table for cell in row]
    for number, section in enumerate(garden_plan().sections, start=1):
        for index, each in enumerate(section.fields, start=1):
            key = f"{section.id}.{each.id}"
            several = {f"{key}.{choice.value}" for choice in each.choices}
            assert key in tags or (each.kind is FieldKind.SEVERAL and several <= tags)
            assert name_of(key) in names
            assert len([cell for cell in printed if cell.startswith(f"{number}.{index} {each.label}")]) == 1


def test_a_plain_question_has_its_bookmark_around_the_answer_and_a_column_at_its_head() -> None:
    body = word_part(written(filled()), "word/document.xml")
    marked = {mark.get(f"{W}name"): text_of(mark.getparent()) for mark in body.iter(f"{W}bookmarkStart")}
    assert marked["sk_school__year"] == "2026"
    assert marked["sk_beds__crop"] == "2.1 Crop\N{NO-BREAK SPACE}*"


@pytest.mark.parametrize(
    ("tag", "kind", "text"),
    [
        ("school.name", "richText", "Hill School"),
        ("school.year", "richText", "[Number]"),
        ("school.visited", "date", "[Year-month-day]"),
        ("school.head", "richText", "[Name the office]"),
        ("school.soil", "dropDownList", "[Choose]"),
        ("school.tools.spade", "checkbox", "☐"),
        ("school.tap", "dropDownList", "[Choose]"),
        ("school.story", "richText", "[Write here]"),
        ("school.total", "richText", "[Amount and currency]"),
    ],
)
def test_each_kind_has_its_control(tag: str, kind: str, text: str) -> None:
    (control,) = (control for control in controls_of(written(blank())) if control.tag == tag)
    assert (control.kind, control.text) == (kind, text)
    assert control.is_placeholder is text.startswith("[")


def test_a_list_offers_labels_and_keeps_values() -> None:
    lists = word_part(written(blank("fr")), "word/document.xml").iter(f"{W}dropDownList")
    soil, tap, *_ = ([(item.get(f"{W}displayText"), item.get(f"{W}value")) for item in each] for each in lists)
    assert soil == [(None, "[Choisissez]"), ("Argile", "clay"), ("Sable", "sand"), ("Terre franche", "loam")]
    assert tap == [(None, "[Choisissez]"), ("Oui", "yes"), ("Non", "no")]


def test_a_label_stands_in_a_list_once() -> None:
    each = Field(
        "soil", FieldKind.CHOICE, "Soil", choices=(Choice("a", "Clay"), Choice("b", "Clay"), Choice("c", "Sand"))
    )
    body = word_part(written(one_section(FormSection("bed", "Bed", "", (each,)))), "word/document.xml")
    items = [item.get(f"{W}value") for item in body.iter(f"{W}listItem")]
    assert items == ["[Choose]", "a", "c"]


def test_what_is_known_is_filled_in() -> None:
    content = written(filled())
    texts = {control.tag: control.text for control in controls_of(content)}
    assert (texts["school.soil"], texts["school.tap"], texts["school.visited"]) == ("Loam", "No", "2026-03-04")
    assert (texts["school.tools.spade"], texts["school.tools.rake"], texts["school.tools.can"]) == ("☒", "☐", "☒")
    days = word_part(content, "word/document.xml").iter(f"{W}date")
    told = [day.get(f"{W}fullDate") for day in days if day.attrib]
    assert told == ["2026-03-04T00:00:00Z", *["2026-07-01T00:00:00Z"] * 5]


def test_what_is_none_of_the_choices_stays_as_it_was_written() -> None:
    answers = {**ANSWERS, "school.soil": "mud", "school.tap": "sometimes", "school.visited": "in spring"}
    content = written(blank(filled=answers))
    texts = {control.tag: control.text for control in controls_of(content)}
    assert [texts[f"school.{name}"] for name in ("soil", "tap", "visited")] == ["mud", "sometimes", "in spring"]
    cells = [cell for row in cells_of(content)[0] for cell in row]
    assert "☒ Spade/☐ Rake/☒ Watering can/a chainsaw" in cells


def test_the_lines_of_an_answer_stand_in_one_control() -> None:
    (story,) = (control for control in controls_of(written(filled())) if control.tag == "school.story")
    assert (story.kind, story.text) == ("richText", "First & last\\Second <line>")


@pytest.mark.parametrize(
    ("rows", "known", "offered"),
    [
        (Rows(1, 20, 4), 0, 4),
        (Rows(1, 20, 4), 1, 4),
        (Rows(1, 20, 4), 3, 5),
        (Rows(1, 6, 4), 5, 6),
        (Rows(1, 6, 4), 8, 8),
    ],
)
def test_rows_are_as_many_as_answers_need_and_some_to_spare(rows: Rows, known: int, offered: int) -> None:
    section = FormSection("beds", "Beds", "", (Field("crop", FieldKind.TEXT, "Crop"),), rows)
    form = one_section(section, filled_rows={"beds": ({"crop": "Maize"},) * known})
    header, *body = cells_of(written(form))[0]
    assert header == ["No.", "1.1 Crop"]
    assert body == [[str(n), "Maize" if n <= known else "[Write here]"] for n in range(1, offered + 1)]


def test_rows_that_the_form_names_stand_in_its_words() -> None:
    assert [row[0] for row in cells_of(written(blank("fr")))[2]] == [
        "Dangers",
        "Gel",
        "Sécheresse",
        "Escargots et limaces",
    ]


def test_controls_of_one_question_share_its_tag_in_all_rows() -> None:
    tags = [control.tag for control in controls_of(written(blank()))]
    assert tags.count("beds.crop") == 4
    assert tags.count("dangers.level") == 3


def test_the_numbers_of_controls_are_the_same_in_every_language() -> None:
    def numbers(form: BlankForm) -> list[str]:
        body = word_part(written(form), "word/document.xml")
        return [number.get(f"{W}val") for number in body.iterfind(f".//{W}sdtPr/{W}id")]

    assert numbers(blank()) == numbers(blank("fr"))


def test_a_wide_table_turns_the_paper() -> None:
    sizes = word_part(written(blank()), "word/document.xml").iter(f"{W}pgSz")
    assert [size.get(f"{W}orient") for size in sizes] == [None, "landscape", None]


def test_the_footer_and_the_properties_say_which_form_it_is() -> None:
    form = blank()
    content = written(form)
    assert _texts(content, "word/footer1.xml") == f"Page 1 of 1planting/garden-plan v2 {form.digest} en"
    told = {each.get("name"): each[0].text for each in word_part(content, "docProps/custom.xml")}
    assert told == {
        "seminar-kit-form": "planting/garden-plan",
        "seminar-kit-version": "2",
        "seminar-kit-digest": form.digest,
        "seminar-kit-language": "en",
    }


def test_a_letterhead_gets_the_mark_on_its_first_page_too() -> None:
    form = blank()
    content = written(form, WordLook(packed(letterhead())))
    body = word_part(content, "word/document.xml")
    kinds = [reference.get(f"{W}type") for reference in body.iter(f"{W}footerReference")]
    assert kinds == ["default", "first"]
    mark = f"planting/garden-plan v2 {form.digest} en"
    assert _texts(content, "word/footer1.xml") == f"12 Lake RoadPage 1 of 1{mark}"
    assert _texts(content, "word/footer2.xml") == mark


def test_a_template_without_a_header_does_not_say_the_title_twice_on_the_first_page() -> None:
    empty = BytesIO()
    docx.Document().save(empty)
    section = docx.Document(BytesIO(written(blank(), WordLook(empty.getvalue())))).sections[0]
    title = blank().form.title
    assert section.different_first_page_header_footer
    assert title in " ".join(each.text for each in section.header.paragraphs)
    assert title not in " ".join(each.text for each in section.first_page_header.paragraphs)
    assert section.first_page_footer.part is section.footer.part


def test_the_first_page_has_no_second_title_above_its_own() -> None:
    content = written(blank())
    assert _texts(content, "word/header1.xml") == "Garden plan"
    assert _texts(content, "word/header2.xml") == ""
    sections = word_part(content, "word/document.xml").iter(f"{W}sectPr")
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [True, False, False]


def test_a_sensitive_form_says_so_on_every_page() -> None:
    sensitive = replace(garden_plan(), sensitive=True)
    content = written(blank(form=sensitive))
    assert _texts(content, "word/header1.xml") == "Garden planConfidential once it is filled in"
    assert _texts(content, "word/header2.xml") == "Confidential once it is filled in"


def test_choices_are_printed_for_those_who_use_a_pen() -> None:
    long = tuple(Choice(value, f"A long answer that nobody can guess, number {value}") for value in "ab")
    fields = (
        Field("short", FieldKind.YES_NO, "Short"),
        Field("long", FieldKind.CHOICE, "Long", help="Think first.", choices=long),
    )
    _, short, sentences = cells_of(written(one_section(FormSection("part", "Part", "", fields))))[0]
    assert short[0] == "1.1 Short/○ Yes/○ No"
    assert sentences[0] == (
        "1.2 Long/Think first./○ A long answer that nobody can guess, number a"
        "/○ A long answer that nobody can guess, number b"
    )


def test_the_head_of_a_column_has_its_choices_in_brief() -> None:
    fields = (Field("short", FieldKind.YES_NO, "Short"),)
    (head, *_) = cells_of(written(one_section(FormSection("part", "Part", "", fields, Rows(1, 3, 1)))))[0]
    assert head[1] == "1.1 Short/Yes / No"


def test_names_of_controls_are_no_longer_than_word_allows() -> None:
    each = Field("crop", FieldKind.TEXT, "A question of very many words " * 4)
    (control,) = controls_of(written(one_section(FormSection("beds", "Beds", "", (each,)))))
    assert control.title == ("1.1 " + each.label)[:64]


def test_a_right_to_left_form_is_so_in_paragraphs_tables_and_answers() -> None:
    body = word_part(written(arabic()), "word/document.xml")
    gaps = (p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is None)
    assert {p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in gaps} == {"TableGap"}
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in body.iter(f"{W}tbl"))
    placeholder = next(run for run in body.iter(f"{W}r") if text_of(run) == "[اكتب هنا]")
    assert placeholder.find(f"{W}rPr/{W}rtl") is not None


def test_a_template_that_cannot_be_used_is_told_and_nothing_is_written() -> None:
    outcome = write_blank_form(blank(), WordLook(b"no zip", template_name="house.dotx"))
    assert outcome.value == b""
    assert [problem.rule for problem in outcome.problems] == ["template-is-a-word-file"]


@pytest.mark.parametrize(("seed", "zone"), [("1", "UTC"), ("7", "Asia/Tokyo")])
def test_the_same_form_gives_the_same_bytes_everywhere(seed: str, zone: str) -> None:
    program = (
        "import sys, hashlib; from form_files import filled;"
        "from seminar_kit.write.word import WordLook, write_blank_form;"
        "sys.stdout.write(hashlib.sha256(write_blank_form(filled(), WordLook()).value).hexdigest())"
    )
    folders = os.pathsep.join(str(Path(__file__).parents[up]) for up in (0, 2))
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": folders}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == sha256(written(filled())).hexdigest()


def _texts(content: bytes, part: str) -> str:
    return "".join(text.text or "" for text in word_part(content, part).iter(f"{W}t"))
