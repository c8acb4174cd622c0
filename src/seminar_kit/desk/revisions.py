"""Which entries of the register a report is about, and what has changed in them since a day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from seminar_kit.model.change import Change
from seminar_kit.model.form import Form
from seminar_kit.model.register import Entry
from seminar_kit.model.renaming import in_current_ids
from seminar_kit.returns import differences


def entries_on(form: Form, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The returns on a form, with answers under the ids that it has now."""
    own = (entry for entry in entries if entry.returned.form == form.key)
    return tuple(replace(entry, returned=in_current_ids(entry.returned, form)) for entry in own)


def latest_of(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The last revision of each return."""
    entries = tuple(entries)
    replaced = {entry.replaces for entry in entries}
    return tuple(entry for entry in entries if entry.number not in replaced)


def changes_since(
    day: date, entries: Iterable[Entry], every: Iterable[Entry], form: Form
) -> dict[int, tuple[Change, ...] | None]:
    """By number, against the revision that was the last one at the end of that day; None where there was none.

    `entries` are under the ids that the form has now, `every` are all of the register.
    """
    by_number = {entry.number: entry for entry in every}
    return {entry.number: _changes(_as_of(day, entry, by_number), entry, form) for entry in entries}


def _as_of(day: date, entry: Entry, by_number: Mapping[int, Entry]) -> Entry | None:
    until = datetime.combine(day, time.max, UTC)
    current: Entry | None = entry
    while current and current.received > until:
        current = by_number.get(current.replaces) if current.replaces else None
    return current


def _changes(before: Entry | None, entry: Entry, form: Form) -> tuple[Change, ...] | None:
    return differences(in_current_ids(before.returned, form), entry.returned, form) if before else None
