"""A fault as pydantic tells it, with what is needed to tell it to an author: the keys, the value, the place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from seminar_kit.load.places import Keys, Places
from seminar_kit.problems import Place, Problem

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """`keys` is the path in the author's file, `known` the keys of the mapping around the value."""

    kind: str
    keys: Keys
    value: object
    context: Mapping[str, Any]
    known: Mapping[str, FieldInfo]
    variant: str
    places: Places

    @property
    def key(self) -> str:
        """The nearest key above the value, which names it for the author."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "the file")

    @property
    def place(self) -> Place:
        return self.places.near(self.keys)

    @property
    def is_in_minutes(self) -> bool:
        """Whether the value is minutes: of an item, or the least, usual and most of a session."""
        return self.key == "minutes" or self.keys[-2:-1] == ("minutes",)

    def at_value(self, rule: str, what: str, fix: str) -> Problem:
        return Problem(self.place, rule, what, fix)

    def at_key(self, rule: str, what: str, fix: str) -> Problem:
        return Problem(self.places.of_key(self.keys), rule, what, fix)

    def is_not(self, expected: str) -> str:
        """`minutes "3 hrs" is not a whole number`, for any value and expectation."""
        if isinstance(self.value, tuple):
            return f"{self.key} is a list, not {expected}"
        if isinstance(self.value, dict):
            return f"{self.key} is a set of keys, not {expected}"
        return f"{self.key} {self.shown()} is not {expected}"

    def shown(self) -> str:
        """The value in double quotes, as the author wrote it."""
        return shown(self.places.written.get(self.keys) or self.value)

    def example(self) -> str:
        """A line as the author should write it, such as `title: Clear reports`; empty if the shape shows none."""
        field = self.known.get(self.key)
        return f"{self.key}: {as_yaml(field.examples[0])}" if field and field.examples else ""


def shown(value: object) -> str:
    """The author's value in double quotes, on one line and not too long."""
    text = as_yaml(value).replace("\n", " ")
    return f'"{text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."}"'


def as_yaml(value: object) -> str:
    """A value as an author writes it on one line."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return f"[{', '.join(as_yaml(entry) for entry in value)}]"
        case dict():
            return "{" + ", ".join(f"{key}: {as_yaml(entry)}" for key, entry in value.items()) + "}"
        case _:
            return str(value)
