"""The forms that a command can use, with and without a curriculum."""

from pathlib import Path

from build_samples import copy_of
from seminar_kit.desk.forms import known_forms

FORM = "modules/planting/forms/garden-plan.yaml"


def test_a_curriculum_brings_its_tests_with_their_key_and_objectives(small_library: Path) -> None:
    alone, with_curriculum = known_forms(small_library), known_forms(small_library, "school-garden")
    known = with_curriculum.value
    assert alone.value is not None
    assert known is not None
    assert sorted(alone.value.forms) == ["planting/garden-plan"]
    assert (alone.value.language, alone.value.answer_key) == ("", {})
    assert sorted(known.forms) == ["planting/garden-plan", "tests/post-test", "tests/pre-test"]
    asked = dict(known.forms["tests/pre-test"].keyed_fields())
    tested = {name for key in known.answer_key for name in asked[key].objectives}
    assert (known.language, bool(tested), tested <= known.objectives.keys()) == ("en", True, True)


def test_a_curriculum_that_cannot_be_used_is_told(small_library: Path, tmp_path: Path) -> None:
    root = copy_of(small_library, tmp_path)
    path = root / "curricula" / "school-garden.yaml"
    path.write_text(path.read_text("utf-8").replace("language: en", "language: xx"), "utf-8")
    known = known_forms(root, "school-garden")
    assert known.value is None
    assert [each.place.path for each in known.problems] == ["curricula/school-garden.yaml"]


def test_a_form_with_an_error_is_told_and_left_out(small_library: Path, tmp_path: Path) -> None:
    root = copy_of(small_library, tmp_path)
    text = (root / FORM).read_text("utf-8")
    (root / FORM).write_text(text.replace("total_of: beds.cost", "total_of: beds.cots"), "utf-8")
    known = known_forms(root)
    assert known.value is not None
    assert known.value.forms == {}
    assert [(each.place.path, each.rule) for each in known.problems] == [(FORM, "field-exists")]
