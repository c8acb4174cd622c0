"""Measures by status as a chart, one bar a committee; its numbers stand in a table beside it."""

from dataclasses import dataclass

from seminar_kit.model.document import Block, Picture, PictureFile
from seminar_kit.report.charts import MOST_PARTS, Bar, bar_chart
from seminar_kit.report.status_facts import StatusFacts, count_with_status, name_of
from seminar_kit.words import direction_of

_PATH = "report/measures-by-status.svg"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture in the text and its file."""

    picture: Block
    file: PictureFile


def status_chart(facts: StatusFacts) -> Chart | None:
    """None where there is nothing to draw, or more statuses than patterns that can be told apart."""
    statuses = facts.statuses
    standings = [standing for standing in facts.standings if standing.measures]
    if not standings or not statuses or len(statuses) > MOST_PARTS:
        return None
    bars = tuple(
        Bar(name_of(standing, facts.words), count_with_status(standing.measures, statuses)) for standing in standings
    )
    legend = tuple(status.label for status in statuses)
    file = bar_chart(_PATH, legend, bars, direction_of(facts.words.language))
    alt = facts.words.say("Measures by status for each committee; the numbers stand in the table below.")
    return Chart(Picture(_PATH, alt), file)
