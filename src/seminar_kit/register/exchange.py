"""A whole register into JSON that other programs can read, and back into a new register that is the same."""

import json
from base64 import b64decode, b64encode
from io import BytesIO
from pathlib import Path
from typing import Final

from seminar_kit.model.register import Entry
from seminar_kit.problems import Place, Problem
from seminar_kit.register.codec import (
    Json,
    UnreadableReturn,
    json_to_return,
    of_kind,
    record,
    return_to_json,
    whole_number,
)
from seminar_kit.register.connection import transaction
from seminar_kit.register.faults import RegisterFault, faults_told
from seminar_kit.register.rows import hash_of, insert, moment, seal_of
from seminar_kit.register.store import Register
from seminar_kit.register.verify import entry_problems

_KIND: Final = "seminar-kit-register"
_VERSION: Final = 1


def export_json(register: Register) -> bytes:
    """Every entry with its file, an entry a line; the same bytes for the same entries."""
    written = BytesIO()
    written.write(f'{{"kind": "{_KIND}", "version": {_VERSION}, "entries": ['.encode())
    for number in range(1, register.highest_number() + 1):
        written.write(b"\n" if number == 1 else b",\n")
        written.write(_line(register, number))
    written.write(b"\n]}\n")
    return written.getvalue()


def import_json(register: Register, content: bytes, name: str) -> int:
    """How many entries were taken over, with their numbers, revisions and times; all of them or none.

    `name` is that of the export, for problems; RegisterFault if it is none, or if the register is not empty.
    """
    place = Place(name)
    records = _records(content, place)
    with faults_told(register.path), transaction(register.connection):
        if register.highest_number():
            what = f'"{register.path.name}" holds entries already'
            fix = "import into a register that is not there yet"
            raise RegisterFault(Problem(place, "import-starts-empty", what, fix))
        for number, read in enumerate(records, start=1):
            _take_over(register, read, number, place)
        problems = tuple(entry_problems(register.connection, place))
        if problems:
            raise RegisterFault(problems[0])
    return len(records)


def _line(register: Register, number: int) -> bytes:
    entry = register.entry(number)
    read = _entry_to_json(entry, register.file_in(entry))
    return json.dumps(read, separators=(",", ":")).encode("ascii")


def _entry_to_json(entry: Entry, content: bytes) -> dict[str, Json]:
    return {
        "number": entry.number,
        "revision": entry.revision,
        "replaces": entry.replaces,
        "committee": entry.committee,
        "identity": list(entry.identity),
        "brought_by": entry.brought_by,
        "received": entry.received.isoformat(),
        "file_name": entry.file_name,
        "digest": entry.digest,
        "returned": return_to_json(entry.returned),
        "file": b64encode(content).decode("ascii"),
        "seal": seal_of(entry),
    }


def _records(content: bytes, place: Place) -> list[Json]:
    try:
        whole = record(json.loads(content), "kind", "version", "entries")
        if whole["kind"] != _KIND or whole["version"] != _VERSION:
            raise UnreadableReturn(f'kind "{whole["kind"]}", version {whole["version"]}')
        return of_kind(whole["entries"], list)
    except (ValueError, RecursionError) as error:
        raise RegisterFault(_no_export(place, "it is not what the kit exports")) from error


def _take_over(register: Register, read: Json, number: int, place: Place) -> None:
    try:
        entry, content, seal = _json_to_entry(read)
        if entry.number != number or hash_of(content) != entry.digest:
            raise UnreadableReturn("number or file is not what it says")
        if seal != seal_of(entry):
            raise UnreadableReturn("it is not as it was exported")
        insert(register.connection, entry, content)
    except (ValueError, OverflowError, register.connection.IntegrityError) as error:
        raise RegisterFault(_no_export(place, f"its entry {number} is damaged")) from error


def _json_to_entry(read: Json) -> tuple[Entry, bytes, str]:
    """The entry, its file and its seal."""
    names = ("committee", "brought_by", "file_name", "digest")
    found = record(read, "number", "revision", "replaces", "identity", "received", "returned", "file", "seal", *names)
    texts = {name: of_kind(found[name], str) for name in names}
    replaces = found["replaces"]
    entry = Entry(
        number=whole_number(found["number"]),
        revision=whole_number(found["revision"]),
        replaces=None if replaces is None else whole_number(replaces),
        identity=tuple(of_kind(each, str) for each in of_kind(found["identity"], list)),
        received=moment(of_kind(found["received"], str)),
        returned=json_to_return(found["returned"]),
        **texts,
    )
    return entry, b64decode(of_kind(found["file"], str), validate=True), of_kind(found["seal"], str)


def _no_export(place: Place, detail: str) -> Problem:
    what = f'"{Path(place.path).name}" is not a whole export of a register: {detail}'
    return Problem(place, "export-is-whole", what, "export the register once more, and import that file")
