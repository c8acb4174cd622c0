"""The timetable into one table a day."""

from typing import Final

from seminar_kit.model.agenda import Day, Entry, EntryKind, Track, clock
from seminar_kit.model.seminar import Seminar
from seminar_kit.write.word.chapters import Book
from seminar_kit.write.word.cover import dates_of
from seminar_kit.write.word.inlines import PLAIN_RUN, RunLook, text_to_word
from seminar_kit.write.word.manuscript import Manuscript, Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph
from seminar_kit.write.word.sections import Piece
from seminar_kit.write.word.tables import table_cell, table_opening, table_row

_TIME_SHARE: Final = 18  # hundredths of the width
_ROOM_SHARE: Final = 22
_REST_FILL: Final = "F4F4F4"
_RESTS: Final = (EntryKind.BREAK, EntryKind.LUNCH, EntryKind.PRAYER)
_BOLD: Final = RunLook(bold=True)


def agenda_to_word(seminar: Seminar, book: Book) -> Piece:
    manuscript = book.manuscript
    look = ParagraphLook(right_to_left=manuscript.right_to_left)
    where = ", ".join(text for text in (seminar.place, dates_of(seminar, manuscript.words)) if text)
    lines = (("Title", manuscript.words.say("Agenda")), ("Subtitle", seminar.title), ("CoverFacts", where))
    opening = "".join(paragraph(style, text_to_word(text, manuscript), look) for style, text in lines if text)
    around = Surroundings(manuscript, book.layout.text_width())
    return Piece("portrait", opening + "".join(_day(day, around) for day in seminar.agenda.days))


def _day(day: Day, around: Surroundings) -> str:
    manuscript = around.manuscript
    heading = manuscript.words.say("Day {number}", number=day.number)
    words = f"{heading}: {day.title}" if day.title else heading
    look = ParagraphLook(keep_next=True, right_to_left=manuscript.right_to_left)
    title = paragraph("Heading1", text_to_word(words, manuscript), look)
    date = paragraph("CoverFacts", text_to_word(manuscript.words.day(day.date), manuscript), look)
    return title + date + _table(day, around)


def _table(day: Day, around: Surroundings) -> str:
    widths = _widths(day, around.width)
    rows = (_row(entry, widths, around.manuscript, is_last=entry is day.entries[-1]) for entry in day.entries)
    return table_opening(widths, around) + _header(widths, around.manuscript) + "".join(rows) + "</w:tbl>"


def _widths(day: Day, width: int) -> tuple[int, ...]:
    """Time, what happens, and a column for rooms where a day names any."""
    time = width * _TIME_SHARE // 100
    if not any(entry.room for entry in day.entries):
        return time, width - time
    room = width * _ROOM_SHARE // 100
    return time, width - time - room, room


def _header(widths: tuple[int, ...], manuscript: Manuscript) -> str:
    names = (manuscript.words.say("Time"), manuscript.words.say("Session"), manuscript.words.say("Room"))
    cells = zip(widths, names, strict=False)
    written = (table_cell(width, _line("TableHeading", name, manuscript)) for width, name in cells)
    return table_row("".join(written), is_header=True)


def _row(entry: Entry, widths: tuple[int, ...], manuscript: Manuscript, is_last: bool) -> str:
    """All rows of a day but the last hold on to the next one, so that a day stays on one page if it can."""
    held = not is_last
    fill = _REST_FILL if entry.kind in _RESTS else ""
    contents = (
        _line("TableText", f"{clock(entry.start)}–{clock(entry.end)}", manuscript, held=held),
        _what(entry, manuscript, held),
        _line("TableText", entry.room, manuscript, held=held),
    )
    cells = zip(widths, contents, strict=False)
    return table_row("".join(table_cell(width, content, fill) for width, content in cells))


def _what(entry: Entry, manuscript: Manuscript, held: bool) -> str:
    look = _BOLD if entry.kind in (EntryKind.SESSION, EntryKind.CEREMONY) else PLAIN_RUN
    lines = [_line("TableText", entry.title, manuscript, look, held)]
    lines += [_line("AgendaNote", text, manuscript, held=held) for text in (entry.text, entry.note) if text]
    lines += [_line("AgendaNote", line, manuscript, held=held) for track in entry.tracks for line in _track(track)]
    return "".join(lines)


def _track(track: Track) -> tuple[str, ...]:
    """A group with one session takes one line; longer ones say when each part begins."""
    name = f"{track.name} ({track.room})" if track.room else track.name
    if len(track.entries) == 1:
        return (f"{name}: {track.entries[0].title}",)
    return (f"{name}:", *(f"{clock(entry.start)} {entry.title}" for entry in track.entries))


def _line(style: str, text: str, manuscript: Manuscript, look: RunLook = PLAIN_RUN, held: bool = False) -> str:
    place = ParagraphLook(keep_next=held, right_to_left=manuscript.right_to_left)
    return paragraph(style, text_to_word(text, manuscript, look) if text else "", place)
