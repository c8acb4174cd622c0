"""A return: a filled form that came back, with every answer as it was written and as it was understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from seminar_kit.model.form import NO, YES, FormSection
from seminar_kit.model.office_file import OfficeNote
from seminar_kit.problems import Severity


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str


Value: TypeAlias = str | Decimal | date | bool | Money | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` as written, without the form's own words; `value` is None where it was not understood.

    Value by kind: text, long-text, office: str; number: Decimal; date: date; choice: its value; several: their values;
    yes-no: bool; money: Money.
    """

    text: str
    value: Value | None = None

    @property
    def is_understood(self) -> bool:
        return self.value is not None

    def chosen(self) -> tuple[str, ...]:
        """The values of the choices made, yes and no too; of other kinds nothing that a choice could equal."""
        match self.value:
            case bool():
                return (YES if self.value else NO,)
            case str():
                return (self.value,)
            case tuple():
                return self.value
            case _:
                return ()


Row: TypeAlias = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Leftover:
    """Text that belongs to no field, and where in the file it stands, in words for people."""

    text: str
    where: str


class DoubtKind(StrEnum):
    """Why somebody should look at an answer although it was found."""

    MOVED = "moved"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer that was moved stands beside the printed code of another field, whose key is `beside`.

    One with a placeholder had the form's bracketed text left at its end or beginning, which was cut off.
    """

    kind: DoubtKind
    key: str
    row: int | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """`answers` by key `section.field`; `rows` by section and, inside, by field id; empty answers are left out.

    Rows of a section with fixed rows stand one for each of them, in the form's order, empty where nothing was written.
    `form` is `module/name`; `version` and `digest` are those of the blank file, 0 and "" where it does not say.
    """

    form: str
    version: int
    digest: str
    language: str
    answers: Mapping[str, Answer]
    rows: Mapping[str, tuple[Row, ...]]
    leftovers: tuple[Leftover, ...] = ()
    notes: tuple[OfficeNote, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def answers_in(self, section: FormSection) -> Row:
        """What is answered in a section without rows."""
        keys = {each.id: f"{section.id}.{each.id}" for each in section.fields}
        return {name: self.answers[key] for name, key in keys.items() if key in self.answers}

    def every_answer(self) -> Iterator[tuple[str, int | None, Answer]]:
        """Each answer with its key `section.field` and the number of its row from 1, or None outside rows."""
        for key, answer in self.answers.items():
            yield key, None, answer
        for section, rows in self.rows.items():
            for number, row in enumerate(rows, start=1):
                for name, answer in row.items():
                    yield f"{section}.{name}", number, answer


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend in a return, in the form's language and words.

    `key` is `section.field` or `section`; `row` counts from 1; `where` names the place as the form prints it, e.g.
    "Section 3, row 2"; `what` says what is wrong or asks for what is missing; `fix` is one way to mend it.
    """

    rule: str
    where: str
    what: str
    fix: str
    key: str = ""
    row: int | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what
