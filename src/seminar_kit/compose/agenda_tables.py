"""Agenda to tables: one for each day, for participants by clock, for facilitators with minutes and notes."""

from dataclasses import dataclass

from seminar_kit.compose.build_blocks import heading, lines, page_link, strong, table, text
from seminar_kit.model.agenda import Agenda, Day, Entry, Track, clock
from seminar_kit.model.document import Block, Blocks, Emphasis, Inlines, Paragraph, Text
from seminar_kit.words import Words


@dataclass(frozen=True, slots=True)
class AgendaColumns:
    """Which columns beyond time and title a table has."""

    minutes: bool
    rooms: bool


def agenda_to_blocks(agenda: Agenda, words: Words, minutes: bool, level: int = 2) -> Blocks:
    """A heading, the day's title and a table for each day; the column for rooms stands where the day names any."""
    blocks: list[Block] = []
    for day in agenda.days:
        blocks.append(heading(level, day_title(day, words), f"day-{day.number}"))
        blocks.extend([Paragraph(text(day.title))] if day.title else [])
        blocks.append(day_to_table(day, words, minutes))
    return tuple(blocks)


def day_title(day: Day, words: Words) -> str:
    """E.g. "Day 1: Monday, 15 October 2012"."""
    return words.say("Day {number}: {date}", number=day.number, date=words.day(day.date))


def day_to_table(day: Day, words: Words, minutes: bool) -> Block:
    """Time, then minutes for facilitators, then what happens, then rooms if the day names any."""
    columns = AgendaColumns(minutes, any(_names_a_room(entry) for entry in day.entries))
    header = [words.say("Time"), words.say("Session")]
    if columns.minutes:
        header.insert(1, words.say("Minutes"))
    if columns.rooms:
        header.append(words.say("Room"))
    rows = (row for entry in day.entries for row in _entry_to_rows(entry, columns))
    return table(header, rows)


def time_span(entry: Entry) -> str:
    return f"{clock(entry.start)}–{clock(entry.end)}"


def _names_a_room(entry: Entry) -> bool:
    return bool(entry.room) or any(track.room or any(inner.room for inner in track.entries) for track in entry.tracks)


def _entry_to_rows(entry: Entry, columns: AgendaColumns) -> list[tuple[Inlines, ...]]:
    rows = [_row(entry, _what(entry), entry.room, columns)]
    for track in entry.tracks:
        rows.extend(_track_to_rows(track, columns))
    return rows


def _track_to_rows(track: Track, columns: AgendaColumns) -> list[tuple[Inlines, ...]]:
    return [
        _row(entry, (Text(f"{track.name}: "), *_what(entry)), entry.room or track.room, columns)
        for entry in track.entries
    ]


def _row(entry: Entry, what: Inlines, room: str, columns: AgendaColumns) -> tuple[Inlines, ...]:
    cells = [text(time_span(entry))]
    if columns.minutes:
        cells.append(text(str(entry.minutes)))
    cells.append(what)
    if columns.rooms:
        cells.append(text(room))
    return tuple(cells)


def _what(entry: Entry) -> Inlines:
    title = (page_link(entry.session, entry.title),) if entry.session else strong(entry.title)
    note = (Emphasis(text(entry.note)),) if entry.note else ()
    return lines(title, text(entry.text), note)
