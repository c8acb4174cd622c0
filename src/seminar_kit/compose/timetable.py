"""Curriculum to agenda: when everything starts, and what does not fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from seminar_kit.model.agenda import Agenda, Day, Entry, EntryKind, Track, clock
from seminar_kit.model.library import Curriculum, CurriculumDay, Group, Item, Minutes, Session
from seminar_kit.model.variables import fill_in
from seminar_kit.problems import Outcome, Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Timing:
    """What every item needs to know to become an entry; `notes` is empty in every edition but the facilitator's."""

    curriculum: Curriculum
    sessions: Mapping[str, Session]
    notes: Mapping[tuple[str | int, ...], str]

    def place(self, item: Item, *keys: str | int) -> Place:
        return self.curriculum.origin.at(*item.keys, *keys)

    def filled(self, text: str) -> str:
        return fill_in(text, self.curriculum.variables)


def session_minutes(minutes: Minutes, interpretation: float) -> int:
    """A session's usual minutes on the clock, lengthened by interpretation and rounded up to five."""
    return 5 * ceil(round(minutes.usual * interpretation, 6) / 5)


def compute_agenda(timing: Timing) -> Outcome[Agenda]:
    """All days, each item starting when the one before it ends unless `at` fixes its time."""
    problems: list[Problem] = []
    days = tuple(
        _compute_day(timing, number, day, problems) for number, day in enumerate(timing.curriculum.days, start=1)
    )
    return Outcome(Agenda(timing.curriculum.time_zone, days), tuple(problems))


def _compute_day(timing: Timing, number: int, day: CurriculumDay, problems: list[Problem]) -> Day:
    entries = _compute_entries(timing, day.items, day.start, problems)
    ends = entries[-1].end if entries else day.start
    if ends > day.end:
        place = timing.curriculum.origin.at("days", number - 1, "end")
        problems.append(_day_is_too_long(place, number, ends, day.end))
    return Day(number, day.date, timing.filled(day.title), day.start, day.end, entries)


def _compute_entries(timing: Timing, items: tuple[Item, ...], start: int, problems: list[Problem]) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for item in items:
        before = entries[-1].end if entries else start
        if item.at is not None:
            problems.extend(_problems_before_anchor(timing, item, item.at, before, entries))
        entries.append(_item_to_entry(timing, item, before if item.at is None else item.at, problems))
    return tuple(entries)


def _item_to_entry(timing: Timing, item: Item, start: int, problems: list[Problem]) -> Entry:
    tracks = tuple(_group_to_track(timing, group, start, problems) for group in item.groups)
    minutes = _minutes_of(timing, item, start, tracks)
    return Entry(
        kind=item.kind,
        title=_title_of(timing, item),
        start=start,
        minutes=minutes,
        session=item.session,
        room=timing.filled(item.room),
        text=timing.filled(item.text),
        note=timing.filled(timing.notes.get(item.keys, "")),
        tracks=tracks,
    )


def _title_of(timing: Timing, item: Item) -> str:
    if item.kind is EntryKind.SESSION:
        return timing.filled(timing.sessions[item.session].title)
    return timing.filled(item.title)


def _minutes_of(timing: Timing, item: Item, start: int, tracks: tuple[Track, ...]) -> int:
    if item.minutes is not None:
        return item.minutes
    if item.kind is EntryKind.SESSION:
        return session_minutes(timing.sessions[item.session].minutes, timing.curriculum.interpretation)
    return max((track.entries[-1].end - start for track in tracks), default=0)


def _group_to_track(timing: Timing, group: Group, start: int, problems: list[Problem]) -> Track:
    entries = _compute_entries(timing, group.items, start, problems)
    return Track(timing.filled(group.name), timing.filled(group.room), entries)


def _problems_before_anchor(timing: Timing, item: Item, at: int, before: int, entries: list[Entry]) -> list[Problem]:
    title = _title_of(timing, item)
    if before > at and entries:
        return [_anchor_overlaps(timing.place(item, "at"), title, at, entries[-1])]
    if before > at:
        return [_anchor_before_start(timing.place(item, "at"), title, at, before)]
    if at - before >= 5:
        return [_gap(timing.place(item, "at"), title, at, at - before)]
    return []


def _anchor_overlaps(place: Place, title: str, at: int, last: Entry) -> Problem:
    return Problem(
        place,
        "anchor-is-free",
        f'"{title}" is fixed at {clock(at)}, but "{last.title}" ends at {clock(last.end)}',
        f"shorten what comes before by {last.end - at} minutes, or {_later(last.end)}",
    )


def _later(end: int) -> str:
    return f'write at: "{clock(end)}"' if end < 24 * 60 else "move it to another day"


def _anchor_before_start(place: Place, title: str, at: int, start: int) -> Problem:
    return Problem(
        place,
        "anchor-is-free",
        f'"{title}" is fixed at {clock(at)}, before the day starts at {clock(start)}',
        f'write at: "{clock(start)}", or start the day earlier',
    )


def _gap(place: Place, title: str, at: int, minutes: int) -> Problem:
    return Problem(
        place,
        "no-time-is-lost",
        f'{minutes} minutes are free before "{title}" at {clock(at)}',
        "lengthen what comes before, add a block, or start the anchor earlier",
        Severity.WARNING,
    )


def _day_is_too_long(place: Place, number: int, ends: int, planned: int) -> Problem:
    return Problem(
        place,
        "day-ends-in-time",
        f"day {number} ends at {clock(ends)}, {ends - planned} minutes after its end {clock(planned)}",
        f'give sessions fewer minutes, move one to another day, or write end: "{clock(min(ends, 1439))}"',
    )
