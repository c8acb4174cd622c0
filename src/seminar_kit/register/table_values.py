"""Answers into cells of a table: amounts and currencies apart, choices by the words that people chose from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, assert_never

from seminar_kit.model.form import Choice, Field, FieldKind
from seminar_kit.model.report import SheetValue
from seminar_kit.model.returned import Answer, Money, Value
from seminar_kit.words import Words

_BETWEEN: Final = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A field as one column, or as two where it asks for money."""

    titles: tuple[str, ...]
    choices: tuple[Choice, ...] = ()

    def values(self, answer: Answer | None) -> tuple[SheetValue, ...]:
        """As many as there are titles; nothing where nothing was answered."""
        if answer is None:
            return (None,) * len(self.titles)
        if isinstance(answer.value, Money) and len(self.titles) > 1:
            return answer.value.amount, answer.value.currency
        rest = (None,) * (len(self.titles) - 1)
        return (answer.text if answer.value is None else self._value(answer.value), *rest)

    def _value(self, value: Value) -> SheetValue:
        match value:
            case str():
                return self._label(value)
            case tuple():
                return _BETWEEN.join(map(self._label, value))
            case Money(amount, currency):
                return f"{amount} {currency}"
            case bool() | Decimal() | date():
                return value
            case _:
                assert_never(value)

    def _label(self, value: str) -> str:
        """A choice that the form no longer offers stays as its value."""
        return next((choice.label for choice in self.choices if choice.value == value), value)


def column_of(code: str, each: Field, words: Words) -> Column:
    title = f"{code} {each.label}"
    if each.kind is FieldKind.MONEY:
        amount = words.say("{question} (amount)", question=title)
        return Column((amount, words.say("{question} (currency)", question=title)))
    return Column((title,), each.choices)


def unknown_column(key: str) -> Column:
    """For answers to what the form no longer asks."""
    return Column((key,))
