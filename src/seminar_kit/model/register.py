"""What the register holds: returns with who brought them and when, each revision for itself."""

from dataclasses import dataclass
from datetime import datetime

from seminar_kit.model.returned import Return


@dataclass(frozen=True, slots=True)
class Arrival:
    """A return on its way into the register; `digest` is the SHA-256 of the file's bytes, in hexadecimal digits.

    `identity` are the texts of the form's identity fields, the committee first; empty: it stands for itself.
    `received` is in UTC.
    """

    returned: Return
    content: bytes
    digest: str
    file_name: str
    committee: str
    identity: tuple[str, ...]
    brought_by: str
    received: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A return in the register. `number` is its own for ever; `revision` counts from 1 within its identity.

    `replaces` is the number of the revision before it, None for the first.
    """

    number: int
    revision: int
    replaces: int | None
    committee: str
    identity: tuple[str, ...]
    brought_by: str
    received: datetime
    file_name: str
    digest: str
    returned: Return
