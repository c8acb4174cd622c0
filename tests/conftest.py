"""Options and fixtures for all tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from programs import find_program, find_uno_python

TESTS = Path(__file__).parent

# A busy machine is no fault of the code, so time is measured in benchmarks only.
settings.register_profile("kit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kit")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew from what came out")


@pytest.fixture
def compare_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/<name>`, or write it there under `--update-golden`."""

    def compare(name: str, text: str) -> None:
        golden = TESTS / "golden" / name
        if request.config.getoption("--update-golden"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8", newline="\n")
        assert text == golden.read_text(encoding="utf-8"), f"renew tests/golden/{name} with pytest --update-golden"

    return compare


@pytest.fixture
def small_library() -> Path:
    """A library that holds every construct of docs/reference/files.md once."""
    return TESTS / "libraries" / "small"


PROGRAMS = {
    "browser": ("Chromium", lambda: find_program("chromium", "chromium-browser")),
    "office": ("LibreOffice", lambda: find_program("soffice", "libreoffice")),
    "uno": ("LibreOffice's module for Python", find_uno_python),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where a program is missing its tests are skipped, but never in CI, where they then fail."""
    if os.environ.get("CI") == "true":
        return
    for mark, (name, find) in PROGRAMS.items():
        marked = [item for item in items if item.get_closest_marker(mark)]
        if marked and not find():
            for item in marked:
                item.add_marker(pytest.mark.skip(reason=f"{name} is not installed"))
