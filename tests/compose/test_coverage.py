"""The coverage of the small library's seminar: who teaches, tests and uses each objective."""

import shutil
from pathlib import Path

from seminar_kit.compose.coverage import coverage_of
from seminar_kit.model.coverage import Coverage
from seminar_kit.pipeline import check_library


def coverage(library: Path) -> Coverage:
    checked = check_library(library)
    return coverage_of(checked.library, checked.notes, checked.library.curricula["school-garden"])


def test_an_objective_is_shown_with_sessions_questions_and_forms(small_library: Path) -> None:
    rows = {f"{each.module}/{each.id}": each for each in coverage(small_library).taught}
    shared = rows["planting/share-work"]
    assert (shared.sessions, shared.questions, shared.forms) == (("planting/who-waters",), 1, ("planting/garden-plan",))


def test_an_objective_that_no_chosen_session_teaches_is_left_out(small_library: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small_library, tmp_path / "library"))
    path = root / "curricula" / "school-garden.yaml"
    path.write_text(path.read_text("utf-8").replace("planting/who-waters", "planting/choosing-plants"), "utf-8")
    found = coverage(root)
    assert [f"{each.module}/{each.id}" for each in found.left_out] == ["planting/share-work"]
    assert "planting/share-work" not in [f"{each.module}/{each.id}" for each in found.taught]
