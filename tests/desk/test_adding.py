"""Returns into the register, and the entry that a new return is compared with."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from form_samples import garden_plan
from return_files import PLAN, write_return
from seminar_kit.desk.adding import add_return, latest_like, says_the_same
from seminar_kit.desk.returns import OpenedReturn, open_return
from seminar_kit.register import Register, open_register

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
FORM = garden_plan()


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "register.sqlite", create=True) as opened:
        yield opened


def opened(path: Path, **changes: str) -> OpenedReturn:
    write_return(path, {**PLAN, **{f"school.{name}": text for name, text in changes.items()}})
    read = open_return(path, {FORM.key: FORM}, date(2026, 6, 1)).value
    assert read is not None
    return read


def test_a_return_is_compared_with_the_last_one_on_the_same_subject(register: Register, tmp_path: Path) -> None:
    first = add_return(register, opened(tmp_path / "a.docx"), "A", NOW)
    second = add_return(register, opened(tmp_path / "b.docx", soil="loam"), "A", NOW)
    again = add_return(register, opened(tmp_path / "c.xlsx", soil="loam"), "A", NOW)
    add_return(register, opened(tmp_path / "d.docx", name="Lake School"), "A", NOW)
    assert [says_the_same(register, added, FORM) for added in (first, second, again)] == [False, False, True]
    found = latest_like(register, opened(tmp_path / "e.docx", name="hill  SCHOOL"))
    assert found is not None
    assert found.number == 3


@pytest.mark.parametrize(("kept", "asked"), [({}, {"year": ""}), ({"year": ""}, {"year": ""})])
def test_a_return_that_names_only_its_committee_finds_it(
    kept: dict[str, str], asked: dict[str, str], register: Register, tmp_path: Path
) -> None:
    add_return(register, opened(tmp_path / "a.docx", **kept), "A", NOW)
    found = latest_like(register, opened(tmp_path / "b.docx", soil="loam", **asked))
    assert found is not None
    assert found.number == 1


def test_a_return_without_a_name_is_like_none(register: Register, tmp_path: Path) -> None:
    add_return(register, opened(tmp_path / "a.docx", name=""), "A", NOW)
    assert latest_like(register, opened(tmp_path / "b.docx", name="", soil="loam")) is None
    assert latest_like(register, opened(tmp_path / "c.docx", name="Other")) is None
