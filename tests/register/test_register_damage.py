"""A register with bytes overwritten or cut off: everything wrong is told, nothing wrong is given out."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from register_samples import arrival, many_arrivals

from seminar_kit.model.register import Entry
from seminar_kit.register import RegisterFault, export_json, open_register

COUNT = 200


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "returns.sqlite"
    with open_register(path, create=True) as register:
        for each in (*many_arrivals(3, size=3000), arrival(content=b"x" * 5000), arrival(content=b"y")):
            register.add(each)
    return path.read_bytes()


def test_no_damage_stops_the_kit_or_goes_unseen(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "returns.sqlite"
    path.write_bytes(good)
    whole = entries_and_export(path)
    told = 0
    for seed, content in enumerate(damaged_copies(good)):
        path.write_bytes(content)
        path.with_name("returns.sqlite-journal").unlink(missing_ok=True)
        if problems_of(path):
            told += 1
        else:
            assert entries_and_export(path) == whole, seed
        with suppress(RegisterFault), open_register(path) as register:
            register.add(arrival(content=b"new"))
    assert told > COUNT // 2


def damaged_copies(good: bytes) -> Iterator[bytes]:
    for seed in range(COUNT):
        random, copy = Random(seed), bytearray(good)
        match random.randrange(4):
            case 0:
                del copy[random.randrange(len(copy)) :]
            case 1:
                start, count = random.randrange(len(copy)), random.randrange(1, 5000)
                copy[start : start + count] = random.randbytes(len(copy[start : start + count]))
            case _:
                for _ in range(random.choice((1, 3, 20))):
                    copy[random.randrange(len(copy))] = random.randrange(256)
        yield bytes(copy)


def problems_of(path: Path) -> tuple[str, ...]:
    """What opening or verifying tells."""
    try:
        with open_register(path) as register:
            return tuple(problem.what for problem in register.verify())
    except RegisterFault as fault:
        return (fault.problem.what,)


def entries_and_export(path: Path) -> tuple[tuple[Entry, ...], bytes]:
    with open_register(path) as register:
        return register.entries(), export_json(register)
