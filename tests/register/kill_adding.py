"""Kills a program that adds returns, again and again: what it was told is kept has to be there, whole."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from seminar_kit.register import open_register

PROGRAM = Path(__file__).with_name("add_many.py")
# Long enough for some additions after the first one, which a program takes its time to begin.
MOST_SECONDS = 0.08


@dataclass(frozen=True)
class KillReport:
    """`inside`: how many kills left an addition half done, which the register then had to take back."""

    kills: int
    acknowledged: int
    inside: int
    failures: tuple[str, ...]


def kill_while_adding(kills: int, seed: int, folder: Path) -> KillReport:
    """One register for all kills, so that each program meets what the one before it left behind."""
    random, path = Random(seed), folder / "returns.sqlite"
    acknowledged: set[str] = set()
    failures: list[str] = []
    inside = 0
    for number in range(kills):
        acknowledged |= _add_until_killed(path, f"{seed}-{number}", random.uniform(0, MOST_SECONDS))
        inside += path.with_name(f"{path.name}-journal").exists()
        failures += [f"kill {number}: {failure}" for failure in _look_at(path, acknowledged)]
    return KillReport(kills, len(acknowledged), inside, tuple(failures))


def _add_until_killed(path: Path, name: str, seconds: float) -> set[str]:
    """The digests of the returns that the program was told are kept."""
    program = subprocess.Popen([sys.executable, str(PROGRAM), str(path), name], stdout=subprocess.PIPE, text=True)
    assert program.stdout
    first = program.stdout.readline()
    time.sleep(seconds)
    program.kill()
    rest, _ = program.communicate()
    # A line without its end was not said.
    lines = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return {line.split()[1] for line in lines}


def _look_at(path: Path, acknowledged: set[str]) -> list[str]:
    with open_register(path) as register:
        problems = [problem.what for problem in register.verify()]
        lost = acknowledged - {entry.digest for entry in register.entries()}
    return problems + [f"{digest} is lost" for digest in sorted(lost)]
