"""Answers that are there but say nothing sure."""

from collections.abc import Iterator
from typing import assert_never

from seminar_kit.form_print import choices_of
from seminar_kit.model.form import FieldKind
from seminar_kit.model.returned import Answer, Finding, Money
from seminar_kit.nearest import nearest
from seminar_kit.returns.check.slots import Checked, Slot, excerpt

_DAY = "2026-03-31"
_NUMBER = "1200"


def check_answers_are_understood(checked: Checked) -> Iterator[Finding]:
    """A choice that the form no longer has counts as not understood, too."""
    for slot in checked.slots():
        if slot.answer and (not slot.answer.is_understood or _is_no_choice(slot, slot.answer)):
            what, fix = _what(slot, slot.answer, checked), _fix(slot, slot.answer, checked)
            yield checked.finding(slot, "answer-is-understood", what, fix)


def check_currencies(checked: Checked) -> Iterator[Finding]:
    for slot, value in checked.answered():
        if isinstance(value, Money) and value.currency not in slot.field.currencies:
            words = checked.words
            what = words.say("{label} is not asked for in {currency}", label=slot.field.label, currency=value.currency)
            fix = words.say("write the amount in {currencies}", currencies=" / ".join(slot.field.currencies))
            yield checked.finding(slot, "currency-is-offered", what, fix)


def _is_no_choice(slot: Slot, answer: Answer) -> bool:
    values = {choice.value for choice in slot.field.choices}
    match slot.field.kind, answer.value:
        case FieldKind.CHOICE, str() as value:
            return value not in values
        case FieldKind.SEVERAL, tuple() as chosen:
            return not set(chosen) <= values
        case _:
            return False


def _what(slot: Slot, answer: Answer, checked: Checked) -> str:
    words, label, written = checked.words, slot.field.label, excerpt(answer.text)
    match slot.field.kind:
        case FieldKind.NUMBER:
            return words.say("“{written}” under “{label}” is no number, or may mean two", written=written, label=label)
        case FieldKind.MONEY:
            return words.say("“{written}” under “{label}” is no amount, or may mean two", written=written, label=label)
        case FieldKind.DATE:
            return words.say("“{written}” under “{label}” is no day, or may mean two", written=written, label=label)
        case FieldKind.YES_NO:
            return words.say("“{written}” under “{label}” is neither yes nor no", written=written, label=label)
        case FieldKind.CHOICE | FieldKind.SEVERAL:
            return words.say("“{written}” under “{label}” is none of the choices", written=written, label=label)
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.OFFICE:
            return words.say("“{written}” under “{label}” is not understood", written=written, label=label)
        case _:
            assert_never(slot.field.kind)


def _fix(slot: Slot, answer: Answer, checked: Checked) -> str:
    words = checked.words
    match slot.field.kind:
        case FieldKind.NUMBER:
            return words.say("write digits only, such as {example}", example=_NUMBER)
        case FieldKind.MONEY:
            example = " ".join((_NUMBER, *slot.field.currencies[:1]))
            return words.say("write the amount in digits and the currency, such as {example}", example=example)
        case FieldKind.DATE:
            return words.say("write year, month and day, such as {example}", example=_DAY)
        case FieldKind.YES_NO | FieldKind.CHOICE | FieldKind.SEVERAL:
            return _one_of(slot, answer, checked)
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.OFFICE:
            return words.say("write it under {label}", label=slot.label)
        case _:
            assert_never(slot.field.kind)


def _one_of(slot: Slot, answer: Answer, checked: Checked) -> str:
    labels = [choice.label for choice in choices_of(slot.field, checked.words)]
    near = nearest(answer.text, labels) if slot.field.kind is FieldKind.CHOICE else ""
    if near:
        return checked.words.say("write “{choice}”", choice=near)
    return checked.words.say("choose from these: {choices}", choices="; ".join(labels))
