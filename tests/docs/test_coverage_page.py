"""The page of coverage in the manual shows what the project's own library teaches, tests and uses."""

from pathlib import Path

import pytest
from coverage_page import COVERAGE_PAGE, renewed_page

from seminar_kit.pipeline import CheckedLibrary, check_library


@pytest.fixture(scope="module")
def checked() -> CheckedLibrary:
    return check_library(Path(__file__).parents[2])


def test_the_page_of_coverage_is_current(request: pytest.FixtureRequest, checked: CheckedLibrary) -> None:
    renewed = renewed_page(COVERAGE_PAGE.read_text("utf-8"), checked)
    if request.config.getoption("--update-golden"):
        COVERAGE_PAGE.write_text(renewed, "utf-8", newline="\n")
    assert COVERAGE_PAGE.read_text("utf-8") == renewed, "renew docs/reference/coverage.md with make golden"


def test_every_objective_that_a_curriculum_teaches_is_tested_by_a_question(checked: CheckedLibrary) -> None:
    """A question of any session counts: a short seminar may leave out the session that asks it."""
    untested = [
        f"{module.name}/{objective.id}"
        for module in checked.library.modules.values()
        for objective in module.objectives
        if not any(
            question.objective == objective.id
            for session in module.sessions
            for question in checked.notes.sessions[session.key].questions
        )
    ]
    assert untested == []
