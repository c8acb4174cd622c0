"""What differs between two returns on one form, in the words that people read."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    ANSWER = "answer"
    ROW_ADDED = "row-added"
    ROW_REMOVED = "row-removed"


@dataclass(frozen=True, slots=True)
class Change:
    """`section` and `field` are the title and the label, `row` the first text of the row, or the label of a fixed one.

    A row that was added or removed is one change without `field`, its answers one below the other as "label: text".
    """

    kind: ChangeKind
    section: str
    row: str
    field: str
    before: str
    after: str
