"""Every way in which a register cannot be used, in the words that people read."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

import pytest
from register_samples import arrival

from seminar_kit.register import RegisterFault, export_json, import_json, open_register

HEADER = 100


def told(action: Callable[[], object]) -> tuple[str, str, str]:
    """Rule, what and fix of the one problem."""
    with pytest.raises(RegisterFault) as raised:
        action()
    _, rule, what, fix, _ = astuple(raised.value.problem)
    return rule, what, fix


def use(path: Path, create: bool = False) -> Callable[[], object]:
    def action() -> object:
        with open_register(path, create, busy_seconds=0.1) as register:
            return register.add(arrival(content=b"another"))

    return action


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A register with one entry."""
    made = tmp_path / "returns.sqlite"
    with open_register(made, create=True) as register:
        register.add(arrival())
    return made


def test_a_missing_register_is_not_made_by_mistake(tmp_path: Path) -> None:
    what = 'there is no register "retruns.sqlite"'
    fix = "name the register's file, or add a first return to make it"
    assert told(use(tmp_path / "retruns.sqlite")) == ("register-exists", what, fix)
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_anything_in_it_is_a_missing_register(tmp_path: Path) -> None:
    """As a program leaves it that was killed before it had made the register."""
    path = tmp_path / "returns.sqlite"
    path.touch()
    assert told(use(path))[0] == "register-exists"
    use(path, create=True)()
    use(path)()


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_another_program_is_left_alone(create: bool, tmp_path: Path) -> None:
    fix = "name the file in which the kit keeps its returns"
    document, other, folder = tmp_path / "a.docx", tmp_path / "b.sqlite", tmp_path / "c"
    document.write_bytes(b"PK\x03\x04" * 100)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    folder.mkdir()
    before = other.read_bytes()
    for path in (document, other, folder):
        assert told(use(path, create)) == ("register-is-a-register", f'"{path.name}" is not a register', fix)
    assert other.read_bytes() == before


def test_half_a_header_is_no_register(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"SQLite format 3\0 and no more")
    assert told(use(path)) == (
        "register-is-a-register",
        '"a.sqlite" is not a register',
        "name the file in which the kit keeps its returns",
    )


def test_a_register_of_a_newer_kit_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    what = '"returns.sqlite" is of version 7, and this kit knows versions up to 1'
    assert told(use(path)) == ("register-is-known-to-the-kit", what, "install the newest kit on this computer")


def test_a_damaged_register_is_told(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:HEADER] + b"\xff" * (len(content) - HEADER))
    what = '"returns.sqlite" is damaged: database disk image is malformed'
    assert told(use(path)) == ("register-is-whole", what, "go back to the last backup, and add what came after it")


def test_a_register_without_its_guards_is_told(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER entry_stays_update")
    connection.close()
    what = '"returns.sqlite" is damaged: its tables are not those that the kit made'
    assert told(use(path))[:2] == ("register-is-whole", what)


def test_an_entry_that_cannot_be_read_is_told(path: Path) -> None:
    change(path, "UPDATE entry SET returned = '{}'")
    rule, what, _ = told(lambda: entries_of(path))
    assert (rule, what.partition(" (")[0]) == (
        "register-is-whole",
        '"returns.sqlite" is damaged: entry 1 cannot be read',
    )


def test_a_file_that_has_changed_is_not_given_out(path: Path) -> None:
    change(path, "UPDATE file SET content = x'00', is_packed = 1")
    what = '"returns.sqlite" is damaged: the file of entry 1 has changed'
    assert told(lambda: file_of(path, 1))[:2] == ("register-is-whole", what)


def test_a_register_in_use_is_told_after_waiting(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    what = 'another program is writing to "returns.sqlite"'
    assert told(use(path)) == ("register-is-free", what, "wait until it is done, then try again")
    other.execute("ROLLBACK")
    other.close()
    use(path)()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    what = '"returns.sqlite" cannot be opened or written: its folder is missing'
    fix = "look whether the folder is there, has room, and lets you write"
    assert told(use(tmp_path / "no" / "returns.sqlite", create=True)) == ("register-can-be-used", what, fix)


def test_a_full_disk_is_told_and_nothing_is_lost(path: Path) -> None:
    with open_register(path) as register:
        register.connection.execute("PRAGMA max_page_count = 1")
        rule, what, _ = told(lambda: register.add(arrival(content=os.urandom(1_000_000))))
        assert (rule, what) == (
            "register-can-be-used",
            '"returns.sqlite" cannot be opened or written: database or disk is full',
        )
        assert (len(register.entries()), register.verify()) == (1, ())


def test_a_number_that_is_not_there_is_told(path: Path) -> None:
    expected = ("entry-exists", "entry 99 is not in the register", "write a number from 1 to 1")
    assert told(lambda: file_of(path, 99)) == expected
    with open_register(path.with_name("new.sqlite"), create=True) as register:
        assert told(lambda: register.entry(1))[2] == "add a first return"


@pytest.mark.parametrize("number", [0, -1, 10**30])
def test_a_number_that_no_entry_can_have_is_told(number: int, path: Path) -> None:
    with open_register(path) as register:
        assert told(lambda: register.entry(number))[0] == "entry-exists"
        assert told(lambda: register.add(arrival(content=b"2"), replaces=number))[0] == "entry-exists"
        assert register.highest_number() == 1


def test_a_backup_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    with open_register(path) as register:
        what = '"returns.sqlite" is there already, and a backup overwrites nothing'
        fix = 'name a file that is not there yet, e.g. "returns-2.sqlite"'
        assert told(lambda: register.backup(path)) == ("backup-is-new", what, fix)
        what = '"backup.sqlite" cannot be opened or written: its folder is missing'
        assert told(lambda: register.backup(tmp_path / "no" / "backup.sqlite"))[1] == what


def test_an_import_into_a_register_in_use_is_refused(path: Path) -> None:
    with open_register(path) as register:
        export = export_json(register)
        assert told(lambda: import_json(register, export, "export.json")) == (
            "import-starts-empty",
            '"returns.sqlite" holds entries already',
            "import into a register that is not there yet",
        )


def entries_of(path: Path) -> None:
    with open_register(path) as register:
        register.entries()


def file_of(path: Path, number: int) -> bytes:
    with open_register(path) as register:
        return register.file_of(number)


def change(path: Path, *orders: str) -> None:
    """What another program could do to the file: the guards off, the change made, the guards on again."""
    connection = sqlite3.connect(path, isolation_level=None)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for order in (*orders, *(sql for _, sql in guards)):
        connection.execute(order)
    connection.close()
