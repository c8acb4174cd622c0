"""The manual keeps its promises: links lead somewhere, commands parse, complete examples pass the checks."""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from pages import PAGES, ROOT, anchors_of, fences_of, links_of

from problem_lines import lines_of_library
from seminar_kit.cli import commands

FILES_PAGE = ROOT / "docs" / "reference" / "files.md"

_ELSEWHERE = re.compile(r"[a-z]+:")
_COMMAND = re.compile(r"^(?:\S*[\\/])?seminar-kit (?!\[)(.*)$", re.MULTILINE)
_LINES = [
    (f"{page.relative_to(ROOT).as_posix()}: {line}", line)
    for page in PAGES
    for fence in fences_of(page)
    for line in _COMMAND.findall(fence.text)
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_pages_and_headings(page: Path) -> None:
    inside = [link for link in links_of(page) if not _ELSEWHERE.match(link)]
    assert [link for link in inside if not _leads_somewhere(page, unquote(link))] == []


def test_every_page_stands_in_the_navigation() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    docs = ROOT / "docs"
    pages = [page.relative_to(docs).as_posix() for page in PAGES if page.is_relative_to(docs)]
    assert [page for page in pages if not re.search(rf"[ :]{re.escape(page)}$", settings, re.MULTILINE)] == []


@pytest.mark.parametrize("line", [line for _, line in _LINES], ids=[name for name, _ in _LINES])
def test_a_command_that_the_manual_shows_can_be_typed(line: str) -> None:
    parse_command(commands, shlex.split(line, comments=True))


def test_a_command_with_an_unknown_option_is_found() -> None:
    with pytest.raises(click.NoSuchOption):
        parse_command(commands, ["build", "--onyl", "agenda"])


def test_a_command_with_an_unknown_choice_is_found() -> None:
    with pytest.raises(click.BadParameter):
        parse_command(commands, ["build", "--only", "leaflet"])


def test_complete_examples_make_a_library_without_problems(tmp_path: Path) -> None:
    examples = [fence for fence in fences_of(FILES_PAGE) if fence.title]
    assert len(examples) >= 7
    for example in examples:
        path = tmp_path / example.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example.text, "utf-8")
    assert lines_of_library(tmp_path) == ""


def parse_command(command: click.Command, words: list[str]) -> None:
    """Commands, options, choices and the number of names; whether a file is there is not asked."""
    context = click.Context(command, info_name=command.name)
    options, rest, _ = command.make_parser(context).parse_args(list(words))
    for parameter in command.params:
        _check_value(parameter, options.get(parameter.name or ""), context)
    if isinstance(command, click.Group) and rest:
        inner = command.get_command(context, rest[0])
        assert inner is not None, f'there is no command "{rest[0]}"'
        parse_command(inner, rest[1:])
    else:
        assert rest == [], "more names than the command takes"


def _check_value(parameter: click.Parameter, value: object, context: click.Context) -> None:
    given = value is not None and str(value) not in ("Sentinel.UNSET", "UNSET")
    if parameter.required:
        assert given, f"{parameter.name} is missing"
    if given and not isinstance(parameter.type, click.Path):
        parameter.type_cast_value(context, value)


def _leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.is_file():
        return path.endswith("/") and target.is_dir()
    return not anchor or anchor in anchors_of(target)
