"""A file, and where in it each value stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seminar_kit.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """A file, and where in it each value stands, by its path of keys, e.g. ("days", 0, "items", 2, "session")."""

    path: str
    places: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict, repr=False)

    def at(self, *keys: str | int) -> Place:
        """The place of a value, or of the nearest value around it that stands in the file."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        return self.places.get(keys, Place(self.path))
