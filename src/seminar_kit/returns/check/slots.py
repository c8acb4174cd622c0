"""The questions of a form one by one, each with what was answered: what checks walk through."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from seminar_kit.form_print import code_of
from seminar_kit.model.form import Field, Form, FormSection
from seminar_kit.model.returned import Answer, Finding, Return, Row, Value
from seminar_kit.problems import Severity
from seminar_kit.words import Words, words_of

_LONGEST_EXCERPT: Final = 60


@dataclass(frozen=True, slots=True)
class Slot:
    """A question at one place; `row` counts from 1, None outside rows; `row_answers` are all of its row or section."""

    number: int
    section: FormSection
    code: str
    field: Field
    row: int | None
    row_answers: Mapping[str, Answer]

    @property
    def key(self) -> str:
        return f"{self.section.id}.{self.field.id}"

    @property
    def answer(self) -> Answer | None:
        return self.row_answers.get(self.field.id)

    @property
    def label(self) -> str:
        return f"{self.code} {self.field.label}"


@dataclass(frozen=True, slots=True)
class Checked:
    """A return under examination."""

    returned: Return
    form: Form
    today: date

    @property
    def words(self) -> Words:
        return words_of(self.form.language)

    def slots(self) -> Iterator[Slot]:
        """All questions that are asked: in rows only where something is answered, or the form itself names the row."""
        for number, section in enumerate(self.form.sections, start=1):
            for row, answers in self._rows_of(section):
                for index, each in enumerate(section.fields, start=1):
                    slot = Slot(number, section, code_of(number, index), each, row, answers)
                    if self._is_asked(slot, frozenset()):
                        yield slot

    def answered(self) -> Iterator[tuple[Slot, Value]]:
        """Those whose answer was understood."""
        for slot in self.slots():
            if slot.answer and slot.answer.value is not None:
                yield slot, slot.answer.value

    def rows(self, section: FormSection) -> tuple[Row, ...]:
        found = self.returned.rows.get(section.id, ())
        missing = max(len(section.fixed) - len(found), 0)
        return (*found, *({} for _ in range(missing)))

    def finding(self, slot: Slot, rule: str, what: str, fix: str, severity: Severity = Severity.ERROR) -> Finding:
        return Finding(rule, self.where(slot), what, fix, slot.key, slot.row, severity)

    def where(self, slot: Slot) -> str:
        """As the form prints it."""
        if slot.row is None:
            return self.words.say("Section {number}, question {code}", number=slot.number, code=slot.code)
        fixed = slot.section.fixed
        if fixed and slot.row <= len(fixed):
            label = fixed[slot.row - 1].label
            return self.words.say("Section {number}, {label}", number=slot.number, label=label)
        return self.words.say("Section {number}, row {row}", number=slot.number, row=slot.row)

    def section_finding(self, number: int, rule: str, what: str, fix: str) -> Finding:
        where = self.words.say("Section {number}", number=number)
        return Finding(rule, where, what, fix, self.form.sections[number - 1].id)

    def _rows_of(self, section: FormSection) -> Iterator[tuple[int | None, Mapping[str, Answer]]]:
        if not section.repeats:
            yield None, self.returned.answers_in(section)
            return
        for row, answers in enumerate(self.rows(section), start=1):
            if answers or section.fixed:
                yield row, answers

    def _is_asked(self, slot: Slot, seen: frozenset[str]) -> bool:
        """A question that hangs on one which is itself not asked is not asked either."""
        when = slot.field.when
        if when is None or slot.key in seen:
            return True
        other = self._other_slot(slot, when.field)
        if other is None or not self._is_asked(other, seen | {slot.key}):
            return False
        return other.answer is not None and not set(other.answer.chosen()).isdisjoint(when.values)

    def _other_slot(self, slot: Slot, name: str) -> Slot | None:
        section_id, _, field_id = name.rpartition(".")
        section = slot.section if section_id in ("", slot.section.id) else self._section(section_id)
        each = next((each for each in section.fields if each.id == field_id), None) if section else None
        if section is None or each is None:
            return None
        row, answers = (
            (slot.row, slot.row_answers) if section is slot.section else next(self._rows_of(section), (None, {}))
        )
        return Slot(slot.number, section, slot.code, each, row, answers)

    def _section(self, section_id: str) -> FormSection | None:
        return next((section for section in self.form.sections if section.id == section_id), None)


def excerpt(text: str) -> str:
    """Enough of an answer to find it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_EXCERPT else f"{line[: _LONGEST_EXCERPT - 1].rstrip()}…"
