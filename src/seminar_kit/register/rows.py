"""Entries of the register into rows of its tables and back."""

import json
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from seminar_kit.folding import fold
from seminar_kit.model.register import Entry
from seminar_kit.register.codec import UnreadableReturn, of_kind, return_to_text, text_to_return

# Office files are packed already, so that packing them once more seldom helps.
_WORTH_PACKING: Final = 0.9
_SAMPLE_BYTES: Final = 1024
_COLUMNS: Final = (
    "number, form, subject, identity, revision, replaces, "
    "committee, brought_by, received, file_name, digest, returned, seal"
)
SELECT_ENTRIES: Final = f"SELECT {_COLUMNS} FROM entry"
_INSERT_ENTRY: Final = f"INSERT INTO entry ({_COLUMNS}) VALUES ({', '.join('?' * 13)})"
_INSERT_FILE: Final = "INSERT INTO file (entry, size, is_packed, content) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry with what the register itself files it under."""

    entry: Entry
    form: str
    subject: str


def subject_of(identity: tuple[str, ...]) -> str:
    """What a return is about, the same for all who write it with other capitals or blanks; empty without identity."""
    return json.dumps([fold(text) for text in identity]) if any(identity) else ""


def storable(text: str) -> str:
    """Halves of characters, which names of files can hold, become the sign for a character that was lost."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def insert(connection: sqlite3.Connection, entry: Entry, content: bytes) -> None:
    """Both rows of an entry, inside the transaction that is open."""
    values = _values_of(entry)
    connection.execute(_INSERT_ENTRY, (*values, _seal_of(values)))
    is_packed = _is_worth_packing(content)
    row = (entry.number, len(content), is_packed, zlib.compress(content) if is_packed else content)
    connection.execute(_INSERT_FILE, row)


def _values_of(entry: Entry) -> tuple[str | int | None, ...]:
    """In the order of the columns."""
    return (
        entry.number,
        entry.returned.form,
        subject_of(entry.identity),
        json.dumps(entry.identity),
        entry.revision,
        entry.replaces,
        entry.committee,
        entry.brought_by,
        entry.received.astimezone(UTC).isoformat(),
        entry.file_name,
        entry.digest,
        return_to_text(entry.returned),
    )


def seal_of(entry: Entry) -> str:
    """The seal under which an entry is stored and exported."""
    return _seal_of(_values_of(entry))


def _seal_of(values: Sequence[object]) -> str:
    """A hash by which a disk's mistakes show; whoever changes an entry on purpose can also change its seal."""
    return hash_of(json.dumps(values, default=str).encode())


def stored_entry(row: tuple[object, ...]) -> StoredEntry:
    """UnreadableReturn if the row holds no entry."""
    *values, seal = row
    if seal != _seal_of(values):
        raise UnreadableReturn("it is not as it was added")
    number, form, subject, identity, revision, replaces, *texts, returned = values
    committee, brought_by, received, file_name, digest = (of_kind(text, str) for text in texts)
    entry = Entry(
        number=of_kind(number, int),
        revision=of_kind(revision, int),
        replaces=None if replaces is None else of_kind(replaces, int),
        committee=committee,
        identity=_identity(of_kind(identity, str)),
        brought_by=brought_by,
        received=moment(received),
        file_name=file_name,
        digest=digest,
        returned=text_to_return(of_kind(returned, str)),
    )
    return StoredEntry(entry, of_kind(form, str), of_kind(subject, str))


def moment(text: str) -> datetime:
    """A time in UTC as it was stored; UnreadableReturn if it is none."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise UnreadableReturn(f'no time: "{text}"') from error
    if read.tzinfo is None or read.astimezone(UTC).isoformat() != text:
        raise UnreadableReturn(f'no time in UTC: "{text}"')
    return read.astimezone(UTC)


def unpacked(size: int, is_packed: int, content: bytes) -> bytes:
    """The bytes of a file, at most as many as were put in; UnreadableReturn if they cannot be had back."""
    if not is_packed:
        return content
    try:
        return zlib.decompressobj().decompress(content, size + 1)
    except zlib.error as error:
        raise UnreadableReturn(str(error)) from error


def hash_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def _is_worth_packing(content: bytes) -> bool:
    """Told from a piece of the middle, since packing all of a file in vain takes longer than storing it."""
    middle = len(content) // 2
    sample = content[max(middle - _SAMPLE_BYTES, 0) : middle + _SAMPLE_BYTES]
    return len(zlib.compress(sample, 1)) < _WORTH_PACKING * len(sample)


def _identity(text: str) -> tuple[str, ...]:
    try:
        return tuple(of_kind(each, str) for each in of_kind(json.loads(text), list))
    except (ValueError, RecursionError) as error:
        raise UnreadableReturn(str(error)) from error
