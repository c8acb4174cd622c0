"""Forms in their library: what curricula, variables and objectives have to do with them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from problem_lines import lines_of_library

FORM = "modules/planting/forms/garden-plan.yaml"
CURRICULUM = "curricula/school-garden.yaml"

Changing = Callable[[str, str, str], str]


@pytest.fixture
def change_form(small_library: Path, tmp_path: Path) -> Changing:
    """Replace one text in a copy of the small library, and give what the kit says of it then."""
    root = tmp_path / "library"
    shutil.copytree(small_library, root)

    def changed(path: str, old: str, new: str) -> str:
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
        return lines_of_library(root)

    return changed


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (
            "prefill: school",
            "prefill: shool",
            f'{FORM}:18:18: error: no curriculum defines the variable "shool" '
            "[prefill-is-filled-somewhere]\n"
            '    fix: write "school"\n',
        ),
        (
            "objectives: [choose-plants, share-work]",
            "objectives: [choose-plants, share-wrok]",
            f'{FORM}:7:29: error: objective "share-wrok" does not exist in module "planting" [objective-exists]\n'
            '    fix: write "share-work"\n',
        ),
        (
            "        objectives: [share-work]",
            "        objectives: [dig]",
            f'{FORM}:101:22: error: objective "dig" does not exist in module "planting" [objective-exists]\n'
            "    fix: add it to modules/planting/module.yaml\n",
        ),
        (
            "field: tap, is",
            "field: beds.status, is",
            f'{FORM}:68:23: error: field "beds.status" stands in rows of another section, so it has many answers '
            "[condition-has-one-answer]\n"
            "    fix: name a field of the same section, or of a section without rows\n",
        ),
        (
            "field: level, is: [middle, high]",
            "field: school.tools, is: [spade, rake]",
            "",
        ),
        (
            "field: level, is: [middle, high]",
            "field: school.tolls, is: [spade]",
            f'{FORM}:155:23: error: field "school.tolls" does not exist in the form [field-exists]\n'
            '    fix: write "school.tools"\n',
        ),
        (
            "total_of: beds.cost",
            "total_of: beds.cots",
            f'{FORM}:77:19: error: field "beds.cots" does not exist in the '
            'form [field-exists]\n    fix: write "beds.cost"\n',
        ),
        (
            "      deadline: harvest",
            "      deadline: lead",
            f'{FORM}:88:17: error: field "lead" is of kind "office", which '
            'deadline cannot follow [tracked-field-fits]\n    fix: name a field of kind "date"\n',
        ),
    ],
)
def test_what_a_form_names_has_to_exist(change_form: Changing, old: str, new: str, lines: str) -> None:
    assert change_form(FORM, old, new) == lines


def test_a_form_that_the_curriculum_leaves_out_may_use_other_variables(change_form: Changing) -> None:
    assert change_form(CURRICULUM, "days:", "forms: []\ndays:") == ""
    assert change_form(FORM, "prefill: school", "prefill: village") == ""


def test_a_form_with_faults_is_not_called_missing(change_form: Changing) -> None:
    change_form(CURRICULUM, "days:", "forms: [planting/garden-plan]\ndays:")
    lines = change_form(FORM, "title: Garden plan", "titel: Garden plan")
    assert lines == f'{FORM}:2:1: error: unknown key "titel" [keys-are-known]\n    fix: write "title"\n'


def test_a_form_is_named_once(change_form: Changing) -> None:
    lines = change_form(CURRICULUM, "days:", "forms: [planting/garden-plan, planting/garden-plan]\ndays:")
    assert lines == (
        f'{CURRICULUM}:16:31: error: "planting/garden-plan" stands twice in this list, first as number 1 '
        "[ids-stand-once]\n    fix: delete one of the two\n"
    )
