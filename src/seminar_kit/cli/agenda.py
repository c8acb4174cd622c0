"""`seminar-kit agenda`: a curriculum's timetable on the terminal."""

import json

import click

from seminar_kit.cli.check import show_problems
from seminar_kit.cli.library import end_soon, library_folder, refuse_unknown_curricula
from seminar_kit.model.agenda import Agenda, Day, Entry, clock
from seminar_kit.problems import has_errors


@click.command()
@click.argument("curriculum")
@click.option("--json", "as_json", is_flag=True, help="Print the agenda as JSON.")
@click.pass_context
def agenda(context: click.Context, curriculum: str, as_json: bool) -> int:
    """Show when everything starts, with minutes and teaching time."""
    from seminar_kit.pipeline import check_library

    end_soon()
    root = library_folder(context)
    refuse_unknown_curricula((curriculum,), root)
    checked = check_library(root, (curriculum,))
    if curriculum in checked.editions:
        shown = checked.editions[curriculum].facilitator.agenda
        click.echo(json.dumps(_agenda_as_data(shown), indent=2, ensure_ascii=False) if as_json else _as_text(shown))
    if not has_errors(checked.problems):
        return 0
    # The agenda as JSON stays readable for programs: the problems then go to the other stream.
    show_problems(checked.problems, root, "short", to_errors=as_json)
    return 1


def _as_text(agenda: Agenda) -> str:
    return "\n\n".join(map(_day_as_text, agenda.days)) + f"\n\nTimes in {agenda.time_zone}."


def _day_as_text(day: Day) -> str:
    head = click.style(f"Day {day.number}: {day.date:%A} {day.date.day} {day.date:%B %Y}", bold=True)
    title = f"  {day.title}" if day.title else ""
    rows = [line for entry in day.entries for line in _entry_as_lines(entry, "")]
    taught = sum(entry.minutes for entry in day.entries if entry.session or entry.tracks)
    return "\n".join((head + title, *rows, f"              {taught} minutes of sessions"))


def _entry_as_lines(entry: Entry, group: str) -> list[str]:
    name = f"{group}{entry.title}" if entry.session else click.style(f"{group}{entry.title}", dim=True)
    room = f"  ({entry.room})" if entry.room else ""
    line = f"  {clock(entry.start)}-{clock(entry.end)}  {entry.minutes:>3} min  {name}{room}"
    inner = [
        text for track in entry.tracks for each in track.entries for text in _entry_as_lines(each, f"  {track.name}: ")
    ]
    return [line, *inner]


def _agenda_as_data(agenda: Agenda) -> dict[str, object]:
    days = [
        {
            "number": day.number,
            "date": day.date.isoformat(),
            "title": day.title,
            "end": clock(day.end),
            "entries": [_entry_as_data(entry) for entry in day.entries],
        }
        for day in agenda.days
    ]
    return {"time_zone": agenda.time_zone, "days": days}


def _entry_as_data(entry: Entry) -> dict[str, object]:
    data: dict[str, object] = {
        "kind": entry.kind.value,
        "title": entry.title,
        "start": clock(entry.start),
        "end": clock(entry.end),
        "minutes": entry.minutes,
        "session": entry.session,
        "room": entry.room,
        "text": entry.text,
        "note": entry.note,
    }
    if entry.tracks:
        data["groups"] = [
            {"name": track.name, "room": track.room, "entries": [_entry_as_data(inner) for inner in track.entries]}
            for track in entry.tracks
        ]
    return data
