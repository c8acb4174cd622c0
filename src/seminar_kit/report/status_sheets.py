"""The facts of a status report as sheets: returns, measures, changes, and who has sent nothing."""

from collections.abc import Iterator

from seminar_kit.model.report import Sheet, SheetValue
from seminar_kit.report.status_facts import StatusFacts, name_of


def status_sheets(facts: StatusFacts) -> tuple[Sheet, ...]:
    """Every sheet with its header, empty ones too, so that programs find them."""
    words = facts.words
    sheets = [_returns(facts)]
    if facts.follows_measures:
        sheets.append(_measures(facts))
    if facts.since:
        header = (words.say("Committee"), words.say("Section"), words.say("Row"), words.say("Field"))
        columns = (*header, words.say("Before"), words.say("Now"))
        sheets.append(Sheet(words.say("Changes"), columns, tuple(_changes(facts))))
    return tuple(sheets)


def _returns(facts: StatusFacts) -> Sheet:
    words = facts.words
    header = (
        words.say("Committee"),
        words.say("Received"),
        words.say("Revision"),
        words.say("Sections with answers"),
        words.say("Sections"),
    )
    missing = tuple((name, None, None, 0, len(facts.form.sections)) for name in facts.missing)
    rows = tuple(
        (
            name_of(standing, words),
            standing.entry.received.date(),
            standing.entry.revision,
            standing.answered_sections,
            len(standing.sections),
        )
        for standing in facts.standings
    )
    return Sheet(words.say("Returns"), header, (*missing, *rows))


def _measures(facts: StatusFacts) -> Sheet:
    words = facts.words
    header = (
        words.say("Committee"),
        words.say("Section"),
        words.say("Row"),
        words.say("Measure"),
        words.say("Status"),
        words.say("Lead"),
        words.say("Deadline"),
        words.say("Budget"),
        words.say("Indicator"),
        words.say("Overdue"),
    )
    return Sheet(words.say("Measures"), header, tuple(_rows_of_measures(facts)))


def _rows_of_measures(facts: StatusFacts) -> Iterator[tuple[SheetValue, ...]]:
    for standing, measure in facts.measures():
        yield (
            name_of(standing, facts.words),
            measure.section,
            measure.row,
            measure.what,
            facts.status_of(measure),
            measure.lead,
            measure.deadline or measure.deadline_text,
            measure.budget,
            measure.indicator,
            measure.is_overdue(facts.today),
        )


def _changes(facts: StatusFacts) -> Iterator[tuple[SheetValue, ...]]:
    for standing in facts.standings:
        for change in standing.changes or ():
            name = name_of(standing, facts.words)
            yield name, change.section, change.row, change.field, change.before, change.after
