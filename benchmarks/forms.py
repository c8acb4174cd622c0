"""Forms that came back: one plan against a bare process, a thousand through the commands against a hundred."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.measure import Measured, measure, measure_against
from seminar_kit.compose.forms import compose_blank
from seminar_kit.load.forms_folder import load_forms
from seminar_kit.model.form import Form
from seminar_kit.read import read_office_bytes
from seminar_kit.returns import check_return, recognise_form, understand
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

_TODAY = date(2026, 6, 1)
_MEASURES = 12


def measure_forms(folder: Path) -> Iterator[Measured]:
    """Returns are by turns Word files and workbooks, as committees send them."""
    library = _write_library(folder / "forms")
    form = load_forms(library).value["plans/plan"]
    yield from _one_plan(form)
    few, many = (_write_returns(folder / f"returns-{count}", form, count) for count in (100, 1000))
    costs = [_costs(library, returns, folder / f"{returns.name}.sqlite") for returns in (few, many)]
    for number, name in enumerate(("added", "reported")):
        hundred, thousand = (cost[number] for cost in costs)
        title, floor = f"1,000 returns {name}", f"100 returns {name}"
        yield Measured(title, thousand.seconds, 12.0, floor, hundred.seconds)
        yield Measured(f"memory of {title}", thousand.megabytes, 6.0, floor, hundred.megabytes, "MB")


def _one_plan(form: Form) -> Iterator[Measured]:
    for kind, content in _files(form, "Committee 1").items():
        name, action = f"a plan of 40 fields read and checked, {kind}", _reading(content, form)
        yield measure(name, action, 0.3)
        yield measure_against(name, action, "a bare process", _bare_process, 20.0)


def _reading(content: bytes, form: Form) -> Callable[[], object]:
    """The whole way, the child process too."""

    def read() -> None:
        file = read_office_bytes(content, "plan").value
        assert file is not None
        assert recognise_form(file, [form], "plan").value is not None
        returned = understand(file, form)
        assert len(list(returned.every_answer())) == 34 + 6 * _MEASURES
        check_return(returned, form, _TODAY)

    return read


def _bare_process() -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)


@dataclass(frozen=True, slots=True)
class _Cost:
    """`megabytes` is the most that the program, or one of its children, ever took."""

    seconds: float
    megabytes: float


def _costs(library: Path, returns: Path, register: Path) -> tuple[_Cost, _Cost]:
    """Of adding a folder, and of the report on what was added."""
    program = [sys.executable, "-m", "seminar_kit", "--library", str(library), "register"]
    kept = ["--register", str(register)]
    added = _cost([*program, "add", str(returns), "--by", "Somebody", *kept])
    reported = _cost([*program, "report", "plan", "--today", _TODAY.isoformat(), "--out", str(returns), *kept])
    return added, reported


def _cost(command: list[str]) -> _Cost:
    started = time.perf_counter()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {program.returncode}")
    return _Cost(time.perf_counter() - started, usage.ru_maxrss / 1024)


def _write_returns(folder: Path, form: Form, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        ending, content = tuple(_files(form, f"Committee {number}").items())[number % 2]
        (folder / f"{number:04}{ending}").write_bytes(content)
    return folder


def _files(form: Form, committee: str) -> dict[str, bytes]:
    """By their endings."""
    text = "An answer of a few words that somebody has written into a cell"
    answers = {f"plan.question-{number}": text for number in range(32)}
    row = {
        "what": text,
        "lead": "Ministry of Justice",
        "deadline": "2026-12-01",
        "budget": "1200 USD",
        "indicator": text,
        "status": "planned",
    }
    filled = {**answers, "committee.name": committee, "committee.year": "2026"}
    measures = tuple({**row, "what": f"{number}. {text}"} for number in range(_MEASURES))
    blank = replace(compose_blank(form, "en"), filled=filled, filled_rows={"measures": measures})
    return {".docx": write_blank_form(blank, WordLook()).value, ".xlsx": write_blank_workbook(blank)}


def _write_library(folder: Path) -> Path:
    """A library with one form of forty fields."""
    place = folder / "modules" / "plans"
    (place / "forms").mkdir(parents=True)
    (folder / "curricula").mkdir()
    (place / "module.yaml").write_text(_MODULE, "utf-8")
    (place / "forms" / "plan.yaml").write_text(_FORM, "utf-8")
    return folder


_MODULE = (
    "title: Plans\nsummary: What it is about.\nlanguage: en\naudience: [anybody]\nobjectives:\n"
    "  - id: first\n    text: Name three signs.\nsessions: []\nlicence: CC-BY-4.0\nauthors: [a]\n"
)
_QUESTIONS = "".join(
    f"      - {{id: question-{number}, kind: {'long-text' if number % 4 else 'text'}, "
    f"label: Question number {number}, help: One or two sentences are enough.}}\n"
    for number in range(32)
)
_FORM = f"""title: Plan
summary: What a committee does in a year.
version: 1
language: en
identity: [committee.name, committee.year]
sections:
  - id: committee
    title: The committee
    fields:
      - {{id: name, kind: text, label: Name of the committee, required: true}}
      - {{id: year, kind: number, label: Year, required: true}}
  - id: plan
    title: The plan
    fields:
{_QUESTIONS}  - id: measures
    title: Measures
    rows: {{least: 1, most: 40, blank: 12}}
    tracking: {{what: what, status: status, done: [done], lead: lead, deadline: deadline, budget: budget, \
indicator: indicator}}
    fields:
      - {{id: what, kind: text, label: What is done, required: true}}
      - {{id: lead, kind: office, label: Lead office, required: true}}
      - {{id: deadline, kind: date, label: Deadline, required: true}}
      - {{id: budget, kind: money, label: Budget, currencies: [USD, EUR]}}
      - {{id: indicator, kind: text, label: Indicator}}
      - id: status
        kind: choice
        label: Status
        choices:
          - {{value: planned, label: Planned}}
          - {{value: done, label: Done}}
"""
