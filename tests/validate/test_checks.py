"""Relations that need more than one fault, or none, beside the smallest bad libraries in tests/problems."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from problem_lines import lines_of_library
from seminar_kit.load.library_folder import load_library
from seminar_kit.validate import CHECKS, validate

CURRICULUM = "curricula/school-garden.yaml"
COMPOST = "modules/compost/module.yaml"
PLANTING = "modules/planting/module.yaml"
SOURCES = "modules/sources.yaml"
START = "modules/compost/starting-a-heap.md"
WARM = "modules/compost/keeping-it-warm.md"
WATER = "modules/planting/who-waters.md"
GROUPS = """      - parallel: Working groups
        groups:
          - name: Soil
            items:
              - session: compost/keeping-it-warm
          - name: Beans
            items:
{items}
"""

Changing = Callable[[str, str, str], str]


@pytest.fixture
def change(small_library: Path, tmp_path: Path) -> Changing:
    """Replace one text in a copy of the small library, once or more, and give what the kit says of it then."""
    root = tmp_path / "library"
    shutil.copytree(small_library, root)

    def changed(path: str, old: str, new: str) -> str:
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
        return lines_of_library(root)

    return changed


def test_each_check_finds_nothing_in_the_small_library(small_library: Path) -> None:
    library, notes = load_library(small_library).value
    assert [check.__name__ for check in CHECKS if check(library, notes)] == []
    assert validate(library, notes) == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        (WARM, "title: Keeping it warm", "titel: Keeping it warm", "keys-are-known"),
        (SOURCES, "title: Worms at work", "titel: Worms at work", "keys-are-known"),
        (COMPOST, "title: Compost", "titel: Compost", "keys-are-known"),
        ("modules/compost/handouts/heap-diary.md", "title: Heap diary", "titel: Heap diary", "keys-are-known"),
        ("modules/compost/keeping-it-warm.quiz.yaml", "kind: open", "kin: open", "required-keys-are-there"),
        ("modules/compost/pictures/heap.svg", "<svg", "<svgg", "picture-can-be-read"),
        ("modules/compost/keeping-it-warm.guide.md", "One fork", "One \x07fork", "text-has-no-control-characters"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_not_called_missing_by_those_who_need_it(
    change: Changing, path: str, old: str, new: str, rule: str
) -> None:
    lines = change(path, old, new)
    assert lines.count("fix:") == 1
    assert lines.startswith(path)
    assert f"[{rule}]" in lines


def test_without_a_bibliography_every_citation_is_told(small_library: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    (root / SOURCES).unlink()
    assert lines_of_library(root).count("is not in modules/sources.yaml [source-exists]") == 13


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (COMPOST, "title: Compost", "title: Compost of {{ town }}"),
        (START, "title: Starting a heap at {{ school }}", "title: Starting a heap in {{ town }}"),
        (START, "method: Short talk", "method: Short talk in {{ town }}"),
        (START, "materials: [four buckets", 'materials: ["buckets of {{ town }}"'),
        (WATER, "room: Tables of four", "room: Tables of {{ town }}"),
        (START, "Nobody has to.", "Nobody in {{ town }} has to."),
        (WARM, "A warm heap works.", "A warm heap in {{ town }} works."),
        ("modules/compost/keeping-it-warm.guide.md", "One fork a group.", "One fork from {{ town }}."),
        ("modules/compost/keeping-it-warm.quiz.yaml", "It lacks air", "In {{ town }} it lacks air"),
        ("modules/planting/handouts/planting-plan.md", "Planting plan of {{ school }}", "Plan of {{ town }}"),
        (CURRICULUM, "place: Hilltown, Uganda", 'place: "{{ town }}"'),
        (CURRICULUM, "Parents of Hill School", '"Parents of {{ town }}"'),
        (CURRICULUM, "room: Library", "room: Library of {{ town }}"),
        ("modules/compost/module.yaml", "term: compost", "term: compost of {{ town }}"),
        (CURRICULUM, "The juice is in the fridge.", "The juice is in {{ town }}."),
        (CURRICULUM, "school: Hill School", 'school: "School of {{ town }}"'),
    ],
)
def test_a_variable_that_is_not_defined_is_found_wherever_it_stands(
    change: Changing, path: str, old: str, new: str
) -> None:
    lines = change(path, old, new)
    assert lines.startswith(path)
    assert lines.count("fix:") == 1
    assert 'does not define the variable "town" [variable-is-defined]' in lines


def test_variables_of_sessions_that_the_curriculum_leaves_out_need_not_be_defined(change: Changing) -> None:
    change(CURRICULUM, "      - session: compost/keeping-it-warm\n        minutes: 60\n", "")
    change(CURRICULUM, "- prayer: Prayers\n        at:", "- prayer: Prayers\n        room:")
    change(START, "[how to keep it warm](keeping-it-warm.md#turning)", "how to keep it warm")
    assert change(WARM, "A warm heap works.", "A warm heap in {{ town }} works.") == ""


def test_the_same_words_in_another_language_may_mean_something_else(change: Changing) -> None:
    change(CURRICULUM, "session: planting/choosing-plants", "break: Cake\n                minutes: 50")
    change(CURRICULUM, "session: planting/who-waters", "block: Watering")
    change(PLANTING, "soil.", "something else.")
    assert change(PLANTING, "language: en", "language: fr") == ""


@pytest.mark.parametrize(
    ("items", "rules"),
    [
        pytest.param(
            ("planting/choosing-plants",), ["prerequisite-comes-first"], id="at the same time in another group"
        ),
        pytest.param(("compost/starting-a-heap", "planting/choosing-plants"), [], id="before it in its own group"),
    ],
)
def test_a_prerequisite_comes_first_for_the_people_of_each_group(
    small_library: Path, tmp_path: Path, items: tuple[str, ...], rules: list[str]
) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    curriculum = (root / CURRICULUM).read_text(encoding="utf-8")
    head, _, _ = curriculum.partition("      - ceremony: Opening")
    lines = "\n".join(f"              - session: {item}" for item in items)
    (root / CURRICULUM).write_text(head + GROUPS.format(items=lines), encoding="utf-8")
    problems = validate(*load_library(root).value)
    untaught = "core-session-is-taught"
    assert [problem.rule for problem in problems if problem.rule != untaught] == rules


@pytest.mark.parametrize("minutes", [75, 110])
def test_minutes_that_the_agenda_computes_may_be_written_down(change: Changing, minutes: int) -> None:
    """Usual and most minutes times 1.2, rounded up to five: 60 is 72 is 75, 90 is 108 is 110."""
    change(
        CURRICULUM,
        "      - block: Plans for the garden\n        minutes: 75",
        "      - block: Plans\n        minutes: 40",
    )
    lines = change(CURRICULUM, "starting-a-heap\n", f"starting-a-heap\n        minutes: {minutes}\n")
    assert "minutes-fit-the-session" not in lines
