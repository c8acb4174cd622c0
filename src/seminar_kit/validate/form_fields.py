"""Do the fields of a form name other fields, choices and columns that exist and fit?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seminar_kit.model.form import NO, YES, Field, FieldKind, Form, FormSection
from seminar_kit.model.origin import Origin
from seminar_kit.nearest import order_to_write, quoted
from seminar_kit.problems import Place, Problem

_WITH_VALUES = (FieldKind.CHOICE, FieldKind.SEVERAL, FieldKind.YES_NO)


@dataclass(frozen=True, slots=True)
class FieldSpot:
    """A field, where it belongs and where it stands in its file."""

    form: Form
    section: FormSection
    field: Field
    keys: tuple[str | int, ...]

    @property
    def key(self) -> str:
        return f"{self.section.id}.{self.field.id}"

    def place(self, *keys: str | int) -> Place:
        return origin_of(self.form).at(*self.keys, *keys)


def origin_of(form: Form) -> Origin:
    """Where a form of a library stands; only forms that the kit makes itself stand nowhere."""
    return form.origin or Origin(f"modules/{form.module}/forms/{form.name}.yaml")


def objectives_of_form(form: Form) -> Iterator[tuple[Place, str]]:
    """Those of the form and of its fields, with their places."""
    yield from ((origin_of(form).at("objectives", index), name) for index, name in enumerate(form.objectives))
    for spot in spots_of(form):
        yield from ((spot.place("objectives", index), name) for index, name in enumerate(spot.field.objectives))


def check_conditions_can_be_met(form: Form) -> Iterator[Problem]:
    for spot in spots_of(form):
        yield from _problems_of_condition(spot)


def check_conditions_have_no_circle(form: Form) -> Iterator[Problem]:
    """Each circle is told once, at the first of its fields."""
    spots = {spot.key: spot for spot in spots_of(form)}
    circles: dict[frozenset[str], tuple[str, ...]] = {}
    for key in spots:
        if circle := _circle_from(key, spots):
            circles.setdefault(frozenset(circle), circle)
    yield from (_circular(circle, spots[circle[0]]) for circle in circles.values())


def check_dates_follow_dates(form: Form) -> Iterator[Problem]:
    for spot in spots_of(form):
        yield from _problems_of_after(spot)


def check_totals_sum_columns(form: Form) -> Iterator[Problem]:
    for spot in spots_of(form):
        yield from _problems_of_total(spot)


def check_rows_are_filled_by_hand(form: Form) -> Iterator[Problem]:
    fix = "delete the line, or move the field to a section without rows"
    for spot in spots_of(form):
        for key, value in (("prefill", spot.field.prefill), ("total_of", spot.field.total_of)):
            if spot.section.repeats and value:
                what = f'field "{spot.key}" stands in rows and has "{key}"'
                yield Problem(spot.place(key), "row-is-filled-by-hand", what, fix)


def missing_field(key: str, known: Mapping[str, Field], place: Place, inside: str) -> Problem:
    """A field that is named and not there; `inside` says where it was looked for."""
    what = f'field "{key}" does not exist in {inside}'
    return Problem(place, "field-exists", what, order_to_write(key, known, f"write one of {quoted(known)}"))


def missing_choice(value: str, field: Field, place: Place) -> Problem:
    """A value that is named and cannot be chosen."""
    known = values_of(field)
    what = f'field "{field.id}" has no choice "{value}"'
    return Problem(place, "choice-exists", what, order_to_write(value, known, f"write one of {quoted(known)}"))


def values_of(field: Field) -> tuple[str, ...]:
    """The values that an answer can have; none where it is written freely."""
    return (YES, NO) if field.kind is FieldKind.YES_NO else tuple(choice.value for choice in field.choices)


def fields_of(section: FormSection) -> dict[str, Field]:
    return {field.id: field for field in section.fields}


def spots_of(form: Form) -> Iterator[FieldSpot]:
    for at, section in enumerate(form.sections):
        for index, field in enumerate(section.fields):
            yield FieldSpot(form, section, field, ("sections", at, "fields", index))


def _problems_of_condition(spot: FieldSpot) -> Iterator[Problem]:
    if not (when := spot.field.when):
        return
    place, key = spot.place("when", "field"), _asked_by(spot)
    field = dict(spot.form.keyed_fields()).get(key)
    if field is None:
        known, inside = _within_reach(spot, when.field)
        yield missing_field(when.field, known, place, inside)
    elif key.partition(".")[0] != spot.section.id and spot.form.section(key.partition(".")[0]).repeats:
        what = f'field "{key}" stands in rows of another section, so it has many answers'
        fix = "name a field of the same section, or of a section without rows"
        yield Problem(place, "condition-has-one-answer", what, fix)
    elif field.kind not in _WITH_VALUES:
        what = f'field "{when.field}" is of kind "{field.kind}", so its answers cannot be foreseen'
        yield Problem(place, "condition-asks-a-choice", what, f"name a field of kind {quoted(_WITH_VALUES)}")
    else:
        for index, value in enumerate(when.values):
            if value not in values_of(field):
                yield missing_choice(value, field, spot.place("when", "is", index))


def _asked_by(spot: FieldSpot) -> str:
    """The key of the field on which a field depends; empty if it depends on none."""
    if spot.field.when is None:
        return ""
    named = spot.field.when.field
    return named if "." in named else f"{spot.section.id}.{named}"


def _within_reach(spot: FieldSpot, named: str) -> tuple[Mapping[str, Field], str]:
    if "." in named:
        return dict(spot.form.keyed_fields()), "the form"
    return fields_of(spot.section), f'section "{spot.section.id}"'


def _circle_from(start: str, spots: Mapping[str, FieldSpot]) -> tuple[str, ...]:
    """The fields that lead from a field back to itself, the form's first in front; a field depends on one at most."""
    seen = [start]
    while (key := _asked_by(spots[seen[-1]])) in spots and key not in seen:
        seen.append(key)
    return tuple(seen) if key == start else ()


def _circular(circle: tuple[str, ...], spot: FieldSpot) -> Problem:
    first, *others = circle
    through = f" through {quoted(others)}" if others else ""
    what = f'whether field "{first}" is asked depends{through} on its own answer'
    return Problem(
        spot.place("when", "field"), "condition-has-no-circle", what, 'delete one "when", or name another field'
    )


def _problems_of_after(spot: FieldSpot) -> Iterator[Problem]:
    if not (name := spot.field.limits.after):
        return
    known, place = fields_of(spot.section), spot.place("after")
    if name not in known:
        dates = {key: field for key, field in known.items() if field.kind is FieldKind.DATE and key != spot.field.id}
        yield missing_field(name, dates or known, place, f'section "{spot.section.id}"')
    elif name == spot.field.id or known[name].kind is not FieldKind.DATE:
        what = f'field "{name}" is the same date' if name == spot.field.id else f'field "{name}" is no date'
        yield Problem(place, "after-names-another-date", what, 'name another date of the section, or delete "after"')


def _problems_of_total(spot: FieldSpot) -> Iterator[Problem]:
    if not (key := spot.field.total_of):
        return
    known, place = dict(spot.form.keyed_fields()), spot.place("total_of")
    columns = {
        f"{section.id}.{field.id}": field
        for section in spot.form.sections
        for field in section.fields
        if section.repeats and field.kind is spot.field.kind
    }
    if key not in known:
        yield missing_field(key, columns or known, place, "the form")
    elif key not in columns:
        what = f'field "{key}" is no column of kind "{spot.field.kind}" in a section with rows'
        fix = f"write one of {quoted(columns)}" if columns else 'delete "total_of"'
        yield Problem(place, "total-sums-a-column", what, fix)
