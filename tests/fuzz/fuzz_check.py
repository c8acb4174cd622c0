"""Breaks files of a library again and again and checks it: there may be problems, but no exception and no long wait."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from mutations import MUTATIONS

from seminar_kit.pipeline import check_library

LIBRARY = Path(__file__).parents[1] / "libraries" / "small"
# Of the processor, so that other programs on the machine do not count.
MOST_SECONDS = 2.0


@dataclass(frozen=True)
class Failure:
    """A broken file that the kit could not bear; `seed` makes it again."""

    seed: int
    file: str
    reason: str


@dataclass(frozen=True)
class FuzzReport:
    """`told`: how many of the broken libraries had at least one problem."""

    count: int
    told: int
    slowest_seconds: float
    failures: tuple[Failure, ...]


def fuzz(count: int, seed: int) -> FuzzReport:
    """Check the library `count` times, each time with one file broken in another way."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "library"
        shutil.copytree(LIBRARY, root)
        runs = tuple(_run(root, seed + number) for number in range(count))
    failures = tuple(run.failure for run in runs if run.failure)
    return FuzzReport(count, sum(run.told for run in runs), max(run.seconds for run in runs), failures)


@dataclass(frozen=True)
class _Run:
    seconds: float
    told: bool
    failure: Failure | None


def _run(root: Path, seed: int) -> _Run:
    random = Random(seed)
    path = random.choice(tuple(_files(root)))
    original = path.read_bytes()
    content = original
    for mutation in random.choices(MUTATIONS, k=random.randint(1, 3)):
        content = mutation(content, random)
    path.write_bytes(content)
    try:
        return _check(root, path, seed)
    finally:
        path.write_bytes(original)


def _files(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file())


def _check(root: Path, path: Path, seed: int) -> _Run:
    name = path.relative_to(root).as_posix()
    begin = process_time()
    try:
        problems = check_library(root).problems
    except Exception as error:
        return _Run(process_time() - begin, False, Failure(seed, name, repr(error)))
    seconds = process_time() - begin
    slow = Failure(seed, name, f"took {seconds:.1f} seconds") if seconds > MOST_SECONDS else None
    return _Run(seconds, bool(problems), slow)
