"""The project's mkdocs.yml to the look that handbooks inherit."""

from pathlib import Path

import pytest

from seminar_kit.problems import Place, Problem
from seminar_kit.write.handbook import SiteBase, read_site_base, shipped_site_base
from seminar_kit.write.handbook.site_base import EXTENSIONS

ALL = "markdown_extensions: [" + ", ".join(EXTENSIONS) + "]\n"


def base_of(folder: Path, text: str) -> tuple[SiteBase, tuple[Problem, ...]]:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    outcome = read_site_base(path)
    return outcome.value, outcome.problems


def test_the_shipped_base_is_complete() -> None:
    outcome = shipped_site_base()
    assert outcome.problems == ()
    assert tuple(name for name, _ in outcome.value.extensions) == EXTENSIONS
    assert "navigation.prune" in outcome.value.features


def test_only_named_safe_keys_are_taken(tmp_path: Path) -> None:
    text = (
        f"site_name: x\nhooks: [evil.py]\ntheme:\n  name: material\n  features: [navigation.instant, toc.follow]\n{ALL}"
    )
    base, problems = base_of(tmp_path, text)
    assert base == SiteBase(None, None, ("toc.follow",), tuple((name, None) for name in EXTENSIONS))
    assert problems == ()


def test_extensions_keep_their_options(tmp_path: Path) -> None:
    text = "theme: {name: material}\n" + ALL.replace("toc", "{toc: {permalink: true}}")
    base, _ = base_of(tmp_path, text)
    assert dict(base.extensions)["toc"] == {"permalink": True}


def test_unknown_extensions_are_left_out(tmp_path: Path) -> None:
    base, problems = base_of(tmp_path, "theme: {name: material}\n" + ALL.replace("]", ", pymdownx.snippets]"))
    assert tuple(name for name, _ in base.extensions) == EXTENSIONS
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "rule", "what", "fix"),
    [
        (
            "theme: {name: material}\n" + ALL.replace("footnotes", "footnote"),
            "site-extensions-are-complete",
            'the extension "footnotes" is missing',
            'write "footnotes" instead of "footnote"',
        ),
        (
            "theme: {name: material}\n" + ALL.replace("toc, ", ""),
            "site-extensions-are-complete",
            'the extension "toc" is missing',
            'add "toc" to markdown_extensions',
        ),
        (
            "theme: material\n" + ALL,
            "site-settings-can-be-read",
            "the site settings have no theme with keys",
            'write "theme:" with "name: material" and "palette:" below it',
        ),
        (
            "theme: !!python/name:os.system\n",
            "site-settings-can-be-read",
            'the site settings cannot be read: "could not determine a constructor for the tag '
            '\'tag:yaml.org,2002:python/name:os.system\' in "<byte string>", line 1, column 8"',
            "mend the file, or take the one that comes with the kit",
        ),
    ],
)
def test_faults_are_told(tmp_path: Path, text: str, rule: str, what: str, fix: str) -> None:
    _, problems = base_of(tmp_path, text)
    assert problems == (Problem(Place("mkdocs.yml"), rule, what, fix),)


def test_missing_file_is_told(tmp_path: Path) -> None:
    (problem,) = read_site_base(tmp_path / "mkdocs.yml").problems
    assert problem.rule == "site-settings-can-be-read"
