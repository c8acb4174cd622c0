"""Each folder of tests/problems: the smallest bad library of a rule, and exactly what authors read of it."""

from pathlib import Path

import pytest

from problem_lines import lines_of_library

FOLDERS = sorted(path for path in (Path(__file__).parent / "problems").iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_bad_library_is_told_exactly_so(folder: Path) -> None:
    lines = lines_of_library(folder / "library")
    assert lines == (folder / "expected.txt").read_text(encoding="utf-8")
    assert f"[{folder.name}]" in lines
