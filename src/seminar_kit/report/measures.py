"""Rows of returns that a status report follows: each measure with its status, lead, deadline and budget."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from seminar_kit.model.form import Choice, Field, Form, FormSection, Tracking
from seminar_kit.model.returned import Answer, Return, Row


@dataclass(frozen=True, slots=True)
class Measure:
    """Texts are as written; `status` is the value of a choice, empty where none was understood.

    `row` counts from 1 in its section; `follows` are the things that the form asks, e.g. "lead": what is empty there
    is missing.
    """

    section: str
    row: int
    what: str
    status: str
    is_done: bool
    lead: str
    deadline_text: str
    deadline: date | None
    budget: str
    indicator: str
    follows: frozenset[str]

    def is_overdue(self, today: date) -> bool:
        return not self.is_done and self.deadline is not None and self.deadline < today

    def is_due_within(self, days: int, today: date) -> bool:
        return not self.is_done and self.deadline is not None and 0 <= (self.deadline - today).days <= days

    def lacks(self, thing: str) -> bool:
        """Whether "lead", "deadline", "budget" or "indicator" is asked for and empty."""
        texts = {
            "lead": self.lead,
            "deadline": self.deadline_text,
            "budget": self.budget,
            "indicator": self.indicator,
        }
        return thing in self.follows and not texts[thing]


def measures_in(returned: Return, form: Form) -> tuple[Measure, ...]:
    """All rows with an answer, in the form's order."""
    return tuple(
        measure
        for section in form.sections
        if section.tracking
        for measure in _of_section(section, section.tracking, returned.rows.get(section.id, ()))
    )


def statuses_of(form: Form) -> tuple[Choice, ...]:
    """Every status that a measure can have, each value once, in the form's order."""
    found: dict[str, Choice] = {}
    for section in form.sections:
        if section.tracking and section.tracking.status:
            for choice in _field(section, section.tracking.status).choices:
                found.setdefault(choice.value, choice)
    return tuple(found.values())


def _of_section(section: FormSection, tracking: Tracking, rows: tuple[Row, ...]) -> Iterator[Measure]:
    follows = frozenset(name for name in ("lead", "deadline", "budget", "indicator") if getattr(tracking, name))
    for number, row in enumerate(rows, start=1):
        if row:
            yield _measure(section.title, number, tracking, row, follows)


def _measure(title: str, number: int, tracking: Tracking, row: Row, follows: frozenset[str]) -> Measure:
    status = _value(row, tracking.status)
    deadline = _value(row, tracking.deadline)
    return Measure(
        section=title,
        row=number,
        what=_text(row, tracking.what),
        status=status if isinstance(status, str) else "",
        is_done=status in tracking.done,
        lead=_text(row, tracking.lead),
        deadline_text=_text(row, tracking.deadline),
        deadline=deadline if isinstance(deadline, date) else None,
        budget=_text(row, tracking.budget),
        indicator=_text(row, tracking.indicator),
        follows=follows,
    )


def _text(row: Row, name: str) -> str:
    return row[name].text.strip() if name in row else ""


def _value(row: Row, name: str) -> object:
    answer: Answer | None = row.get(name)
    return answer.value if answer else None


def _field(section: FormSection, name: str) -> Field:
    return next(each for each in section.fields if each.id == name)
