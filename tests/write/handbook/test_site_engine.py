"""MkDocs in a process of its own."""

from pathlib import Path

import pytest

from seminar_kit.problems import Place, Problem
from seminar_kit.write.handbook import start_site
from seminar_kit.write.handbook.engine import version_problems

GOOD = {"mkdocs": "1.6.1", "mkdocs-material": "9.8.1"}


@pytest.mark.parametrize("version", ["1.6.1", "1.6.4"])
def test_tested_versions_are_taken(version: str) -> None:
    assert version_problems(GOOD | {"mkdocs": version}) == ()


@pytest.mark.parametrize(
    ("name", "found", "what", "fix"),
    [
        ("mkdocs", "2.0.0", 'mkdocs "2.0.0" was not tested with this kit', 'pip install "mkdocs>=1.6.1,<1.7"'),
        ("mkdocs", "1.6.0", 'mkdocs "1.6.0" was not tested with this kit', 'pip install "mkdocs>=1.6.1,<1.7"'),
        ("mkdocs", "", "mkdocs is not installed", 'pip install "mkdocs>=1.6.1,<1.7"'),
        (
            "mkdocs-material",
            "10.0.0",
            'mkdocs-material "10.0.0" was not tested with this kit',
            'pip install "mkdocs-material>=9.6,<10"',
        ),
    ],
)
def test_other_versions_are_refused(name: str, found: str, what: str, fix: str) -> None:
    assert version_problems(GOOD | {name: found}) == (
        Problem(Place("mkdocs.yml"), "site-engine-is-supported", what, f"install a tested version: {fix}"),
    )


def test_what_mkdocs_says_on_failure_is_told(tmp_path: Path) -> None:
    """docs/ is missing."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material}\n", encoding="utf-8")
    (problem,) = start_site(tmp_path, tmp_path / "site").wait()
    assert (problem.place, problem.rule) == (Place("mkdocs.yml"), "site-builds")
    assert problem.what.startswith('MkDocs could not build the handbook and said "ERROR')
    assert "isn't an existing directory" in problem.what
    assert problem.fix == "mend what MkDocs names, e.g. make room on the disk, and build again"


def test_a_module_in_the_working_folder_cannot_take_the_place_of_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit('taken')", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material, font: false}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert start_site(tmp_path, tmp_path / "site").wait() == ()


def test_a_build_that_nobody_needs_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    building = start_site(tmp_path, tmp_path / "site")
    building.stop()
    assert building.process is not None
    assert building.process.poll() is not None
