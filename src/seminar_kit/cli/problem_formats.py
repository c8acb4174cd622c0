"""Problems to text: full with an excerpt of the file, short, JSON, and GitHub's annotations."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from seminar_kit.problems import Problem, Severity

_WIDEST_EXCERPT = 100
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def problems_to_full(problems: Iterable[Problem], root: Path) -> str:
    """What is wrong, how to mend it, and the line of the file with a mark under the place."""
    return "\n\n".join("\n".join((problem_to_short(problem), *_excerpt(problem, root))) for problem in problems)


def problems_to_short(problems: Iterable[Problem], _root: Path) -> str:
    return "\n".join(map(problem_to_short, problems))


def problems_to_json(problems: Iterable[Problem], _root: Path) -> str:
    return json.dumps([_as_data(problem) for problem in problems], indent=2, ensure_ascii=False)


def problems_to_github(problems: Iterable[Problem], _root: Path) -> str:
    """One workflow command a problem, which GitHub shows beside the line."""
    return "\n".join(
        f"::{problem.severity} file={_escape(problem.place.path, ',:')},line={problem.place.line},"
        f"col={problem.place.column},title={problem.rule}::{_escape(f'{problem.what}. Fix: {problem.fix}')}"
        for problem in problems
    )


FORMATS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "full": problems_to_full,
    "short": problems_to_short,
    "json": problems_to_json,
    "github": problems_to_github,
}


def problem_to_short(problem: Problem) -> str:
    severity = click.style(problem.severity.value, fg=_COLOURS[problem.severity], bold=True)
    rule = click.style(f"[{problem.rule}]", dim=True)
    fix = click.style("fix:", fg="green")
    return f"{problem.place}: {severity}: {problem.what} {rule}\n    {fix} {problem.fix}"


def summary(problems: Iterable[Problem]) -> str:
    """E.g. "2 errors and 1 warning in 3 files"."""
    listed = tuple(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in listed)
    counts = (_count(errors, "error"), _count(len(listed) - errors, "warning"))
    files = _count(len({problem.place.path for problem in listed}), "file")
    return f"{' and '.join(filter(None, counts))} in {files}" if listed else "no problems"


def _excerpt(problem: Problem, root: Path) -> tuple[str, ...]:
    line = _line_of_file(root / problem.place.path, problem.place.line)
    if not line.strip():
        return ()
    begin = max(0, problem.place.column - 1 - _WIDEST_EXCERPT // 2) if len(line) > _WIDEST_EXCERPT else 0
    shown = line[begin : begin + _WIDEST_EXCERPT]
    number = f"{problem.place.line:>5}"
    mark = "".join("\t" if char == "\t" else " " for char in shown[: problem.place.column - 1 - begin])
    caret = click.style("^", fg=_COLOURS[problem.severity], bold=True)
    return (f"{number} | {shown}", f"{' ' * len(number)} | {mark}{caret}")


def _line_of_file(path: Path, number: int) -> str:
    """The line, or nothing where the file cannot be shown."""
    try:
        if path.is_symlink():
            return ""
        with path.open(encoding="utf-8-sig") as file:
            for current, line in enumerate(file, start=1):
                if current == number:
                    return "".join(char for char in line.rstrip("\r\n") if char == "\t" or char.isprintable())
    except (OSError, UnicodeDecodeError):
        pass
    return ""


def _as_data(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "what": problem.what,
        "fix": problem.fix,
    }


def _escape(text: str, also: str = "") -> str:
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _count(number: int, thing: str) -> str:
    return "" if number == 0 else f"{number} {thing}" + ("" if number == 1 else "s")
