"""A curriculum composed with its modules for one edition: all that a writer receives."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from seminar_kit.model.agenda import Agenda
from seminar_kit.model.document import Document

Direction: TypeAlias = Literal["ltr", "rtl"]
Paper: TypeAlias = Literal["A4", "Letter"]


class Edition(StrEnum):
    """Who may see it."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Seminar:
    """Everything the writers of one edition need; `name` is the curriculum's file name without ending."""

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
