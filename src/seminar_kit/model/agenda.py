"""The timetable: what happens when, with clock times in minutes since midnight."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EntryKind(StrEnum):
    SESSION = "session"
    BREAK = "break"
    LUNCH = "lunch"
    PRAYER = "prayer"
    CEREMONY = "ceremony"
    BLOCK = "block"
    PARALLEL = "parallel"


@dataclass(frozen=True, slots=True)
class Track:
    """One group of a parallel entry, with its own room and entries."""

    name: str
    room: str
    entries: tuple["Entry", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda; `session` is `module/session` for sessions, else empty; `start` counts from midnight;
    `note` is for facilitators and empty in every other edition.
    """

    kind: EntryKind
    title: str
    start: int
    minutes: int
    session: str = ""
    room: str = ""
    text: str = ""
    note: str = ""
    tracks: tuple[Track, ...] = ()

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Day:
    """One day; `number` counts from 1; `end` is the planned end, the last entry may end before it."""

    number: int
    date: date
    title: str
    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    time_zone: str
    days: tuple[Day, ...]


def clock(minutes: int) -> str:
    """Minutes since midnight as they stand in an agenda, e.g. 570 as 09:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
