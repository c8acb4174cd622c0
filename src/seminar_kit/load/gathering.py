"""Gathers what many small readings have to tell, so that one file's faults are told all at once."""

from dataclasses import dataclass, field
from typing import TypeVar

from seminar_kit.problems import Outcome, Problem

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Gathering:
    """A list of problems that grows while values are taken out of outcomes."""

    problems: list[Problem] = field(default_factory=list)

    def take(self, outcome: Outcome[Value]) -> Value:
        """The value of an outcome; its problems are kept."""
        self.problems.extend(outcome.problems)
        return outcome.value

    def tell(self, *problems: Problem) -> None:
        """Keep problems that come without a value."""
        self.problems.extend(problems)

    def outcome(self, value: Value) -> Outcome[Value]:
        """A value together with everything gathered."""
        return Outcome(value, tuple(self.problems))
