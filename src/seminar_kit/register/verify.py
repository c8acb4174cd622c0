"""Whether everything in a register is as the register wrote it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Chain:
    """Returns that replace one another: the last of them so far."""

    form: str
    number: int
    revision: int


@dataclass(slots=True)
class _Chains:
    """All chains, by the subjects of their returns and by the numbers of these."""

    by_subject: dict[tuple[str, str], _Chain] = field(default_factory=dict)
    by_number: dict[int, _Chain] = field(default_factory=dict)

    def take(self, stored: StoredEntry) -> bool:
        """Whether the entry begins a chain, or continues the one of its subject or of the entry that it names."""
        entry, subject = stored.entry, (stored.form, stored.subject)
        before = self.by_subject.get(subject) if stored.subject else None
        before = before or self.by_number.get(entry.replaces or 0)
        chain = before or _Chain(stored.form, 0, 0)
        is_next = (entry.replaces or 0, entry.revision, stored.form) == (chain.number, chain.revision + 1, chain.form)
        chain.number, chain.revision = entry.number, entry.revision
        self.by_subject[subject] = self.by_number[entry.number] = chain
        return is_next


def verify(connection: sqlite3.Connection, path: Path) -> tuple[Problem, ...]:
    """The database itself first; where that is damaged, the rest could not be told from its damage."""
    if problems := tuple(_database(connection, path)):
        return problems
    place = Place(path.as_posix())
    return *entry_problems(connection, place), *_files(connection, place)


def entry_problems(connection: sqlite3.Connection, place: Place) -> Iterator[Problem]:
    """Each entry for itself, and whether the revisions of each subject form a chain."""
    chains = _Chains()
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
        entry = stored.entry
        if subject_of(entry.identity) != stored.subject or entry.returned.form != stored.form:
            yield _unreadable(place, f"entry {entry.number} is filed under a subject that is not its own")
        if not chains.take(stored):
            yield _broken_chain(place, entry.number)


def _database(connection: sqlite3.Connection, path: Path) -> Iterator[Problem]:
    for (message,) in connection.execute("PRAGMA integrity_check(20)"):
        if message != "ok":
            yield damaged(path, str(message))
    for table, row, other, _ in connection.execute("PRAGMA foreign_key_check"):
        yield damaged(path, f'row {row} of "{table}" belongs to nothing in "{other}"')
    if not has_its_tables(connection):
        yield damaged(path, "its tables are not those that the kit made")


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
