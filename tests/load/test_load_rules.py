"""Every rule of this room has a folder in tests/problems, or a test where no text file can hold the fault."""

from pathlib import Path

from seminar_kit.load.rules import RULES

PROBLEMS = Path(__file__).parents[1] / "problems"
SHOWN_BY_TESTS = {"file-can-be-read", "file-is-not-too-big", "file-is-plain", "yaml-is-not-too-long"}


def test_every_rule_of_reading_is_shown() -> None:
    folders = {folder.name for folder in PROBLEMS.iterdir()}
    assert RULES.keys() - folders == SHOWN_BY_TESTS
