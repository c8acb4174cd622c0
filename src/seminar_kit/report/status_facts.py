"""All that a status report tells, before it becomes words, charts or sheets."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from seminar_kit.folding import fold
from seminar_kit.model.form import Choice, Form
from seminar_kit.report.measures import Measure, statuses_of
from seminar_kit.report.standing import Standing
from seminar_kit.words import Words

_NO_STATUS = ""


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """`standings` and `missing` are in alphabetical order; `ahead` is a number of days.

    `statuses` are all that measures have, in the form's order, with one for those without any if there are such.
    """

    words: Words
    form: Form
    today: date
    since: date | None
    ahead: int
    standings: tuple[Standing, ...]
    statuses: tuple[Choice, ...]
    missing: tuple[str, ...]

    @property
    def follows_measures(self) -> bool:
        return any(section.tracking for section in self.form.sections)

    def status_of(self, measure: Measure) -> str:
        """The status in the words of the form; one that it no longer has stays as its value."""
        return next((status.label for status in self.statuses if status.value == measure.status), measure.status)

    def measures(self, wanted: Callable[[Measure], bool] = lambda _: True) -> Iterator[tuple[Standing, Measure]]:
        """All measures of all committees that are wanted, committee by committee."""
        for standing in self.standings:
            for measure in standing.measures:
                if wanted(measure):
                    yield standing, measure

    def coming_up(self) -> tuple[tuple[Standing, Measure], ...]:
        """Measures due from today on, the earliest first."""
        due = self.measures(lambda measure: measure.is_due_within(self.ahead, self.today))
        return tuple(sorted(due, key=lambda pair: (pair[1].deadline, fold(name_of(pair[0], self.words)))))

    def overdue(self) -> tuple[tuple[Standing, Measure], ...]:
        return tuple(self.measures(lambda measure: measure.is_overdue(self.today)))


def statuses_in(form: Form, standings: Iterable[Standing], words: Words) -> tuple[Choice, ...]:
    """Those of the form, and one for measures without any if there are such."""
    known = statuses_of(form)
    if all(measure.status for standing in standings for measure in standing.measures):
        return known
    return (*known, Choice(_NO_STATUS, words.say("No status")))


def name_of(standing: Standing, words: Words) -> str:
    """The committee, and what else tells its return from others, e.g. "Uganda · 2026"."""
    rest = standing.entry.identity[1:]
    return " · ".join((standing.committee or words.say("No committee named"), *rest))


def count_with_status(measures: tuple[Measure, ...], statuses: tuple[Choice, ...]) -> tuple[int, ...]:
    """How many measures have each status."""
    return tuple(sum(measure.status == status.value for measure in measures) for status in statuses)
