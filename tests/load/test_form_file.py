"""Forms and their translations: what is read, what is told at its place, and what is needed to read forms alone."""

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import safe_dump

from form_samples import garden_plan
from seminar_kit.load.forms_folder import load_forms, load_forms_of_module
from seminar_kit.load.input_files import input_files
from seminar_kit.load.library_folder import load_library
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import FormShape, FormTextsShape
from seminar_kit.load.shapes.form_fields import FIELD_KINDS
from seminar_kit.model.form import (
    Choice,
    Combining,
    Condition,
    FieldKind,
    Limits,
    Rows,
    Tracking,
    digest_of,
    in_language,
    text_keys,
)
from seminar_kit.problems import Place, Problem

FORMS = "modules/planting/forms"
PLAN = """\
title: Visit report
summary: What a visit found.
version: 1
sections:
  - id: visit
    title: The visit
    fields:
      - {id: day, kind: date, label: Day}
"""


def test_a_form_is_read_with_every_kind_of_field() -> None:
    form = garden_plan()
    assert (form.key, form.title, form.version, form.language) == ("planting/garden-plan", "Garden plan", 2, "en")
    assert (form.identity, form.objectives) == (("school.name", "school.year"), ("choose-plants", "share-work"))
    assert (form.combining, form.sensitive, form.for_facilitators) == (Combining.NOTHING, False, False)
    assert {field.kind for _, field in form.keyed_fields()} == set(FieldKind)


def test_limits_conditions_and_totals_are_read() -> None:
    form = garden_plan()
    assert form.field("school.year").limits == Limits(least=Decimal(2020), most=Decimal(2100))
    assert form.field("school.visited").limits == Limits(earliest=date(2020, 1, 1), latest=date(2100, 12, 31))
    assert form.field("school.story").limits == Limits(characters=600)
    assert form.field("beds.harvest").limits == Limits(after="sowing", ahead=True)
    assert form.field("school.water").when == Condition("tap", ("no",))
    assert form.field("school.total").total_of == "beds.cost"
    assert form.field("school.total").currencies == ("USD", "UGX")
    assert (form.field("school.name").prefill, form.field("school.head").was) == ("school", ("director",))


def test_rows_fixed_rows_and_tracking_are_read() -> None:
    beds, dangers = garden_plan().section("beds"), garden_plan().section("dangers")
    assert (beds.rows, beds.was, beds.repeats) == (Rows(least=1, most=20, blank=4), ("plots",), True)
    assert beds.tracking == Tracking("crop", "status", ("harvested",), "lead", "harvest", "cost", "sign")
    assert dangers.fixed[2] == Choice("snails", "Snails and slugs")
    assert (dangers.rows, dangers.repeats, garden_plan().section("school").repeats) == (None, True, False)


def test_a_translation_has_every_text_and_changes_no_digest() -> None:
    form = garden_plan()
    french = in_language(form, "fr")
    assert form.translations.keys() == {"fr"}
    assert form.translations["fr"].keys() == text_keys(form).keys()
    assert (french.language, french.title, french.field("beds.lead").label) == (
        "fr",
        "Plan du jardin",
        "Classe responsable",
    )
    assert digest_of(french) == digest_of(form)


def test_places_lead_to_the_line_of_a_field() -> None:
    origin = garden_plan().origin
    assert origin is not None
    assert origin.at("sections", 0, "fields", 0, "prefill") == Place(f"{FORMS}/garden-plan.yaml", 18, 18)


def test_the_whole_library_and_the_forms_alone_hold_the_same_form(small_library: Path) -> None:
    (library, _), problems = load_library(small_library).value, load_library(small_library).problems
    assert problems == ()
    assert library.modules["planting"].forms == (garden_plan(),)
    assert load_forms(small_library).value == {"planting/garden-plan": garden_plan()}


def test_forms_count_among_the_files_of_a_module(small_library: Path) -> None:
    files = {path.name for path in input_files(small_library, ("planting",), ())}
    assert {"garden-plan.yaml", "garden-plan.fr.yaml"} <= files


@pytest.mark.parametrize(("module", "language"), [("language: fr", "fr"), ("language: xx", "en"), ("{", "en")])
def test_a_form_without_language_has_that_of_its_module(tmp_path: Path, module: str, language: str) -> None:
    """The other lines of the module's file, and its faults, do not matter to those who read forms alone."""
    write(tmp_path, "modules/a/forms/visit.yaml", PLAN)
    write(tmp_path, "modules/a/module.yaml", module)
    read = load_forms(tmp_path)
    assert read.problems == ()
    assert read.value["a/visit"].language == language


def test_a_library_without_forms_has_none(tmp_path: Path) -> None:
    assert load_forms(tmp_path).value == {}
    (tmp_path / "modules" / "a").mkdir(parents=True)
    assert load_forms(tmp_path).value == {}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "kind: text, most: 3",
            '8:43 key "most" does not belong to "text"; delete it; here may stand "id", "label", "help", "asks", '
            '"required", "when", "objectives", "was", "kind", "characters", "prefill"',
        ),
        ("kind: text, prefil: school", '8:43 unknown key "prefil"; write "prefill"'),
        ("kind: number, least: ~", '8:52 key "least" has no value; write a value, e.g. "least: 0"'),
        ("kind: number, least: true", '8:52 least "true" is not a number; write a number, e.g. "least: 0"'),
        ("kind: text, characters: 0", '8:55 characters "0" is not from 1 to 20000; write a number from 1 to 20000'),
        (
            "kind: date, latest: 2026",
            '8:51 latest "2026" is not a date; write year, month and day in double quotes, e.g. latest: "2012-10-15"',
        ),
        ("kind: money", '8:9 key "currencies" is missing; add the key, e.g. "currencies: [USD]"'),
        ("kind: money, currencies: []", "8:56 currencies is an empty list; write at least one entry"),
        (
            "kind: choise",
            '8:37 kind "choise" is not one of "text", "long-text", "number", "date", "choice", "several", '
            '"yes-no", "office", "money"; write "choice"',
        ),
        ("help: No kind", '8:9 key "kind" is missing; add the key, e.g. "kind: text"'),
        (
            "kind: choice, choices: [{value: a, label: A}, {value: a, label: B}]",
            '8:85 "a" stands twice in this list, first as number 1; give each entry a name of its own',
        ),
        (
            "kind: choice, choices: [{value: Clay, label: A}, {value: 1, label: B}]",
            '8:63 value "Clay" is not a plain name; use small letters, digits and hyphens, e.g. "clay"',
        ),
        (
            "kind: text, when: {field: Tap, is: []}",
            '8:57 field "Tap" is not the name of a field; write the id of a field, or section.field, e.g. "school.tap"',
        ),
    ],
)
def test_a_wrong_field_is_told_at_its_place(line: str, problem: str) -> None:
    text = PLAN.replace("{id: day, kind: date, label: Day}", "{id: day, label: Day, " + line + "}")
    assert lines(text)[0] == problem


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("version: 1", "version: 0", '3:10 version "0" is not from 1 to 9999; write a number from 1 to 9999'),
        (
            "version: 1",
            "version: two",
            '3:10 version "two" is not a whole number; write a whole number, e.g. "version: 1"',
        ),
        (
            "version: 1",
            "version: 1\nlanguage: xx",
            '4:11 language "xx" is not known; write one of "ar", "en", "es", "fr", "pt", "sw"',
        ),
        (
            "version: 1",
            "version: 1\ncombine: sum",
            '4:10 combine "sum" is not one of "nothing", "counts", "spread"; write "nothing"',
        ),
        (
            "    fields:",
            "    rows: {most: 9}\n    fields:",
            '7:11 key "blank" is missing; add the key, e.g. "blank: 5"',
        ),
        (
            "    fields:",
            "    rows: {least: none, most: 5, blank: 2}\n    fields:",
            '7:19 least "none" is not a whole number; write a whole number, e.g. "least: 1"',
        ),
        (
            "    fields:",
            "    was: [old, old]\n    fields:",
            '7:16 "old" stands twice in this list, first as number 1; delete one of the two',
        ),
        (
            "title: The visit",
            "title: Visit to {{ school }}",
            '6:12 a text uses the variable "school"; write the words '
            'themselves; to fill in an answer, give its field "prefill: school"',
        ),
        (
            "sections:",
            "sections:\n  - {id: old, title: Old, was: [visit], fields: [{id: a, kind: text, label: A}]}",
            '5:33 the earlier id "visit" belongs to "visit"; delete it here, or give the other one another id',
        ),
    ],
)
def test_a_wrong_form_is_told_at_its_place(old: str, new: str, problem: str) -> None:
    assert lines(PLAN.replace(old, new, 1))[0] == problem


@pytest.mark.parametrize(
    ("name", "what", "fix"),
    [
        (
            "garden-paln.fr.yaml",
            '"garden-paln.fr.yaml" belongs to no form',
            'rename it to "garden-plan.fr.yaml"',
        ),
        ("seeds.fr.yaml", '"seeds.fr.yaml" belongs to no form', 'write "seeds.yaml", or take it out'),
        (
            "garden-plan.en.yaml",
            '"garden-plan.en.yaml" translates the form into its own language',
            'change the texts in "garden-plan.yaml", and take this file out',
        ),
        (
            "garden-plan.xx.yaml",
            'language "xx" in the name "garden-plan.xx.yaml" is not known',
            'name it after one of "ar", "en", "es", "fr", "pt", "sw", e.g. "garden-plan.fr.yaml"',
        ),
        (
            "garden-plan.docx",
            'nothing reads "garden-plan.docx"',
            "rename it or take it out; here stand only files that end in .yaml",
        ),
        ("Plan.yaml", '"Plan" is not a plain name', 'use small letters, digits and hyphens, e.g. "plan"'),
    ],
)
def test_a_file_astray_among_forms_is_told(small_library: Path, tmp_path: Path, name: str, what: str, fix: str) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library / FORMS, root / FORMS)
    write(root, f"{FORMS}/{name}", "texts: {title: Plan}")
    read = load_forms_of_module(root, "planting", "en")
    assert [(problem.place.path, problem.what, problem.fix) for problem in read.problems] == [
        (f"{FORMS}/{name}", what, fix)
    ]
    assert read.value == (garden_plan(),)


def test_an_unknown_text_is_left_out_and_a_missing_one_stays_in_the_forms_language(tmp_path: Path) -> None:
    write(tmp_path, "modules/a/forms/visit.yaml", PLAN)
    write(tmp_path, "modules/a/forms/visit.fr.yaml", "texts:\n  title: Rapport\n  titel: Rapport\n")
    read = load_forms_of_module(tmp_path, "a", "en")
    assert [line(problem) for problem in read.problems] == [
        '3:3 the form has no text "titel"; write "title"',
        '2:3 3 of 4 texts are not translated, the first is "summary"; add "summary: ..." under texts',
    ]
    french = in_language(read.value[0], "fr")
    assert (french.title, french.summary) == ("Rapport", "What a visit found.")


def test_a_form_that_cannot_be_used_takes_its_translations_with_it(tmp_path: Path) -> None:
    write(tmp_path, "modules/a/forms/visit.yaml", PLAN.replace("title: Visit report\n", ""))
    write(tmp_path, "modules/a/forms/visit.fr.yaml", "texts: {title: Rapport}")
    read = load_forms_of_module(tmp_path, "a", "en")
    assert [line(problem) for problem in read.problems] == [
        '1:1 key "title" is missing; add the key, e.g. "title: Visit report"'
    ]
    assert read.value == ()


def test_forms_are_read_even_where_the_module_cannot_be_used(small_library: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    write(root, "modules/planting/module.yaml", "titel: Planting")
    write(root, f"{FORMS}/garden-plan.yaml", PLAN.replace("version: 1", "version: 0"))
    paths = {problem.place.path for problem in load_library(root).problems}
    assert {"modules/planting/module.yaml", f"{FORMS}/garden-plan.yaml"} <= paths


def test_a_curriculum_names_forms_and_has_their_modules_read(small_library: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    curriculum = root / "curricula" / "school-garden.yaml"
    text = curriculum.read_text(encoding="utf-8")
    text = re.sub(r'(?s)  - date: "2026-03-03".*', "", text)
    curriculum.write_text(text.replace("days:", "forms: [planting/garden-plan]\ndays:"), encoding="utf-8")
    library, _ = load_library(root, ("school-garden",)).value
    assert library.curricula["school-garden"].forms == ("planting/garden-plan",)
    assert library.forms_of(library.curricula["school-garden"]) == (garden_plan(),)


_WORDS = st.sampled_from(["", "a", "a.b", "2026-01-01", "yes", "USD", "{{ a }}", *FIELD_KINDS])
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | _WORDS
_KEYS = st.sampled_from(
    ["id", "kind", "label", "least", "most", "choices", "value", "when", "field", "is", "was", "rows"]
)
_VALUES = st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4))


@given(st.dictionaries(_KEYS, _VALUES), st.dictionaries(_KEYS, _VALUES))
def test_no_form_is_so_wrong_that_reading_it_fails(section: dict[str, object], field: dict[str, object]) -> None:
    fields = [{"id": "a", "kind": "number", "label": "A"} | field, {"id": "b", "label": "B"} | field]
    form = {"title": "A", "summary": "B", "version": 1}
    form |= {"sections": [{"id": "a", "title": "A", "fields": fields} | section]}
    for shape in (FormShape, FormTextsShape):
        read = read_shape(shape, safe_dump(form, allow_unicode=True), "a.yaml")
        assert (read.value is None) == bool(read.problems)
        told = " ".join(f"{problem.what} {problem.fix}" for problem in read.problems)
        assert not re.search(
            r"[Ii]nput|valid |tuple|dictionary|Literal|None|variant:|float", re.sub('"[^"]*"', "", told)
        )


def lines(text: str) -> list[str]:
    return [line(problem) for problem in read_shape(FormShape, text, "a.yaml").problems]


def line(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.what}; {problem.fix}"


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
