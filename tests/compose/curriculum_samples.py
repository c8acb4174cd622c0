"""Curricula, sessions and agendas made in the test, with only what a test cares about said."""

from dataclasses import replace
from datetime import date

from seminar_kit.compose.timetable import Timing
from seminar_kit.model.agenda import EntryKind
from seminar_kit.model.document import Body
from seminar_kit.model.library import Curriculum, CurriculumDay, Group, Item, Minutes, Session
from seminar_kit.model.origin import Origin

NOON = 12 * 60
PATH = "curricula/c.yaml"


def item(kind: EntryKind, title: str = "Something", minutes: int | None = None, at: int | None = None) -> Item:
    return Item(kind, title, "", minutes, at, "", "", (), ())


def session_item(key: str, minutes: int | None = None, at: int | None = None) -> Item:
    return Item(EntryKind.SESSION, "", key, minutes, at, "", "", (), ())


def parallel_item(groups: tuple[tuple[Item, ...], ...], at: int | None = None) -> Item:
    named = tuple(Group(f"Group {number}", "", items) for number, items in enumerate(groups, start=1))
    return Item(EntryKind.PARALLEL, "Working groups", "", None, at, "", "", named, ())


def session(key: str, usual: int) -> Session:
    module, _, name = key.partition("/")
    minutes = Minutes(usual, usual, usual)
    return Session(module, name, f"Title of {name}", minutes, (), (), (), (), Body(), (), Origin(""))


def day(items: tuple[Item, ...], start: int = 9 * 60, end: int = 17 * 60, number: int = 1) -> CurriculumDay:
    return CurriculumDay(date(2026, 3, number), "", start, end, items)


def curriculum(days: tuple[CurriculumDay, ...], interpretation: float = 1) -> Curriculum:
    """The curriculum, its items keyed by where they stand."""
    keyed = tuple(replace(d, items=_keyed(d.items, ("days", index))) for index, d in enumerate(days))
    return Curriculum(
        name="c",
        title="Title",
        subtitle="",
        host="",
        organisers=(),
        place="",
        time_zone="Africa/Kampala",
        language="en",
        audience="",
        participants=None,
        interpretation=interpretation,
        paper="A4",
        distribution="",
        variables={"school": "Hill School"},
        days=keyed,
        origin=Origin(PATH),
    )


def timing(items: tuple[Item, ...], sessions: tuple[Session, ...] = (), interpretation: float = 1) -> Timing:
    """One day from 9 to 17 with these items."""
    return Timing(curriculum((day(items),), interpretation), {each.key: each for each in sessions}, {})


def _keyed(items: tuple[Item, ...], around: tuple[str | int, ...]) -> tuple[Item, ...]:
    return tuple(_keyed_item(each, (*around, "items", index)) for index, each in enumerate(items))


def _keyed_item(each: Item, keys: tuple[str | int, ...]) -> Item:
    groups = (
        replace(group, items=_keyed(group.items, (*keys, "groups", index))) for index, group in enumerate(each.groups)
    )
    return replace(each, keys=keys, groups=tuple(groups))
