"""Adding returns to the register, and finding them again."""

import os
import sqlite3
import stat
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from register_samples import NOON, arrival, garden_return, many_arrivals

from seminar_kit.register import Register, RegisterFault, open_register


def revisions(register: Register) -> list[tuple[int, int, int | None]]:
    return [(entry.number, entry.revision, entry.replaces) for entry in register.entries()]


def test_a_return_is_kept_with_everything_that_came_with_it(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        added = register.add(arrival())
    with open_register(tmp_path / "returns.sqlite") as register:
        entry = register.entry(1)
        assert (added.is_new, added.entry) == (True, entry)
        assert entry.returned == garden_return()
        assert (entry.number, entry.revision, entry.replaces) == (1, 1, None)
        assert (entry.committee, entry.identity) == ("North School", ("North School", "2024"))
        assert (entry.brought_by, entry.received, entry.file_name) == ("Amina", NOON, "plan.docx")
        assert entry.digest == arrival().digest
        assert register.file_of(1) == b"a file"


def test_the_same_file_twice_is_told_and_changes_nothing(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        first = register.add(arrival())
        second = register.add(arrival(garden_return(crop="Peas"), brought_by="Brian", file_name="copy.docx"))
        assert (second.is_new, second.entry) == (False, first.entry)
        assert register.entries() == (first.entry,)


def test_a_correction_is_a_new_revision_and_the_old_one_stays(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1"))
        register.add(arrival(content=b"2", identity=("South School", "2024"), committee="South School"))
        register.add(arrival(garden_return(crop="Peas"), content=b"3"))
        register.add(arrival(content=b"4"))
        assert revisions(register) == [(1, 1, None), (2, 1, None), (3, 2, 1), (4, 3, 3)]
        assert [entry.number for entry in register.entries(latest_only=True)] == [2, 4]
        assert [register.file_of(number) for number in (1, 3, 4)] == [b"1", b"3", b"4"]


def test_a_subject_is_the_same_with_other_capitals_and_blanks(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1", identity=("École du Nord", "2024")))
        register.add(arrival(content=b"2", identity=(" e\u0301COLE  du nord\n", "2024 ")))
        register.add(arrival(content=b"3", identity=("École du Nord", "2025")))
        assert revisions(register) == [(1, 1, None), (2, 2, 1), (3, 1, None)]


def test_returns_without_identity_stand_for_themselves(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1", identity=()))
        register.add(arrival(content=b"2", identity=()))
        register.add(arrival(content=b"3", identity=("", "")))
        assert revisions(register) == [(1, 1, None), (2, 1, None), (3, 1, None)]


def test_a_return_can_replace_one_that_did_not_say_who_it_is_from(tmp_path: Path) -> None:
    with open_register(tmp_path / "r", create=True) as register:
        register.add(arrival(content=b"1", identity=(), committee=""))
        named = register.add(arrival(content=b"2"), replaces=1).entry
        again = register.add(arrival(content=b"3")).entry
        assert (named.replaces, named.revision, named.identity) == (1, 2, ("North School", "2024"))
        assert (again.replaces, again.revision) == (2, 3)
        assert [entry.number for entry in register.entries(latest_only=True)] == [3]
        assert register.verify() == ()


def test_what_was_replaced_by_number_is_followed_by_its_own_later_returns(tmp_path: Path) -> None:
    """A plan that was filed under a misspelt name goes on under the right one, whoever sends the old name again."""
    with open_register(tmp_path / "r", create=True) as register:
        register.add(arrival(content=b"1", identity=("Nort School", "2024")))
        register.add(arrival(content=b"2"), replaces=1)
        late = register.add(arrival(content=b"3", identity=("Nort School", "2024"))).entry
        assert (late.replaces, late.revision) == (2, 3)
        assert register.verify() == ()


@pytest.mark.parametrize(
    ("number", "identity"), [(1, ("North School", "2025")), (3, ("North School", "2024")), (9, ("A", "B"))]
)
def test_only_the_last_revision_can_be_replaced(tmp_path: Path, number: int, identity: tuple[str, ...]) -> None:
    with open_register(tmp_path / "r", create=True) as register:
        register.add(arrival(content=b"1"))
        register.add(arrival(content=b"2"))
        register.add(arrival(content=b"3", identity=("South School", "2024")))
        with pytest.raises(RegisterFault) as fault:
            register.add(arrival(content=b"4", identity=identity), replaces=number)
        assert fault.value.problem.rule == ("entry-exists" if number == 9 else "entry-can-be-replaced")
        assert register.highest_number() == 3


def test_a_register_is_made_for_one_pair_of_eyes(tmp_path: Path) -> None:
    with open_register(tmp_path / "r", create=True):
        pass
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "r").stat().st_mode) == 0o600


def test_the_same_identity_in_another_form_is_another_subject(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1"))
        register.add(arrival(replace(garden_return(), form="planting/visit"), content=b"2"))
        assert revisions(register) == [(1, 1, None), (2, 1, None)]


def test_entries_are_found_by_form_and_committee(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1"))
        register.add(arrival(replace(garden_return(), form="planting/visit"), content=b"2"))
        register.add(arrival(content=b"3", identity=("South", ""), committee="South School"))

        def numbers(**asked: str) -> list[int]:
            return [entry.number for entry in register.entries(**asked)]  # type: ignore[arg-type]

        assert numbers(form="planting/visit") == [2]
        assert numbers(committee="north  SCHOOL") == [1, 2]
        assert numbers(form="planting/garden-plan", committee="South School") == [3]
        assert numbers(committee="West School") == []


def test_times_are_kept_in_utc(tmp_path: Path) -> None:
    there = timezone(timedelta(hours=3))
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        added = register.add(replace(arrival(), received=NOON.astimezone(there)))
        assert added.entry.received.isoformat() == "2026-11-26T12:00:00+00:00"
        assert register.entry(1) == added.entry


def test_names_of_files_that_are_no_text_are_kept_as_far_as_they_are(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        assert register.add(arrival(file_name="plan\udce9.docx")).entry.file_name == "plan�.docx"


def test_files_are_packed_only_where_it_helps(tmp_path: Path) -> None:
    (hard,) = many_arrivals(1)
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(hard)
        register.add(arrival(content=b"x" * 100_000))
        register.add(arrival(content=b""))
        assert [register.file_of(number) for number in (1, 2, 3)] == [hard.content, b"x" * 100_000, b""]
        packed = register.connection.execute("SELECT is_packed, length(content) < 1000 FROM file ORDER BY entry")
        assert packed.fetchall() == [(0, 0), (1, 1), (0, 1)]


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE entry SET committee = 'x'",
        "DELETE FROM entry",
        "UPDATE file SET content = x'00'",
        "DELETE FROM file",
        "INSERT OR REPLACE INTO file VALUES (1, 1, 0, x'00')",
    ],
)
def test_nothing_is_ever_overwritten_or_deleted(order: str, tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival())
        with pytest.raises(sqlite3.IntegrityError, match="a register overwrites and deletes nothing"):
            register.connection.execute(order)
        assert register.verify() == ()


def test_an_arrival_whose_digest_is_wrong_is_a_bug(tmp_path: Path) -> None:
    with (
        open_register(tmp_path / "returns.sqlite", create=True) as register,
        pytest.raises(ValueError, match="the digest of an arrival is not that of its content"),
    ):
        register.add(replace(arrival(), digest="0" * 64))


def test_what_was_made_is_a_register_that_other_programs_know(tmp_path: Path) -> None:
    path = tmp_path / "returns.sqlite"
    with open_register(path, create=True) as register:
        settings = [
            register.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == [0x534B7265, 1, "delete", 3, 1]
    assert path.read_bytes()[68:72] == b"SKre"


def test_a_copy_is_made_whole_while_the_register_is_open(tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival())
        register.backup(tmp_path / "backup.sqlite")
        register.add(arrival(content=b"later"))
    with open_register(tmp_path / "backup.sqlite") as backup:
        assert (revisions(backup), backup.verify()) == ([(1, 1, None)], ())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.sqlite", "returns.sqlite"]


def test_a_backup_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "returns.sqlite"
    with open_register(path, create=True, busy_seconds=0.1) as register:
        register.add(arrival())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterFault, match="another program is writing"):
            register.backup(tmp_path / "backup.sqlite")
        assert list(tmp_path.glob("*backup*")) == []
        other.close()
        register.backup(tmp_path / "backup.sqlite")
