"""Where the answers of a form stand in its workbook, known before the first cell is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from seminar_kit.form_print import code_of, name_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Choice, Field, FieldKind, FormSection
from seminar_kit.words import Words
from seminar_kit.write.excel.names import range_reference, sheet_names

HIDDEN_SHEET: Final = "seminar-kit"
HEADER_ROW: Final = 2
FIRST_ROW: Final = 3
# A protected sheet lets people add rows, but not all of them know how.
_SPARE_ROWS: Final = 20


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a section with rows; a field of which several can be chosen has one for each choice."""

    code: str
    key: str
    field: Field
    choice: Choice | None = None

    @property
    def name(self) -> str:
        return choice_name(self.key, self.choice) if self.choice else name_of(self.key)


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """A section with its number, its sheet and, where it repeats, its columns and how many rows they have."""

    number: int
    section: FormSection
    name: str
    columns: tuple[Column, ...]
    rows: int

    @property
    def last_row(self) -> int:
        return FIRST_ROW + self.rows - 1

    def range_of(self, field_id: str) -> str:
        """The cells in which a field of a section with rows is answered."""
        index = next(i for i, column in enumerate(self.columns, start=1) if column.field.id == field_id)
        return range_reference(self.name, FIRST_ROW, self.last_row, index)


@dataclass(frozen=True, slots=True)
class Layout:
    start: str
    sections: tuple[SectionSheet, ...]
    long_answers: str

    def sheet_of(self, section_id: str) -> SectionSheet:
        return next(sheet for sheet in self.sections if sheet.section.id == section_id)


def lay_out(blank: BlankForm, words: Words) -> Layout:
    """The sheets in their order: how to fill in, one for each section, and what is longer than a cell."""
    titles = (f"{number} {section.title}" for number, section in enumerate(blank.form.sections, start=1))
    wanted = (words.say("Start here"), *titles, words.say("Long answers"))
    _, start, *sections, long_answers = sheet_names((HIDDEN_SHEET, *wanted))
    return Layout(
        start,
        tuple(
            SectionSheet(number, section, name, tuple(_columns(number, section)), _rows(section, blank))
            for number, (section, name) in enumerate(zip(blank.form.sections, sections, strict=True), start=1)
        ),
        long_answers,
    )


def choice_name(key: str, choice: Choice) -> str:
    """The defined name of the cell that ticks one of several choices."""
    return f"{name_of(key)}__{choice.value.replace('-', '_')}"


def _columns(number: int, section: FormSection) -> Iterator[Column]:
    for index, each in enumerate(section.fields, start=1):
        code, key = code_of(number, index), f"{section.id}.{each.id}"
        if each.kind is FieldKind.SEVERAL:
            yield from (Column(code, key, each, choice) for choice in each.choices)
        else:
            yield Column(code, key, each)


def _rows(section: FormSection, blank: BlankForm) -> int:
    """Never fewer than are filled in, even where a return has more than the form allows."""
    filled = len(blank.filled_rows.get(section.id, ()))
    if section.rows is None:
        return max(len(section.fixed), filled) if section.fixed else 0
    return max(filled, min(section.rows.most, max(section.rows.blank, filled) + _SPARE_ROWS))
