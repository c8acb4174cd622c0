"""The latest returns into how each committee stands: alphabetical, those without a return first, never scored."""

from collections.abc import Iterable
from dataclasses import dataclass

from seminar_kit.folding import fold
from seminar_kit.model.change import Change
from seminar_kit.model.form import Form, FormSection
from seminar_kit.model.register import Entry
from seminar_kit.model.returned import Return
from seminar_kit.report.measures import Measure, measures_in


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """How many answers a section has, of how many that it asks of everybody; in rows, how many rows have answers."""

    title: str
    answered: int
    asked: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """One return of a committee, with its measures and what changed in it; None where all of it is new."""

    committee: str
    entry: Entry
    sections: tuple[SectionStanding, ...]
    measures: tuple[Measure, ...]
    changes: tuple[Change, ...] | None

    @property
    def answered_sections(self) -> int:
        return sum(section.answered > 0 for section in self.sections)


def standing_of(entry: Entry, form: Form, changes: tuple[Change, ...] | None) -> Standing:
    return Standing(
        committee=entry.committee,
        entry=entry,
        sections=tuple(_section(section, entry.returned) for section in form.sections),
        measures=measures_in(entry.returned, form),
        changes=changes,
    )


def without_return(expected: Iterable[str], standings: Iterable[Standing]) -> tuple[str, ...]:
    """Those of the expected committees that have sent nothing, in alphabetical order."""
    present = {fold(standing.committee) for standing in standings}
    missing = {fold(name): name for name in expected if fold(name) not in present}
    return tuple(missing[key] for key in sorted(missing))


def _section(section: FormSection, returned: Return) -> SectionStanding:
    if section.repeats:
        rows = returned.rows.get(section.id, ())
        return SectionStanding(section.title, sum(map(bool, rows)), len(section.fixed) or None)
    keys = [f"{section.id}.{each.id}" for each in section.fields]
    always = sum(each.when is None for each in section.fields)
    answered = sum(key in returned.answers for key in keys)
    return SectionStanding(section.title, answered, max(always, answered))
