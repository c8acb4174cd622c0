"""Which form a file is: by its properties, its hidden sheet, its footer, or the questions that it prints."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from form_samples import garden_plan
from returned_samples import Filled, without_properties, word_return
from seminar_kit.form_print import footer_mark
from seminar_kit.model.form import Form, digest_of
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable, TextLine
from seminar_kit.problems import Problem
from seminar_kit.returns import Recognised, recognise_form

DIGEST = digest_of(garden_plan())
MARK = footer_mark(garden_plan(), DIGEST)


def other_form() -> Form:
    """Shares a section with the garden plan."""
    return replace(garden_plan(), name="visit-report", sections=garden_plan().sections[2:])


def plain(language: str = "en") -> OfficeFile:
    return word_return(garden_plan(), Filled(), language)


def with_hidden_sheet(file: OfficeFile) -> OfficeFile:
    rows = tuple((Cell(name), Cell(value)) for name, value in file.properties.items())
    hidden = OfficeTable(9, (*rows, (Cell("sk_school__name"), Cell("1.1"))), "seminar-kit", hidden=True)
    return replace(file, kind="excel", properties={}, blocks=(*file.blocks, hidden))


def with_footer(file: OfficeFile) -> OfficeFile:
    return replace(file, properties={}, margins=(f"{MARK}\tPage 1 of 3",))


def with_footer_in_text(file: OfficeFile) -> OfficeFile:
    return replace(file, properties={}, blocks=(*file.blocks, TextLine(MARK, 99)))


@pytest.mark.parametrize("change", [lambda file: file, with_hidden_sheet, with_footer, with_footer_in_text])
def test_a_file_says_which_form_it_is_in_several_places(change: Callable[[OfficeFile], OfficeFile]) -> None:
    outcome = recognise_form(change(plain()), [other_form(), garden_plan()], "plan.docx")
    assert outcome.problems == ()
    assert outcome.value == Recognised(garden_plan(), 2, DIGEST, "en")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_that_says_nothing_is_known_by_its_questions(language: str) -> None:
    outcome = recognise_form(without_properties(plain(language)), [other_form(), garden_plan()], "plan.docx")
    assert outcome.value == Recognised(garden_plan(), 0, "", language)


def test_odd_properties_are_text_like_any_other() -> None:
    odd = {"seminar-kit-version": "²", "seminar-kit-language": "../x", "seminar-kit-digest": "'; --"}
    file = replace(plain(), properties={**plain().properties, **odd})
    outcome = recognise_form(file, [garden_plan()], "plan.docx")
    assert outcome.value == Recognised(garden_plan(), 0, "'; --", "en")


def problem_of(file: OfficeFile, *forms: Form) -> Problem:
    outcome = recognise_form(file, forms, "plan.docx")
    assert outcome.value is None
    (problem,) = outcome.problems
    assert problem.rule == "form-is-known"
    return problem


def test_a_form_of_another_library_is_told_with_the_nearest() -> None:
    file = OfficeFile("word", (), {"seminar-kit-form": "planting/garden-plna"})
    problem = problem_of(file, garden_plan(), other_form())
    assert problem.what == (
        'file "plan.docx" was made from the form "planting/garden-plna", which is not in this library'
    )
    assert problem.fix == 'if it is "planting/garden-plan", give the form its old name'
    assert problem_of(file).fix == "choose the library that has it"


def test_a_file_that_is_no_form_is_told_with_the_forms_there_are() -> None:
    problem = problem_of(OfficeFile("word", (TextLine("A letter.", 1),)), garden_plan(), other_form())
    assert problem.what == 'file "plan.docx" is filled in on none of the forms of this library'
    assert problem.fix == 'ask for one of "planting/garden-plan", "planting/visit-report"'
    assert problem_of(OfficeFile("word", ())).fix == "choose the library that has its form"


def test_two_forms_with_the_same_questions_are_not_told_apart_by_them() -> None:
    twin = replace(garden_plan(), name="twin")
    assert problem_of(without_properties(plain()), garden_plan(), twin).rule == "form-is-known"


def test_a_property_that_is_no_name_of_a_form_is_not_repeated() -> None:
    file = replace(OfficeFile("word", ()), properties={"seminar-kit-form": 'a", which is safe. Fix: open "b' * 99})
    outcome = recognise_form(file, (garden_plan(),), "plan")
    assert [problem.what for problem in outcome.problems] == [
        'file "plan" is filled in on none of the forms of this library'
    ]
