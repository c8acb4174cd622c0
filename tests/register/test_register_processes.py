"""Real programs on one register: several at once, and such as are killed."""

import subprocess
import sys
from pathlib import Path

from add_many import PROGRAM_COUNT, arrival_of
from kill_adding import PROGRAM, kill_while_adding

from seminar_kit.register import open_register

EACH = 15


def test_programs_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "returns.sqlite"
    names = [f"Program {number}" for number in range(PROGRAM_COUNT)]
    command = [sys.executable, str(PROGRAM), str(path)]
    programs = [
        subprocess.Popen([*command, name, str(EACH)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for name in names
    ]
    said = [program.communicate() for program in programs]
    assert [errors for _, errors in said] == [""] * len(names)
    lines = [line.split() for text, _ in said for line in text.splitlines()]
    arrivals = {arrival_of(name, number).digest: arrival_of(name, number) for name in names for number in range(EACH)}
    with open_register(path) as register:
        entries = register.entries()
        assert register.verify() == ()
        assert {entry.digest for entry in entries} == arrivals.keys()
        assert [entry.number for entry in entries] == list(range(1, len(arrivals) + 1))
        assert all(entry.returned == arrivals[entry.digest].returned for entry in entries)
        shared = [entry.revision for entry in entries if entry.identity[0] == "Shared School"]
        assert shared == list(range(1, EACH // 3 + 1))
    assert sorted(digest for _, digest, state in lines if state == "new") == sorted(arrivals)
    assert len(lines) == len(names) * EACH


def test_a_killed_program_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    report = kill_while_adding(10, seed=1, folder=tmp_path)
    assert report.failures == ()
    assert report.acknowledged >= report.kills
