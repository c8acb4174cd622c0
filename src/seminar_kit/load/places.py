"""Where each value of a YAML text stands in its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from seminar_kit.problems import Place

Keys: TypeAlias = tuple[str | int, ...]
Spot: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Places(Mapping[Keys, Place]):
    """The place of each value by its path of keys; held as numbers, since few places are ever asked for.

    `written` holds numbers and the like that the author wrote in another way than they print, such as 9.30.
    """

    path: str
    value_spots: dict[Keys, Spot] = field(default_factory=dict)
    key_spots: dict[Keys, Spot] = field(default_factory=dict)
    written: dict[Keys, str] = field(default_factory=dict)

    def __getitem__(self, keys: Keys) -> Place:
        return Place(self.path, *self.value_spots[keys])

    def __contains__(self, keys: object) -> bool:
        return keys in self.value_spots

    def __iter__(self) -> Iterator[Keys]:
        return iter(self.value_spots)

    def __len__(self) -> int:
        return len(self.value_spots)

    def near(self, keys: Keys) -> Place:
        """The place of a value, or of the nearest value around it that stands in the file."""
        while keys and keys not in self.value_spots:
            keys = keys[:-1]
        return self[keys] if keys in self.value_spots else Place(self.path)

    def of_key(self, keys: Keys) -> Place:
        """The place of the key itself, not of its value."""
        spot = self.key_spots.get(keys)
        return Place(self.path, *spot) if spot else self.near(keys)
