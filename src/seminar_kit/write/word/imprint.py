"""What the frame around a text tells: title and mark in the headers, page numbers below, the file's properties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from seminar_kit.model.paper import Direction, Paper
from seminar_kit.model.seminar import Seminar


@dataclass(frozen=True, slots=True)
class Imprint:
    """`header` and `distribution` stand at the head of each page, `mark` at its foot below the page numbers.

    A text that `opens_with_title` has no other title above it on its first page. The rest stands in the file's
    properties: `custom` are those that the kit has of its own, `first_day` is None where nothing has a date.
    """

    title: str
    header: str
    language: str
    direction: Direction
    paper: Paper
    subject: str = ""
    host: str = ""
    distribution: str = ""
    first_day: date | None = None
    opens_with_title: bool = False
    mark: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)


def imprint_of(seminar: Seminar, title: str) -> Imprint:
    """The frame that all files of a seminar share but for their titles."""
    days = seminar.agenda.days
    return Imprint(
        title=title,
        header=seminar.title,
        language=seminar.language,
        direction=seminar.direction,
        paper=seminar.paper,
        subject=seminar.subtitle,
        host=seminar.host,
        distribution=seminar.distribution,
        first_day=days[0].date if days else None,
    )
