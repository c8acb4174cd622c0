"""The agenda to an iCalendar file."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from seminar_kit.model.agenda import Agenda, Day, Entry, EntryKind, Track
from seminar_kit.model.document import Document
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.write.calendar import write_calendar

WALK = Entry(EntryKind.BLOCK, "Walk", 650, 60, room="Garden")
ENTRIES = (
    Entry(EntryKind.CEREMONY, "Opening", 510, 30, text="Welcome; then a song, by all", note="SECRET"),
    Entry(EntryKind.SESSION, "Warm heaps", 540, 90, session="compost/warm", room="Main hall"),
    Entry(EntryKind.BREAK, "Coffee", 630, 20),
    Entry(
        EntryKind.PARALLEL,
        "Working groups",
        650,
        60,
        tracks=(
            Track("A", "Room 1", (Entry(EntryKind.SESSION, "Warm heaps", 650, 60, session="compost/warm"),)),
            Track("B", "Room 2", (WALK,)),
        ),
    ),
    Entry(EntryKind.BREAK, "Tea", 710, 20),
)


def seminar(
    zone: str = "Africa/Kampala", entries: tuple[Entry, ...] = ENTRIES, day: date = date(2012, 10, 15)
) -> Seminar:
    return Seminar(
        name="school-garden",
        edition=Edition.PARTICIPANT,
        title="Garden; soil, and a very long name that has to be folded because it is longer than a line: حديقة",
        subtitle="",
        host="",
        organisers=(),
        place="Kampala, Uganda",
        language="en",
        direction="ltr",
        paper="A4",
        distribution="",
        agenda=Agenda(zone, (Day(1, day, "", 510, 1020, entries),)),
        document=Document("", "", ()),
    )


def events(content: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(content).events


def test_each_entry_and_each_entry_of_a_track_is_an_event() -> None:
    found = [(str(e["SUMMARY"]), str(e["LOCATION"]), f"{e.start:%H:%M}") for e in events(write_calendar(seminar()))]
    assert found == [
        ("Opening", "Kampala, Uganda", "08:30"),
        ("Warm heaps", "Main hall, Kampala, Uganda", "09:00"),
        ("Coffee", "Kampala, Uganda", "10:30"),
        ("B: Walk", "Garden, Kampala, Uganda", "10:50"),
        ("A: Warm heaps", "Room 1, Kampala, Uganda", "10:50"),
        ("Working groups", "Kampala, Uganda", "10:50"),
        ("Tea", "Kampala, Uganda", "11:50"),
    ]


def test_identities_name_day_and_session_or_kind() -> None:
    assert [str(event["UID"]) for event in events(write_calendar(seminar()))] == [
        "school-garden.day-1.ceremony.1@seminar-kit",
        "school-garden.day-1.compost.warm.1@seminar-kit",
        "school-garden.day-1.break.1@seminar-kit",
        "school-garden.day-1.block.1@seminar-kit",
        "school-garden.day-1.compost.warm.2@seminar-kit",
        "school-garden.day-1.parallel.1@seminar-kit",
        "school-garden.day-1.break.2@seminar-kit",
    ]


def test_identities_survive_other_times_and_titles() -> None:
    later = tuple(replace(entry, start=entry.start + 45, title=f"{entry.title}!", tracks=()) for entry in ENTRIES[:3])
    first = {str(event["UID"]) for event in events(write_calendar(seminar(entries=ENTRIES[:3])))}
    second = {str(event["UID"]) for event in events(write_calendar(seminar(entries=later)))}
    assert first == second


def test_stamps_come_from_the_first_day() -> None:
    stamps = {line for line in write_calendar(seminar()).splitlines() if line.startswith(b"DTSTAMP")}
    assert stamps == {b"DTSTAMP:20121015T000000Z"}


def test_descriptions_hold_the_participants_text_and_never_a_note() -> None:
    content = write_calendar(seminar())
    assert b"SECRET" not in content
    assert [str(e["DESCRIPTION"]) for e in events(content) if "DESCRIPTION" in e] == ["Welcome; then a song, by all"]
    assert rb"DESCRIPTION:Welcome\; then a song\, by all" in content


def test_lines_end_as_the_standard_asks_and_are_folded() -> None:
    content = write_calendar(seminar())
    assert re.search(rb"(?<!\r)\n", content) is None
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert icalendar.Calendar.from_ical(content)["X-WR-CALNAME"] == seminar().title


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Africa/Kampala", date(2012, 10, 15)),
        ("America/Argentina/Buenos_Aires", date(2013, 5, 20)),
        ("Europe/Brussels", date(2013, 3, 29)),
        ("Europe/Brussels", date(2013, 7, 1)),
        ("Europe/Brussels", date(2012, 10, 28)),
    ],
)
def test_the_zone_in_the_file_gives_the_offset_of_the_place(zone: str, day: date) -> None:
    """Read from the VTIMEZONE itself, as a client does that knows no zones of its own."""
    calendar = icalendar.Calendar.from_ical(write_calendar(seminar(zone, day=day)))
    local = datetime.combine(day, time(8, 30))
    (described,) = calendar.timezones
    assert described.tz_name == zone
    assert offset_at(described, local) == ZoneInfo(zone).utcoffset(local)
    assert calendar.events[0]["DTSTART"].params["TZID"] == zone
    assert calendar.events[0].start.replace(tzinfo=None) == local


def test_a_seminar_in_universal_time_needs_no_zone() -> None:
    content = write_calendar(seminar("UTC"))
    assert b"VTIMEZONE" not in content
    assert b"DTSTART:20121015T083000Z" in content


def offset_at(zone: icalendar.Timezone, local: datetime) -> timedelta:
    """The offset of the observance that began last; seminars last days, so rules that repeat are not needed."""
    begun = [part for part in zone.subcomponents if all(onset <= local for onset in onsets(part)[:1])]
    latest = max(begun, key=lambda part: max(onset for onset in onsets(part) if onset <= local))
    offset: timedelta = latest["TZOFFSETTO"].td
    return offset


def onsets(part: icalendar.cal.Component) -> list[datetime]:
    repeated = part.get("RDATE", [])
    lists = repeated if isinstance(repeated, list) else [repeated]
    return sorted([part["DTSTART"].dt, *(date.dt for dates in lists for date in dates.dts)])


def test_an_entry_after_midnight_ends_on_the_next_day() -> None:
    (event,) = events(write_calendar(seminar(entries=(Entry(EntryKind.BLOCK, "Vigil", 1410, 60),))))
    assert f"{event.end:%Y-%m-%d %H:%M}" == "2012-10-16 00:30"


def test_a_seminar_without_days_is_an_empty_calendar() -> None:
    bare = replace(seminar(), agenda=Agenda("Africa/Kampala", ()))
    assert events(write_calendar(bare)) == []


def test_same_agenda_gives_the_same_bytes() -> None:
    script = (
        "import sys; from test_calendar import *; sys.stdout.buffer.write(write_calendar(seminar('Europe/Brussels')))"
    )
    found = set()
    for seed, zone in (("1", "Africa/Kampala"), ("2", "America/Argentina/Buenos_Aires")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(Path(__file__).parent)}
        found.add(
            subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True).stdout
        )
    assert found == {write_calendar(seminar("Europe/Brussels"))}
