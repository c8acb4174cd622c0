"""Whether everything in a register is as the register wrote it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from seminar_kit.problems import Place, Problem
from seminar_kit.register.codec import UnreadableReturn
from seminar_kit.register.faults import damaged
from seminar_kit.register.rows import SELECT_ENTRIES, StoredEntry, hash_of, stored_entry, subject_of, unpacked
from seminar_kit.register.schema import has_its_tables

_FILES_OF_ENTRIES: Final = """
    SELECT number, digest, size, is_packed, content FROM entry LEFT JOIN file ON file.entry = number ORDER BY number
"""


def verify(connection: sqlite3.Connection, path: Path) -> tuple[Problem, ...]:
    """The database itself first; where that is damaged, the rest could not be told from its damage."""
    if problems := tuple(_database(connection, path)):
        return problems
    place = Place(path.as_posix())
    return *entry_problems(connection, place), *_files(connection, place)


def entry_problems(connection: sqlite3.Connection, place: Place) -> Iterator[Problem]:
    """Each entry for itself, and whether the revisions of each subject form a chain."""
    last: dict[tuple[str, str], tuple[int, int]] = {}
    rows = connection.execute(f"{SELECT_ENTRIES} ORDER BY number")
    for number, row in enumerate(rows, start=1):
        if row[0] != number:
            yield _unreadable(place, f"entry {number} is missing")
            return
        try:
            stored = stored_entry(row)
        except UnreadableReturn as error:
            yield _unreadable(place, f"entry {row[0]} cannot be read ({error})")
            continue
        entry, subject = stored.entry, (stored.form, stored.subject)
        if subject_of(entry.identity) != stored.subject or entry.returned.form != stored.form:
            yield _unreadable(place, f"entry {entry.number} is filed under a subject that is not its own")
        if stored.subject:
            yield from _chain(stored, last.get(subject), place)
            last[subject] = (entry.number, entry.revision)
        elif entry.replaces is not None:
            yield _broken_chain(place, entry.number)


def _database(connection: sqlite3.Connection, path: Path) -> Iterator[Problem]:
    for (message,) in connection.execute("PRAGMA integrity_check(20)"):
        if message != "ok":
            yield damaged(path, str(message))
    for table, row, other, _ in connection.execute("PRAGMA foreign_key_check"):
        yield damaged(path, f'row {row} of "{table}" belongs to nothing in "{other}"')
    if not has_its_tables(connection):
        yield damaged(path, "its tables are not those that the kit made")


def _chain(stored: StoredEntry, before: tuple[int, int] | None, place: Place) -> Iterator[Problem]:
    expected = (before[0], before[1] + 1) if before else (None, 1)
    if (stored.entry.replaces, stored.entry.revision) != expected:
        yield _broken_chain(place, stored.entry.number)


def _files(connection: sqlite3.Connection, place: Place) -> Iterator[Problem]:
    for number, digest, size, is_packed, content in connection.execute(_FILES_OF_ENTRIES):
        if content is None:
            yield _changed_file(place, f"the file of entry {number} is missing")
        elif not _is_the_same(digest, size, is_packed, content):
            yield _changed_file(place, f"the file of entry {number} is not the one that was added")


def _is_the_same(digest: str, size: int, is_packed: int, content: bytes) -> bool:
    try:
        return hash_of(unpacked(size, is_packed, content)) == digest
    except UnreadableReturn:
        return False


def _unreadable(place: Place, what: str) -> Problem:
    fix = "go back to the last backup, or read the file of this entry once more"
    return Problem(place, "entry-can-be-read", what, fix)


def _broken_chain(place: Place, number: int) -> Problem:
    what = f"entry {number} does not follow on the revision before it"
    return Problem(place, "revisions-form-a-chain", what, "go back to the last backup, and add what came after it")


def _changed_file(place: Place, what: str) -> Problem:
    fix = "go back to the last backup, and add what came after it"
    return Problem(place, "register-keeps-each-file", what, fix)
