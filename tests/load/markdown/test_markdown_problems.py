"""Every problem that reading Markdown can find: its place, its rule and its words."""

from pathlib import Path

import pytest

from seminar_kit.load.markdown import MarkdownFile, read_body, read_guide
from seminar_kit.load.markdown.rules import RULES
from seminar_kit.load.markdown.text import MOST_CHARACTERS
from seminar_kit.problems import Problem

# Each case is a text, and below a line of hyphens what is told about it.
CASES = (Path(__file__).parent / "markdown_problems.txt").read_text(encoding="utf-8").rstrip("\n").split("\n=====\n")


@pytest.mark.parametrize("case", CASES)
def test_the_problems_of_a_text_are_told_with_place_and_mend(case: str) -> None:
    text, expected = case.split("\n-----\n")
    problems = read_body(MarkdownFile("modules/m/s.md", text)).problems
    assert "\n".join(map(told, problems)) == expected


def told(problem: Problem) -> str:
    place = f"{problem.place.line}:{problem.place.column}"
    return f"{place}: {problem.what} [{problem.rule}]\n    fix: {problem.fix}"


@pytest.mark.parametrize("name", sorted(set(RULES) - {"text-is-of-sensible-length"}))
def test_the_examples_of_a_rule_are_true(name: str) -> None:
    rule = RULES[name]
    read = read_guide if name in ("guide-headings-are-plain", "step-minutes-can-be-read") else read_body
    path = "modules/m/s.guide.md" if read is read_guide else "modules/m/s.md"
    assert name in {problem.rule for problem in read(MarkdownFile(path, rule.bad)).problems}
    assert read(MarkdownFile(path, rule.good)).problems == ()


def test_a_text_of_the_length_of_a_book_is_refused_unread() -> None:
    read = read_body(MarkdownFile("modules/m/s.md", "a" * (MOST_CHARACTERS + 1)))
    assert read.value.blocks == ()
    assert [problem.rule for problem in read.problems] == ["text-is-of-sensible-length"]


def test_places_count_from_the_first_line_of_the_markdown() -> None:
    read = read_body(MarkdownFile("modules/m/s.md", "text\n\n# One", first_line=10))
    assert str(read.problems[0].place) == "modules/m/s.md:12:1"
