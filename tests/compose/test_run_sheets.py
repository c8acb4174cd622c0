"""Guides at the times of the agenda: what the facilitators' pages say beyond the golden documents."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from document_text import blocks_to_text
from seminar_kit.model.document import Heading, Page
from seminar_kit.model.walk import pages_in
from seminar_kit.pipeline import check_library

GUIDE = "modules/compost/keeping-it-warm.guide.md"
CURRICULUM = "curricula/school-garden.yaml"

Rewriting = Callable[[str, str, str], Page]


@pytest.fixture
def run_sheet(small_library: Path, tmp_path: Path) -> Rewriting:
    """The run-sheet of keeping-it-warm after one text of the small library was replaced by another."""
    root = tmp_path / "library"
    shutil.copytree(small_library, root)

    def rewrite(path: str, old: str, new: str) -> Page:
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
        checked = check_library(root)
        assert checked.problems == ()
        pages = pages_in(checked.editions["school-garden"].facilitator.document.pages)
        return next(page for page in pages if page.key == "compost/keeping-it-warm")

    return rewrite


def test_a_footnote_named_by_two_steps_stands_once(run_sheet: Rewriting) -> None:
    page = run_sheet(
        GUIDE,
        "near.\n\n## 2. Turn it (25 min)\n\nOne fork a group.",
        "near.[^a]\n\n## 2. Turn it (25 min)\n\nOne fork a group.[^a]\n\n[^a]: From the shed.",
    )
    assert [note.label for note in page.body.notes] == ["a"]


def test_anchors_stay_unique_beside_headings_named_like_the_kits_own(run_sheet: Rewriting) -> None:
    page = run_sheet(GUIDE, "One fork a group.", "One fork.\n\n### Part 2\n\nA fork.\n\n### Quiz\n\nA question.")
    anchors = [block.anchor for block in page.body.blocks if isinstance(block, Heading)]
    assert anchors == ["part-1", "part-2-2", "part-2", "quiz", "quiz-2"]


def test_steps_begin_when_the_session_does_and_fill_its_minutes(run_sheet: Rewriting) -> None:
    page = run_sheet(CURRICULUM, "keeping-it-warm\n        minutes: 60", "keeping-it-warm\n        minutes: 58")
    text = blocks_to_text(page.body.blocks)
    assert "  13:30 | 26 | 1. Feel it\n  13:56 | 32 | 2. Turn it\n" in text


def test_a_session_without_a_guide_still_has_a_page(small_library: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(small_library, root)
    (root / GUIDE).unlink()
    checked = check_library(root)
    pages = pages_in(checked.editions["school-garden"].facilitator.document.pages)
    assert "compost/keeping-it-warm" in {page.key for page in pages}
    assert [problem.rule for problem in checked.problems] == ["guide-is-written"]
