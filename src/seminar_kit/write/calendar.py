"""Agenda to an iCalendar file (RFC 5545), in the seminar's own time zone.

Times stand in local time with a VTIMEZONE, not in UTC: a country that moves its clocks after the file was sent
moves the seminar with them, and every client shows the times that are printed in the agenda.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from seminar_kit.model.agenda import Day, Entry
from seminar_kit.model.seminar import Seminar


@dataclass(frozen=True, slots=True)
class _Line:
    """One event to be; a track's entries carry the track's name and room."""

    day: Day
    entry: Entry
    track: str = ""
    room: str = ""


def write_calendar(seminar: Seminar) -> bytes:
    """One event for each entry of the agenda, with identities that survive a change of times."""
    calendar = _empty_calendar(seminar)
    lines = [line for day in seminar.agenda.days for line in _lines_of_day(day)]
    events = [_event(seminar, line, uid) for line, uid in zip(lines, _identities(seminar, lines), strict=True)]
    for event in sorted(events, key=lambda event: (event.start, str(event["UID"]))):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _empty_calendar(seminar: Seminar) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", "-//seminar-kit//agenda//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("X-WR-CALNAME", seminar.title)
    calendar.add("X-WR-TIMEZONE", seminar.agenda.time_zone)
    dates = [day.date for day in seminar.agenda.days]
    if dates and seminar.agenda.time_zone != "UTC":
        # A month around the seminar keeps the file small and still holds the rule in force on its first day.
        margin = timedelta(days=31)
        zone = seminar.agenda.time_zone
        calendar.add_component(Timezone.from_tzid(zone, first_date=min(dates) - margin, last_date=max(dates) + margin))
    return calendar


def _lines_of_day(day: Day) -> Iterator[_Line]:
    for entry in day.entries:
        yield from _lines_of_entry(_Line(day, entry))


def _lines_of_entry(line: _Line) -> Iterator[_Line]:
    """The entry itself, then those of its tracks."""
    yield line
    for track in line.entry.tracks:
        for entry in track.entries:
            yield from _lines_of_entry(_Line(line.day, entry, track.name, track.room))


def _identities(seminar: Seminar, lines: list[_Line]) -> Iterator[str]:
    """From curriculum, day and session, or kind and ordinal: what stays when times and titles change."""
    seen: dict[str, int] = {}
    for line in lines:
        what = line.entry.session.replace("/", ".") or line.entry.kind.value
        stem = f"{seminar.name}.day-{line.day.number}.{what}"
        seen[stem] = seen.get(stem, 0) + 1
        yield f"{stem}.{seen[stem]}@seminar-kit"


def _event(seminar: Seminar, line: _Line, uid: str) -> Event:
    entry, zone = line.entry, ZoneInfo(seminar.agenda.time_zone)
    midnight = datetime.combine(line.day.date, time(), tzinfo=zone)
    event = Event()
    event.add("UID", uid)
    event.add("DTSTAMP", _first_day(seminar))
    event.add("DTSTART", midnight + timedelta(minutes=entry.start))
    event.add("DTEND", midnight + timedelta(minutes=entry.end))
    event.add("SUMMARY", f"{line.track}: {entry.title}" if line.track else entry.title)
    location = ", ".join(part for part in (entry.room or line.room, seminar.place) if part)
    if location:
        event.add("LOCATION", location)
    if entry.text:
        event.add("DESCRIPTION", entry.text)
    return event


def _first_day(seminar: Seminar) -> datetime:
    """The stamp of all events: a clock would make each run another file."""
    return datetime.combine(min(day.date for day in seminar.agenda.days), time(), tzinfo=UTC)
