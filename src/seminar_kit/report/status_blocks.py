"""The facts of a status report as text and tables: over all first, then one committee after the other."""

from collections.abc import Iterable

from seminar_kit.model.change import Change
from seminar_kit.model.document import Block, Blocks, Inlines
from seminar_kit.report.blocks import bullets, heading, paragraph, plain, strong, table
from seminar_kit.report.changes import changes_table
from seminar_kit.report.measures import Measure
from seminar_kit.report.standing import SectionStanding, Standing
from seminar_kit.report.status_chart import Chart
from seminar_kit.report.status_facts import StatusFacts, count_with_status, name_of


def over_all(facts: StatusFacts, chart: Chart | None) -> Blocks:
    """What every member of the meeting looks at first."""
    blocks: list[Block] = [heading(2, facts.words.say("Returns"), "returns"), *_missing(facts), *_returns(facts)]
    if facts.follows_measures:
        blocks += _by_status(facts, chart)
        blocks += _lists_of_measures(facts)
    return tuple(blocks)


def each_committee(facts: StatusFacts) -> Blocks:
    return tuple(block for number, standing in enumerate(facts.standings, 1) for block in _one(facts, standing, number))


def _missing(facts: StatusFacts) -> Blocks:
    if not facts.missing:
        return ()
    return (paragraph(facts.words.say("No return has come from:")), bullets(facts.missing))


def _returns(facts: StatusFacts) -> Blocks:
    words = facts.words
    if not facts.standings:
        return (paragraph(words.say("There are no returns yet.")),)
    header = (
        words.say("Committee"),
        words.say("Received"),
        words.say("Revision"),
        words.say("Sections with answers"),
    )
    rows = (
        (
            strong(name_of(standing, words)),
            plain(words.short_day(standing.entry.received.date())),
            plain(str(standing.entry.revision)),
            plain(words.say("{some} of {all}", some=standing.answered_sections, all=len(standing.sections))),
        )
        for standing in facts.standings
    )
    return (table(header, rows, frozenset({2, 3})),)


def _by_status(facts: StatusFacts, chart: Chart | None) -> Blocks:
    words, statuses = facts.words, facts.statuses
    header = (words.say("Committee"), *(status.label for status in statuses), words.say("All"))
    rows = [
        _numbers(name_of(standing, words), count_with_status(standing.measures, statuses))
        for standing in facts.standings
    ]
    everything = tuple(measure for _, measure in facts.measures())
    rows.append(_numbers(words.say("All committees"), count_with_status(everything, statuses)))
    title = heading(2, words.say("Measures by status"), "by-status")
    pictures = (chart.picture,) if chart else ()
    return (title, *pictures, table(header, rows, frozenset(range(1, len(header)))))


def _numbers(name: str, counts: tuple[int, ...]) -> tuple[Inlines, ...]:
    return (strong(name), *(plain(str(count)) for count in counts), plain(str(sum(counts))))


def _lists_of_measures(facts: StatusFacts) -> Blocks:
    words = facts.words
    return (
        *_list(words.say("Overdue"), "overdue", facts.overdue(), facts),
        *_list(words.say("Due in the next {days} days", days=facts.ahead), "coming-up", facts.coming_up(), facts),
        *_list(words.say("Without a lead office"), "without-lead", _lacking(facts, "lead"), facts),
        *_list(words.say("Without a budget"), "without-budget", _lacking(facts, "budget"), facts),
    )


def _lacking(facts: StatusFacts, thing: str) -> tuple[tuple[Standing, Measure], ...]:
    return tuple(facts.measures(lambda measure: not measure.is_done and measure.lacks(thing)))


def _list(title: str, anchor: str, found: Iterable[tuple[Standing, Measure]], facts: StatusFacts) -> Blocks:
    words, found = facts.words, tuple(found)
    if not found:
        return (heading(3, title, anchor), paragraph(words.say("None.")))
    header = (words.say("Committee"), words.say("Measure"), words.say("Lead"), words.say("Deadline"))
    rows = (
        (
            plain(name_of(standing, words)),
            plain(measure.what),
            plain(measure.lead),
            plain(_deadline(measure, facts)),
        )
        for standing, measure in found
    )
    return (heading(3, title, anchor), table(header, rows))


def _deadline(measure: Measure, facts: StatusFacts) -> str:
    return facts.words.short_day(measure.deadline) if measure.deadline else measure.deadline_text


def _one(facts: StatusFacts, standing: Standing, number: int) -> Blocks:
    """A committee: what it has answered, its measures, and what changed since the last meeting."""
    words = facts.words
    blocks: list[Block] = [heading(2, name_of(standing, words), f"committee-{number}")]
    header = (words.say("Section"), words.say("Answers"))
    blocks.append(table(header, ((plain(each.title), plain(_answers(each, facts))) for each in standing.sections)))
    if standing.measures:
        blocks += [heading(3, words.say("Measures"), f"measures-{number}"), _measures(standing, facts)]
    if facts.since:
        title = words.say("Changes since {day}", day=words.short_day(facts.since))
        blocks += [heading(3, title, f"changes-{number}"), _changes(standing.changes, facts)]
    return tuple(blocks)


def _answers(section: SectionStanding, facts: StatusFacts) -> str:
    if section.asked is None:
        return facts.words.say("Rows: {rows}", rows=section.answered)
    return facts.words.say("{some} of {all}", some=section.answered, all=section.asked)


def _measures(standing: Standing, facts: StatusFacts) -> Block:
    words = facts.words
    header = (
        words.say("Measure"),
        words.say("Status"),
        words.say("Lead"),
        words.say("Deadline"),
        words.say("Budget"),
    )
    rows = (
        (
            plain(measure.what),
            plain(facts.status_of(measure)),
            plain(measure.lead),
            plain(_deadline(measure, facts)),
            plain(measure.budget),
        )
        for measure in standing.measures
    )
    return table(header, rows)


def _changes(changes: tuple[Change, ...] | None, facts: StatusFacts) -> Block:
    if changes is None:
        return paragraph(facts.words.say("This is the first return; all of it is new."))
    return changes_table(changes, facts.words) if changes else paragraph(facts.words.say("None."))
