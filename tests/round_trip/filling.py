"""What a person has to do in LibreOffice so that a blank form holds the given answers."""

from collections.abc import Iterator, Mapping
from typing import Any

from forms_at_random import FilledForm, Given, Manner
from libreoffice import Order

from seminar_kit.form_print import name_of, rows_offered
from seminar_kit.model.form import FieldKind, FormSection
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

Act = Mapping[str, Any]


def word_order(filled: FilledForm) -> Order:
    return Order(write_blank_form(filled.blank, WordLook()).value, ".docx", tuple(_word_acts(filled)))


def excel_order(filled: FilledForm) -> Order:
    return Order(write_blank_workbook(filled.blank), ".xlsx", tuple(_excel_acts(filled)))


def _word_acts(filled: FilledForm) -> Iterator[Act]:
    for number, section in enumerate(filled.form.sections):
        given = [each for each in filled.given if each.key.startswith(f"{section.id}.")]
        for _ in range(_rows_missing(section, filled, given)):
            yield {"table": number, "how": "add-row"}
        for each in given:
            if each.manner is not Manner.PRINTED:
                yield {"table": number, **_cell(section, each), **_word_act(each, filled)}


def _rows_missing(section: FormSection, filled: FilledForm, given: list[Given]) -> int:
    needed = 1 + max((each.row for each in given if each.row is not None), default=-1)
    return max(needed - rows_offered(section, len(filled.blank.filled_rows.get(section.id, ()))), 0)


def _cell(section: FormSection, each: Given) -> dict[str, int]:
    """Below the header row, beside the label of the question or row."""
    index = [field.id for field in section.fields].index(each.key.partition(".")[2])
    return {"row": index + 1, "column": 1} if each.row is None else {"row": each.row + 1, "column": index + 1}


def _word_act(each: Given, filled: FilledForm) -> Act:
    field = filled.form.field(each.key)
    if each.manner is Manner.CONTROL and field.kind is FieldKind.SEVERAL:
        values = each.written.filled.split("\n")
        return {"how": "tick", "boxes": [at for at, choice in enumerate(field.choices) if choice.value in values]}
    is_picked = field.kind is FieldKind.DATE and each.written.typed == each.written.filled and each.value is not None
    if each.manner is Manner.CONTROL and is_picked:
        return {"how": "pick", "text": each.written.typed}
    return {"how": each.manner.value, "text": each.written.typed}


def _excel_acts(filled: FilledForm) -> Iterator[Act]:
    for each in filled.given:
        if each.manner is Manner.PRINTED:
            continue
        field, down = filled.form.field(each.key), 0 if each.row is None else each.row + 1
        if field.kind is FieldKind.SEVERAL:
            values = each.written.filled.split("\n")
            names = (f"{name_of(each.key)}__{value.replace('-', '_')}" for value in values)
            yield from ({"name": name, "down": down, "how": "type", "text": "x"} for name in names)
        else:
            yield {"name": name_of(each.key), "down": down, **_excel_act(each, field.kind)}


def _excel_act(each: Given, kind: FieldKind) -> Act:
    """Numbers and days as such, since what a text becomes depends on the settings of the program."""
    if kind is FieldKind.NUMBER and each.value is not None:
        return {"how": "number", "text": each.written.filled}
    if kind is FieldKind.DATE and each.value is not None and each.written.typed == each.written.filled:
        return {"how": "day", "text": each.written.filled}
    # What could be two days the program itself reads as one of them, before everybody's eyes.
    is_pasted = "\n" in each.written.typed or (kind is FieldKind.DATE and each.value is None)
    return {"how": "paste" if is_pasted else "type", "text": each.written.typed}
