"""Files into returns: what each says of itself, and which of them are about the same thing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from form_samples import garden_plan
from return_files import PLAN, write_return
from seminar_kit.desk.returns import OpenedReturn, changes_between, open_return, open_returns, same_subject

TODAY = date(2026, 6, 1)
FORMS = {"planting/garden-plan": garden_plan()}


def opened(path: Path, **changes: str) -> OpenedReturn:
    write_return(path, {**PLAN, **{f"school.{name}": text for name, text in changes.items()}})
    read = open_return(path, FORMS, TODAY).value
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("changes", "committee", "identity"),
    [
        ({}, "Hill School", ("Hill School", "2026")),
        ({"name": "  Hill\u00a0 School "}, "Hill School", ("Hill School", "2026")),
        ({"year": ""}, "Hill School", ()),
        ({"name": ""}, "", ()),
    ],
)
def test_a_return_has_an_identity_only_if_it_says_all_of_it(
    changes: Mapping[str, str], committee: str, identity: tuple[str, ...], tmp_path: Path
) -> None:
    read = opened(tmp_path / "plan.docx", **changes)
    assert (read.committee, read.identity) == (committee, identity)


def test_files_are_read_in_the_order_given_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    opened(tmp_path / "b.docx")
    (tmp_path / "a.docx").write_bytes(b"no zip")
    bad, good = open_returns((tmp_path / "a.docx", tmp_path / "b.docx"), FORMS, TODAY)
    assert (bad.value, len(bad.problems)) == (None, 1)
    assert good.value is not None
    assert (good.value.path.name, good.value.has_errors, good.problems) == ("b.docx", False, ())


def test_two_files_on_one_thing_that_differ_are_told(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "a.docx"), opened(tmp_path / "b.docx", name="HILL school", soil="loam")
    other, nameless = opened(tmp_path / "c.docx", name="Lake School"), opened(tmp_path / "d.docx", name="")
    assert same_subject((first, other, nameless, second, nameless)) == ((first, second),)


def test_copies_of_one_file_are_no_two_returns(tmp_path: Path) -> None:
    first = opened(tmp_path / "a.docx")
    assert same_subject((first, first)) == ()


def test_changes_are_told_in_the_words_of_the_form(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "a.docx"), opened(tmp_path / "b.xlsx", soil="loam")
    (change,) = changes_between(first.returned, second.returned, garden_plan())
    assert (change.section, change.field, change.before, change.after) == ("The school", "Soil", "Clay", "Loam")
