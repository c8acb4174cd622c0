"""Blank forms with what is known filled in, and the tests that are made from quizzes."""

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from form_samples import garden_plan
from seminar_kit.compose.forms import (
    ANY_OCCASION,
    Occasion,
    answer_key,
    compose_blank,
    compose_knowledge_tests,
    occasion_of,
)
from seminar_kit.form_print import with_conditions
from seminar_kit.load.library_folder import load_library
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Choice, Field, FieldKind, Form, FormSection, Rows, digest_of
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.model.returned import Answer, Money, Return
from seminar_kit.words import LANGUAGES

QUIZ = "modules/compost/starting-a-heap.quiz.yaml"


def garden(root: Path) -> tuple[Library, FacilitatorNotes, Curriculum]:
    library, notes = load_library(root).value
    return library, notes, library.curricula["school-garden"]


def returned(answers: dict[str, Answer], rows: dict[str, tuple[dict[str, Answer], ...]] | None = None) -> Return:
    return Return("planting/garden-plan", 1, "", "en", answers, rows or {})


def known(value: object, text: str = "as written") -> Answer:
    return Answer(text, value)  # type: ignore[arg-type]


def test_without_a_list_a_curriculum_has_all_forms_of_its_modules(small_library: Path) -> None:
    library, _, curriculum = garden(small_library)
    assert library.forms_of(curriculum) == (garden_plan(),)
    assert library.forms_of(replace(curriculum, forms=())) == ()
    assert library.forms_of(replace(curriculum, days=curriculum.days[:1])) == ()


def test_a_list_gives_forms_in_its_order_also_of_other_modules(small_library: Path) -> None:
    library, _, curriculum = garden(small_library)
    other = replace(garden_plan(), module="compost", name="heap-plan", for_facilitators=True)
    modules = {**library.modules, "compost": replace(library.modules["compost"], forms=(other,))}
    library = replace(library, modules=modules)
    assert [form.key for form in library.forms_of(curriculum)] == ["compost/heap-plan", "planting/garden-plan"]
    named = ("planting/garden-plan", "compost/heap-plan")
    assert library.forms_of(replace(curriculum, forms=named)) == (garden_plan(), other)


def test_a_blank_form_says_for_which_seminar_it_is_and_has_its_variables(small_library: Path) -> None:
    _, _, curriculum = garden(small_library)
    blank = compose_blank(garden_plan(), "en", occasion_of(curriculum))
    assert blank.line == "A garden for Hill School · Hilltown, Uganda"
    assert (blank.paper, blank.direction, blank.form, blank.digest) == (
        "A4",
        "ltr",
        with_conditions(garden_plan()),
        digest_of(garden_plan()),
    )
    assert (blank.filled, blank.filled_rows) == ({"school.name": "Hill School"}, {})


def test_a_question_says_when_it_is_asked_in_the_language_of_the_form() -> None:
    water = compose_blank(garden_plan(), "en").form.field("school.water")
    assert water.help == "Only if 1.7 is: No. Only where there is no tap."
    helps = compose_blank(garden_plan(), "fr").form.field("dangers.help")
    assert helps.help.startswith("Seulement si 3.1 est : ")


def test_a_blank_form_in_another_language_is_the_same_form() -> None:
    blank = compose_blank(garden_plan(), "fr", Occasion(paper="Letter"))
    assert (blank.form.language, blank.form.title, blank.paper) == ("fr", "Plan du jardin", "Letter")
    assert blank.digest == compose_blank(garden_plan(), "en").digest


def test_a_form_without_translation_stays_in_its_language_and_direction() -> None:
    assert compose_blank(garden_plan(), "ar").form.language == "en"
    assert compose_blank(garden_plan(), "ar").direction == "ltr"
    arabic = replace(garden_plan(), translations={"ar": {"title": "خطة"}})
    assert compose_blank(arabic, "ar").direction == "rtl"


@pytest.mark.parametrize(
    ("key", "answer", "text"),
    [
        ("school.name", known("Valley School"), "Valley School"),
        ("school.year", known(Decimal("2026")), "2026"),
        ("school.year", known(Decimal("1E+3")), "1000"),
        ("school.year", Answer("this year"), "this year"),
        ("school.visited", known(date(2026, 3, 2)), "2026-03-02"),
        ("school.director", known("Office of the head"), None),
        ("school.soil", known("sand"), "sand"),
        ("school.soil", known("gravel"), None),
        ("school.soil", Answer("something red"), None),
        ("school.tools", known(("spade", "hoe", "can")), "spade\ncan"),
        ("school.tools", known("rake"), "rake"),
        ("school.tools", known(()), None),
        ("school.tap", known(True), "yes"),
        ("school.tap", known(False), "no"),
        ("school.tap", Answer("perhaps"), None),
        ("school.total", known(Money(Decimal("1200.50"), "USD")), "1200.50 USD"),
        ("school.story", known(("a", "b")), "a\nb"),
        ("school.story", known(True), "yes"),
    ],
)
def test_an_earlier_answer_stands_as_people_write_it(key: str, answer: Answer, text: str | None) -> None:
    assert compose_blank(garden_plan(), "en", ANY_OCCASION, returned({key: answer})).filled.get(key) == text


def test_an_earlier_answer_goes_before_a_variable_and_is_found_by_its_earlier_id() -> None:
    earlier = returned({"school.name": known("Valley School"), "school.director": known("Office of the head")})
    blank = compose_blank(garden_plan(), "en", Occasion(variables={"school": "Hill School"}), earlier)
    assert blank.filled == {"school.name": "Valley School", "school.head": "Office of the head"}


def test_a_field_is_found_by_earlier_ids_of_itself_and_of_its_section() -> None:
    fields = (Field("b", FieldKind.TEXT, "B", was=("a",)),)
    form = Form("m", "f", "F", "", 2, "en", (FormSection("new", "New", "", fields, was=("old", "older")),))
    for key in ("new.b", "new.a", "old.b", "older.a"):
        assert compose_blank(form, "en", ANY_OCCASION, returned({key: known("x")})).filled == {"new.b": "x"}


def test_earlier_rows_are_filled_in_without_empty_ones_but_fixed_rows_keep_their_places() -> None:
    rows = {
        "plots": ({"crop": known("Beans"), "status": known("eaten")}, {}, {"cost": known(Money(Decimal(5), "USD"))}),
        "dangers": ({}, {"level": known("high")}, {}),
    }
    assert compose_blank(garden_plan(), "en", ANY_OCCASION, returned({}, rows)).filled_rows == {
        "beds": ({"crop": "Beans"}, {"cost": "5 USD"}),
        "dangers": ({}, {"level": "high"}, {}),
    }


def test_rows_in_which_nothing_is_known_are_left_out() -> None:
    rows = {"dangers": ({}, {}, {}), "beds": ({"gone": known("x")},)}
    assert compose_blank(garden_plan(), "en", ANY_OCCASION, returned({}, rows)).filled_rows == {}


def test_a_row_is_read_by_the_earlier_ids_of_its_fields() -> None:
    fields = (Field("b", FieldKind.TEXT, "B", was=("a",)),)
    form = Form("m", "f", "F", "", 2, "en", (FormSection("s", "S", "", fields, rows=Rows(0, 9, 3)),))
    blank = compose_blank(form, "en", ANY_OCCASION, returned({}, {"s": ({"a": known("x")},)}))
    assert blank.filled_rows == {"s": ({"b": "x"},)}


def test_the_tests_ask_one_closed_question_for_each_objective_that_has_one(small_library: Path) -> None:
    tests = compose_knowledge_tests(*garden(small_library))
    assert tests is not None
    before, after = tests
    assert (before.key, before.title, after.key, after.title) == (
        "tests/pre-test",
        "Pre-test",
        "tests/post-test",
        "Post-test",
    )
    assert before.sections == after.sections
    assert before.for_facilitators
    assert after.for_facilitators
    assert [(key, field.kind, field.label, field.objectives) for key, field in before.keyed_fields()] == [
        ("participant.word", FieldKind.TEXT, "Code word", ()),
        ("questions.q1", FieldKind.SEVERAL, "Which are green?", ("compost/build-a-heap",)),
        ("questions.q2", FieldKind.CHOICE, "Who waters in the holidays?", ("planting/share-work",)),
    ]
    assert before.field("questions.q1").choices == (Choice("a", "Peel"), Choice("b", "Straw"), Choice("c", "Leaves"))
    assert before.field("questions.q1").help == "More than one answer is right."


def test_the_key_holds_the_right_answers_and_the_forms_do_not(small_library: Path) -> None:
    assert answer_key(*garden(small_library)) == {"questions.q1": ("a", "c"), "questions.q2": ("b",)}


def test_a_question_for_self_check_is_asked_for_want_of_another(small_library: Path, tmp_path: Path) -> None:
    """Its answer stands in the participants' handbook."""
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    text = (root / QUIZ).read_text(encoding="utf-8")
    (root / QUIZ).write_text(text[: text.index("  - id: greens")], encoding="utf-8")
    tests = compose_knowledge_tests(*garden(root))
    assert tests is not None
    assert tests[0].field("questions.q1").label == "What lies below?"


def test_variables_in_questions_are_filled_in(small_library: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    text = (root / QUIZ).read_text(encoding="utf-8")
    text = text.replace("Which are green?", "Which are *green* at {{ school }} [@fao-2010]?").replace(
        "Straw", '"{{ school }}"'
    )
    (root / QUIZ).write_text(text, encoding="utf-8")
    tests = compose_knowledge_tests(*garden(root))
    assert tests is not None
    field = tests[0].field("questions.q1")
    assert (field.label, field.choices[1].label) == ("Which are green at Hill School?", "Hill School")


def test_only_what_the_seminar_teaches_is_asked(small_library: Path) -> None:
    library, notes, curriculum = garden(small_library)
    first_day = replace(curriculum, days=curriculum.days[:1])
    assert answer_key(library, notes, first_day) == {"questions.q1": ("a", "c")}
    nothing = replace(curriculum, days=())
    assert compose_knowledge_tests(library, notes, nothing) is None
    assert answer_key(library, notes, nothing) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tests_speak_the_language_of_the_seminar(small_library: Path, language: str) -> None:
    library, notes, curriculum = garden(small_library)
    tests = compose_knowledge_tests(library, notes, replace(curriculum, language=language))
    assert tests is not None
    assert tests[0].language == language
    assert (tests[0].title == "Pre-test") == (language == "en")
