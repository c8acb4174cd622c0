"""The register: a thousand returns added, read and exported, against SQLite alone and against a hundred."""

import random
import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from itertools import count
from pathlib import Path

from benchmarks.measure import Measured, measure_against
from seminar_kit.model.register import Arrival
from seminar_kit.model.returned import Answer, Money, Return
from seminar_kit.register import export_json, open_register

_FILE_BYTES = 20_000
_NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def measure_register(folder: Path) -> Iterator[Measured]:
    """Adding opens the register once; every return is a transaction of its own on the disk."""
    place = folder / "register"
    place.mkdir()
    arrivals = made_arrivals(1000)
    fresh = (place / f"{number}.sqlite" for number in count())
    yield measure_against(
        "register: 1,000 returns added",
        lambda: _add(next(fresh), arrivals),
        "sqlite3, the same bytes, a transaction each",
        lambda: _insert(next(fresh), arrivals),
        3.0,
        times=3,
    )
    hundred, thousand = place / "hundred.sqlite", place / "thousand.sqlite"
    _add(hundred, arrivals[:100])
    _add(thousand, arrivals)
    yield measure_against(
        "register: 1,000 returns added",
        lambda: _add(next(fresh), arrivals),
        "100 returns added",
        lambda: _add(next(fresh), arrivals[:100]),
        12.0,
        times=3,
    )
    yield measure_against(
        "register: 1,000 entries read", lambda: _read(thousand), "100 entries read", lambda: _read(hundred), 12.0
    )
    yield _memory(
        "adding 1,000 returns", lambda: _add(next(fresh), arrivals), lambda: _add(next(fresh), arrivals[:100]), 1.5
    )
    yield _memory("1,000 entries read", lambda: _read(thousand), lambda: _read(hundred), 12.0)
    yield _memory("1,000 entries exported", lambda: _export(thousand), lambda: _export(hundred), 12.0)


def made_arrivals(number: int, seed: int = 1) -> list[Arrival]:
    """Plans of 20 fields and 12 measures, with files that cannot be packed further, as office files are."""
    chance = random.Random(seed)
    return [_arrival(f"Committee {index}", chance.randbytes(_FILE_BYTES)) for index in range(number)]


def _arrival(committee: str, content: bytes) -> Arrival:
    text = "An answer of a few words that somebody has written into a cell"
    measures = {
        "what": Answer(text, text),
        "budget": Answer("1200 USD", Money(Decimal(1200), "USD")),
        "deadline": Answer("2026-12-01", datetime(2026, 12, 1, tzinfo=UTC).date()),
        "status": Answer("Planned", "planned"),
    }
    answers = {f"plan.field-{number}": Answer(text, text) for number in range(20)}
    returned = Return("plans/plan", 1, "0" * 16, "en", answers, {"measures": (measures,) * 12})
    identity = (committee, "2026")
    digest = sha256(content).hexdigest()
    return Arrival(returned, content, digest, "plan.docx", committee, identity, "Somebody", _NOON)


def _add(path: Path, arrivals: list[Arrival]) -> None:
    with open_register(path, create=True) as register:
        for arrival in arrivals:
            register.add(arrival)


def _insert(path: Path, arrivals: list[Arrival]) -> None:
    """As safe on the disk as the register, and nothing but the file."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE file (number INTEGER PRIMARY KEY, content BLOB)")
    for arrival in arrivals:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO file (content) VALUES (?)", (arrival.content,))
        connection.execute("COMMIT")
    connection.close()


def _read(path: Path) -> object:
    with open_register(path) as register:
        return register.entries()


def _export(path: Path) -> object:
    with open_register(path) as register:
        return export_json(register)


def _memory(name: str, action: Callable[[], object], floor: Callable[[], object], bound: float) -> Measured:
    floor_name = f"{name.replace('1,000', '100')}"
    return Measured(f"register: memory of {name}", _megabytes(action), bound, floor_name, _megabytes(floor), "MB")


def _megabytes(action: Callable[[], object]) -> float:
    """The most that Python held at once."""
    tracemalloc.start()
    action()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000
