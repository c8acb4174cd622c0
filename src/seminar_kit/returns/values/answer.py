"""A field's text from the file into an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from seminar_kit.model.form import Field, FieldKind
from seminar_kit.model.office_file import Cell
from seminar_kit.model.returned import Answer, Value
from seminar_kit.returns.values.choices import choice_of, tick_of, ticks_in, yes_no_of
from seminar_kit.returns.values.dates import date_of
from seminar_kit.returns.values.numbers import money_of, number_of


@dataclass(frozen=True, slots=True)
class Heard:
    """What stands in a field's cell, its placeholders cut off; `choice`: the cell ticks this one of several."""

    text: str
    cell: Cell
    choice: str = ""


def answer_of(each: Field, heard: tuple[Heard, ...], labels: Mapping[str, str], language: str) -> Answer | None:
    """None where nothing was answered; `labels` leads from the words of all languages to the field's choices."""
    if each.kind is FieldKind.SEVERAL:
        return _several(each, heard, labels)
    text = "\n".join(one.text for one in heard if one.text)
    if not text:
        return None
    held = heard[0].cell if len(heard) == 1 else Cell("")
    return Answer(text, _value(each, text, held, labels, language))


def _value(each: Field, text: str, held: Cell, labels: Mapping[str, str], language: str) -> Value | None:
    match each.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.OFFICE:
            return text
        case FieldKind.NUMBER:
            held_number = _held_number(held)
            return number_of(text, language) if held_number is None else held_number
        case FieldKind.DATE:
            return date_of(text, held.dates)
        case FieldKind.CHOICE:
            return choice_of(text, labels)
        case FieldKind.YES_NO:
            return yes_no_of(text)
        case FieldKind.MONEY:
            return money_of(text, language, each.currencies, _held_number(held))
        case FieldKind.SEVERAL:
            raise ValueError("several choices have an answer of their own")
        case _:
            assert_never(each.kind)


def _held_number(held: Cell) -> Decimal | None:
    """The number of a spreadsheet's cell, which has no thousands to be parted."""
    return Decimal(held.numbers[0]) if held.numbers else None


def _several(each: Field, heard: tuple[Heard, ...], labels: Mapping[str, str]) -> Answer | None:
    """Ticks in one cell, or a cell for each choice; something else beside them makes the whole unsure."""
    ticked: dict[str, str] = {}
    rest: list[str] = []
    own = {choice.value: choice.label for choice in each.choices}
    for one in heard:
        if not one.choice:
            ticks = ticks_in(one.text, labels)
            ticked |= dict(zip(ticks.values, ticks.labels, strict=True))
            rest += ticks.rest
        elif (is_ticked := tick_of(one.text)) is None:
            rest.append(f"{own.get(one.choice, one.choice)}: {one.text}")
        elif is_ticked:
            ticked[one.choice] = own.get(one.choice, one.choice)
    values = tuple(value for value in own if value in ticked)
    text = "\n".join([*(ticked[value] for value in values), *rest])
    return Answer(text, None if rest else values) if text else None
