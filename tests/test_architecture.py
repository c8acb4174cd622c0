"""The arrows between the rooms, and what only one room may know."""

import ast
from functools import cache
from pathlib import Path

import grimp
import pytest
from importlinter.application.use_cases import SUCCESS, lint_imports
from importlinter.configuration import configure

import seminar_kit

SOURCE = Path(seminar_kit.__file__).parent
SETTINGS = SOURCE.parents[1] / "pyproject.toml"
MOST_LINES = 300
# The closed set of nodes is read in one piece.
LONGER = {"model/document.py": 340}
FILES = sorted(SOURCE.rglob("*.py"))


def test_arrows_point_one_way() -> None:
    """The contracts in pyproject.toml, read as by the command `lint-imports`, which prints what is wrong."""
    configure()
    assert lint_imports(config_filename=str(SETTINGS), cache_dir=None) is SUCCESS


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("babel", {"words"}),
        ("click", {"cli"}),
        ("docx", {"write.word"}),
        ("icalendar", {"write.calendar"}),
        ("markdown", {"write.report_page"}),
        ("markdown_it", {"load.markdown"}),
        ("mdit_py_plugins", {"load.markdown"}),
        ("mkdocs", {"write.handbook"}),
        ("openpyxl", {"read"}),
        ("pydantic", {"load"}),
        ("pydantic_core", {"load"}),
        ("pypdf", {"write.word"}),
        ("resvg_py", {"write.word"}),
        ("rich", {"cli"}),
        ("sqlite3", {"register"}),
        ("watchdog", {"preview"}),
        ("xlsxwriter", {"write.excel"}),
        ("yaml", {"load", "write.handbook"}),
    ],
)
def test_only_its_room_knows_a_library(library: str, rooms: set[str]) -> None:
    importers = _graph().find_modules_that_directly_import(library) if library in _graph().modules else set()
    allowed = tuple(f"seminar_kit.{room}" for room in rooms)
    assert [name for name in sorted(importers) if not f"{name}.".startswith(tuple(f"{a}." for a in allowed))] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_file_is_short_enough_to_read(path: Path) -> None:
    most = LONGER.get(path.relative_to(SOURCE).as_posix(), MOST_LINES)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most


def test_only_the_command_line_prints() -> None:
    printing = [path for path in FILES if path.parent.name != "cli" and _prints(path)]
    assert printing == []


def _prints(path: Path) -> bool:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph("seminar_kit", include_external_packages=True, cache_dir=None)
