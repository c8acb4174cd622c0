"""Handouts that are held back: who may name them, who may lead to them, and who never sees them."""

import shutil
from pathlib import Path

import pytest

from seminar_kit.load.library_folder import load_library
from seminar_kit.model.walk import pages_in
from seminar_kit.pipeline import check_library
from seminar_kit.validate import validate

SESSION = "modules/planting/who-waters.md"
GUIDE = "modules/planting/who-waters.guide.md"
HELD_BACK = "modules/planting/handouts/dry-week.guide.md"


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_library, tmp_path / "library"))


def lines(library: Path) -> list[str]:
    loaded = load_library(library)
    problems = (*loaded.problems, *validate(*loaded.value))
    return [f"{problem.place}: {problem.what} [{problem.rule}]; {problem.fix}" for problem in problems]


def change(library: Path, path: str, old: str, new: str) -> list[str]:
    text = (library / path).read_text("utf-8")
    assert old in text
    (library / path).write_text(text.replace(old, new, 1), "utf-8")
    return lines(library)


def add(library: Path, path: str, more: str) -> list[str]:
    file = library / path
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    return lines(library)


def test_a_misspelt_name_is_told_with_the_nearest(library: Path) -> None:
    told = change(library, SESSION, "held_back: [dry-week]", "held_back: [dry-weak]")
    assert told == [
        "modules/planting/handouts/dry-week.guide.md:2:1: "
        'handout "dry-week" is named by no session [handout-is-used]; '
        'write "held_back: [dry-week]" in the session that gives it out',
        f"{SESSION}:{line_of(library, SESSION, 'held_back')}:13: "
        'handout "dry-weak" does not exist in module "planting" [handout-exists]; write "dry-week"',
    ]


def test_a_handout_for_everybody_cannot_be_named_as_held_back(library: Path) -> None:
    told = change(library, SESSION, "held_back: [dry-week]", "held_back: [dry-week, planting-plan]")
    assert [line.partition("; ")[2] for line in told] == ["write modules/planting/handouts/planting-plan.guide.md"]


def test_the_guide_may_lead_to_it_and_the_participants_text_may_not(library: Path) -> None:
    link = "\n\nSee [the news](handouts/dry-week.guide.md).\n"
    assert add(library, GUIDE, link) == []
    (told,) = add(library, SESSION, link)
    assert '"handouts/dry-week.md" does not exist in module "planting" [link-target-exists]' in told


def test_what_stands_in_it_is_checked_like_every_text(library: Path) -> None:
    (told,) = add(library, HELD_BACK, "\nMore {{ nobody }}.\n")
    assert "[variable-is-defined]" in told
    assert HELD_BACK in told


def test_only_facilitators_have_it(library: Path) -> None:
    editions = check_library(library).editions["school-garden"]
    key = "planting/handouts/dry-week"
    assert key not in [page.key for page in pages_in(editions.participant.document.pages)]
    assert key in [page.key for page in pages_in(editions.facilitator.document.pages)]


def test_it_is_not_printed_for_a_seminar_without_its_session(library: Path) -> None:
    path = library / "curricula" / "school-garden.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("planting/who-waters", "planting/choosing-plants"), "utf-8")
    editions = check_library(library).editions["school-garden"]
    assert "dry-week" not in [page.key.rpartition("/")[2] for page in pages_in(editions.facilitator.document.pages)]


def line_of(library: Path, path: str, words: str) -> int:
    text = (library / path).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(text, start=1) if words in line)
