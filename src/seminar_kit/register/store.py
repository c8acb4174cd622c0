"""The register that is open: adding to it, and what stands in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Final

from seminar_kit.folding import fold
from seminar_kit.model.register import Arrival, Entry
from seminar_kit.problems import Problem
from seminar_kit.register.backup import write_backup
from seminar_kit.register.codec import UnreadableReturn
from seminar_kit.register.connection import connected, transaction
from seminar_kit.register.faults import RegisterFault, cannot_be_replaced, damaged, faults_told, no_entry
from seminar_kit.register.rows import (
    SELECT_ENTRIES,
    hash_of,
    insert,
    storable,
    stored_entry,
    subject_of,
    unpacked,
)
from seminar_kit.register.verify import verify

_BUSY_SECONDS: Final = 20.0
# Saying that the subject is not empty lets SQLite use its index of subjects.
_BEFORE: Final = """
    SELECT number, revision FROM entry
    WHERE form = ? AND subject = ? AND subject <> '' ORDER BY revision DESC LIMIT 1
"""
_REPLACED_BY: Final = "SELECT number, revision FROM entry WHERE replaces = ?"
_LATEST: Final = "number NOT IN (SELECT replaces FROM entry WHERE replaces IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class Added:
    """The entry of a return; not new where the same file was in the register already, and then nothing was done."""

    entry: Entry
    is_new: bool


@dataclass(frozen=True, slots=True)
class Register:
    """An open register; every method raises RegisterFault where the file or the computer stands in the way."""

    path: Path
    connection: sqlite3.Connection

    def add(self, arrival: Arrival, replaces: int | None = None) -> Added:
        """A further revision where form and identity are there already; on the disk once this returns.

        With `replaces` it is the next revision of that entry, whatever the two say of themselves.
        """
        if hash_of(arrival.content) != arrival.digest:
            raise ValueError("the digest of an arrival is not that of its content")
        with faults_told(self.path), transaction(self.connection):
            if there := self._select("digest = ?", arrival.digest):
                return Added(there[0], is_new=False)
            entry = self._entry_for(arrival, None if replaces is None else self._named(arrival, replaces))
            insert(self.connection, entry, arrival.content)
        return Added(entry, is_new=True)

    def entries(self, form: str = "", committee: str = "", latest_only: bool = False) -> tuple[Entry, ...]:
        """In the order of their numbers; of one form, of one committee however it is written, the last revisions."""
        conditions = ["1"]
        values = []
        if form:
            conditions.append("form = ?")
            values.append(form)
        if committee:
            conditions.append("fold(committee) = fold(?)")
            values.append(committee)
        if latest_only:
            conditions.append(_LATEST)
        with faults_told(self.path):
            return self._select(" AND ".join(conditions), *values)

    def entry(self, number: int) -> Entry:
        highest = self.highest_number()
        with faults_told(self.path):
            # A number beyond the highest may be one that SQLite cannot even look for.
            found = self._select("number = ?", number) if 1 <= number <= highest else ()
        if not found:
            raise RegisterFault(no_entry(self.path, number, highest))
        return found[0]

    def file_of(self, number: int) -> bytes:
        """The bytes of the file that came back."""
        return self.file_in(self.entry(number))

    def file_in(self, entry: Entry) -> bytes:
        """The same for an entry that has been read."""
        with faults_told(self.path):
            query = "SELECT size, is_packed, content FROM file WHERE entry = ?"
            row = self.connection.execute(query, (entry.number,)).fetchone()
        try:
            content = unpacked(*row) if row else b""
        except UnreadableReturn:
            content = b""
        if hash_of(content) != entry.digest:
            raise RegisterFault(damaged(self.path, f"the file of entry {entry.number} has changed"))
        return content

    def highest_number(self) -> int:
        """Also how many entries there are, since none is ever deleted."""
        with faults_told(self.path):
            return int(self.connection.execute("SELECT coalesce(max(number), 0) FROM entry").fetchone()[0])

    def backup(self, target: Path) -> None:
        """A whole copy in a file that is not there yet, or none."""
        write_backup(self.connection, self.path, target)

    def verify(self) -> tuple[Problem, ...]:
        """Everything that is not as the register wrote it."""
        try:
            with faults_told(self.path):
                return verify(self.connection, self.path)
        except RegisterFault as fault:
            return (fault.problem,)

    def _named(self, arrival: Arrival, number: int) -> tuple[int, int]:
        """Number and revision of an entry that is to be replaced; RegisterFault if it cannot be."""
        entry = self.entry(number)
        subject = subject_of(tuple(map(storable, arrival.identity)))
        before = self._before(arrival.returned.form, subject)
        is_last = not self._select("replaces = ?", number)
        if entry.returned.form != arrival.returned.form or not is_last or (before and before[0] != number):
            raise RegisterFault(cannot_be_replaced(self.path, number))
        return number, entry.revision

    def _entry_for(self, arrival: Arrival, before: tuple[int, int] | None) -> Entry:
        identity = tuple(map(storable, arrival.identity))
        before = before or self._before(arrival.returned.form, subject_of(identity))
        return Entry(
            number=self.highest_number() + 1,
            revision=before[1] + 1 if before else 1,
            replaces=before[0] if before else None,
            committee=storable(arrival.committee),
            identity=identity,
            brought_by=storable(arrival.brought_by),
            received=arrival.received.astimezone(UTC),
            file_name=storable(arrival.file_name),
            digest=arrival.digest,
            returned=arrival.returned,
        )

    def _before(self, form: str, subject: str) -> tuple[int, int] | None:
        """Number and revision of the last return on the same subject, or of what has replaced it since."""
        found = None
        row = self.connection.execute(_BEFORE, (form, subject)).fetchone()
        while row:
            found = int(row[0]), int(row[1])
            row = self.connection.execute(_REPLACED_BY, (found[0],)).fetchone()
        return found

    def _select(self, condition: str, *values: str | int) -> tuple[Entry, ...]:
        rows = self.connection.execute(f"{SELECT_ENTRIES} WHERE {condition} ORDER BY number", values)
        return tuple(self._entry_of(row) for row in rows)

    def _entry_of(self, row: tuple[object, ...]) -> Entry:
        try:
            return stored_entry(row).entry
        except UnreadableReturn as error:
            raise RegisterFault(damaged(self.path, f"entry {row[0]} cannot be read ({error})")) from error


@contextmanager
def open_register(path: Path, create: bool = False, busy_seconds: float = _BUSY_SECONDS) -> Iterator[Register]:
    """The register in a file, closed afterwards; RegisterFault if it cannot be opened.

    With `create` it is made where there is none. Whoever finds it in use waits for `busy_seconds` at most.
    """
    with connected(path, create, busy_seconds) as connection:
        connection.create_function("fold", 1, lambda text: fold(str(text)), deterministic=True)
        yield Register(path, connection)
