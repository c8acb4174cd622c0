"""`curricula/<curriculum>.yaml` into a curriculum, and the notes of its items held apart for facilitators."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.places import Keys
from seminar_kit.load.shape_problems import ShapedFile, read_shape
from seminar_kit.load.shapes import CurriculumShape
from seminar_kit.load.shapes.curriculum import DayShape
from seminar_kit.load.shapes.items import DayItem, GroupItem, GroupSession, GroupShape, ParallelItem
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.agenda import EntryKind
from seminar_kit.model.library import Curriculum, CurriculumDay, Group, Item
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

CURRICULUM_ENDING = ".yaml"

_FACTORS = {"none": 1.0, "simultaneous": 1.2, "consecutive": 2.0}


@dataclass(frozen=True, slots=True)
class CurriculumFile:
    """A curriculum, and the notes of its items by their keys."""

    curriculum: Curriculum
    notes: Mapping[Keys, str]


def load_curriculum_file(root: Path, name: str) -> Outcome[CurriculumFile | None]:
    """Read a curriculum; None if the file cannot be used."""
    gathering = Gathering()
    path = f"curricula/{name}{CURRICULUM_ENDING}"
    text = gathering.take(read_text_file(root, path, YAML_BYTES))
    file = gathering.take(read_shape(CurriculumShape, text, path)) if text is not None else None
    if file is None:
        return gathering.outcome(None)
    return gathering.outcome(CurriculumFile(_curriculum(file, name), dict(_notes(file.value))))


def _curriculum(file: ShapedFile[CurriculumShape], name: str) -> Curriculum:
    shape = file.value
    return Curriculum(
        name=name,
        title=shape.title,
        subtitle=shape.subtitle,
        host=shape.host,
        organisers=shape.organisers,
        place=shape.place,
        time_zone=shape.time_zone,
        language=shape.language,
        audience=shape.audience,
        participants=shape.participants or None,
        interpretation=_factor(shape.interpretation),
        paper=shape.paper,
        distribution=shape.distribution,
        variables=dict(shape.variables),
        days=tuple(_day(day, ("days", index)) for index, day in enumerate(shape.days)),
        origin=Origin(file.places.path, file.places),
        forms=shape.forms if "forms" in shape.model_fields_set else None,
    )


def _factor(interpretation: str | float) -> float:
    return _FACTORS[interpretation] if isinstance(interpretation, str) else float(interpretation)


def _day(shape: DayShape, keys: Keys) -> CurriculumDay:
    return CurriculumDay(
        date=date.fromisoformat(shape.date),
        title=shape.title,
        start=_minutes_since_midnight(shape.start),
        end=_minutes_since_midnight(shape.end),
        items=tuple(_day_item(item, (*keys, "items", index)) for index, item in enumerate(shape.items)),
    )


def _minutes_since_midnight(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _day_item(shape: DayItem, keys: Keys) -> Item:
    at = _minutes_since_midnight(shape.at) if shape.at else None
    if not isinstance(shape, ParallelItem):
        return _item(shape, at, keys)
    groups = tuple(_group(group, (*keys, "groups", index)) for index, group in enumerate(shape.groups))
    return Item(EntryKind.PARALLEL, shape.title, "", None, at, shape.room, shape.text, groups, keys)


def _group(shape: GroupShape, keys: Keys) -> Group:
    items = tuple(_item(item, None, (*keys, "items", index)) for index, item in enumerate(shape.items))
    return Group(shape.name, shape.room, items)


def _item(shape: GroupItem, at: int | None, keys: Keys) -> Item:
    if isinstance(shape, GroupSession):
        return Item(EntryKind.SESSION, "", shape.session, shape.minutes or None, at, shape.room, "", (), keys)
    return Item(shape.kind, shape.title, "", shape.minutes, at, shape.room, shape.text, (), keys)


def _notes(shape: CurriculumShape) -> Iterator[tuple[Keys, str]]:
    for day_index, day in enumerate(shape.days):
        for index, item in enumerate(day.items):
            yield from _notes_of_item(item, ("days", day_index, "items", index))


def _notes_of_item(shape: DayItem | GroupItem, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if shape.note:
        yield keys, shape.note
    if isinstance(shape, ParallelItem):
        for group_index, group in enumerate(shape.groups):
            for index, item in enumerate(group.items):
                yield from _notes_of_item(item, (*keys, "groups", group_index, "items", index))
