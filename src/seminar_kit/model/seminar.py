"""A curriculum composed with its modules for one edition: all that a writer receives."""

from dataclasses import dataclass
from enum import StrEnum

from seminar_kit.model.agenda import Agenda
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import Document
from seminar_kit.model.paper import Direction, Paper


class Edition(StrEnum):
    """Who may see it."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Seminar:
    """Everything the writers of one edition need; `name` is the curriculum's file name without ending.

    `forms` are those that go out with this edition.
    """

    name: str
    edition: Edition
    title: str
    subtitle: str
    host: str
    organisers: tuple[str, ...]
    place: str
    language: str
    direction: Direction
    paper: Paper
    distribution: str
    agenda: Agenda
    document: Document
    forms: tuple[BlankForm, ...] = ()
