"""The latest returns of a form into the status report of a meeting: over all, then committee by committee."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from seminar_kit.folding import fold
from seminar_kit.model.change import Change
from seminar_kit.model.document import Body
from seminar_kit.model.form import Form
from seminar_kit.model.paper import Paper
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet
from seminar_kit.report.standing import standing_of, without_return
from seminar_kit.report.status_blocks import each_committee, over_all
from seminar_kit.report.status_chart import status_chart
from seminar_kit.report.status_facts import StatusFacts, statuses_in
from seminar_kit.report.status_sheets import status_sheets
from seminar_kit.words import direction_of, words_of


@dataclass(frozen=True, slots=True)
class StatusOrder:
    """`form` is in the language of the report; `entries` are the latest of each return.

    `changes` are those since the last meeting, by the number of an entry, None for one that is new; `expected` are
    committees that should have sent a return; `ahead` is the number of days in which a deadline counts as coming up.
    """

    form: Form
    entries: tuple[Entry, ...]
    today: date
    changes: Mapping[int, tuple[Change, ...] | None] = field(default_factory=dict)
    since: date | None = None
    expected: tuple[str, ...] = ()
    ahead: int = 90
    paper: Paper = "A4"


def status_report(order: StatusOrder) -> ReportSet:
    """Committees in alphabetical order, those without a return first; no score and no ranking."""
    facts = _facts(order)
    chart = status_chart(facts)
    report = Report(
        title=facts.words.say("Status report: {form}", form=order.form.title),
        line=_line(order, facts),
        language=order.form.language,
        direction=direction_of(order.form.language),
        paper=order.paper,
        body=Body((*over_all(facts, chart), *each_committee(facts))),
        pictures=(chart.file,) if chart else (),
    )
    return ReportSet(report, status_sheets(facts))


def _facts(order: StatusOrder) -> StatusFacts:
    standings = tuple(
        sorted(
            (standing_of(entry, order.form, order.changes.get(entry.number, ())) for entry in order.entries),
            key=lambda standing: (fold(standing.committee), standing.entry.number),
        )
    )
    words = words_of(order.form.language)
    return StatusFacts(
        words=words,
        form=order.form,
        today=order.today,
        since=order.since,
        ahead=order.ahead,
        standings=standings,
        statuses=statuses_in(order.form, standings, words),
        missing=without_return(order.expected, standings),
    )


def _line(order: StatusOrder, facts: StatusFacts) -> str:
    as_of = facts.words.say("As of {day}", day=facts.words.short_day(order.today))
    if not order.form.sensitive:
        return as_of
    return f"{as_of} · {facts.words.say('Sensitive: for the members of the committee only')}"
