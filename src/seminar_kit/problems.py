"""Place, Problem and Outcome: all that a user can be told."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in an author's file; the path is relative to the library, line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in an author's file, with its place, the rule it breaks and one way to mend it."""

    place: Place
    rule: str
    what: str
    fix: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """What a step made, and everything it has to tell."""

    value: Value
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What the kit asks of authors and why, with a bad and a good example."""

    name: str
    asks: str
    why: str
    bad: str
    good: str


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
