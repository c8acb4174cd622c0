"""Numbers and amounts out of their limits, and texts that are too long."""

from collections.abc import Iterator
from decimal import Decimal

from seminar_kit.model.returned import Finding, Money, Value
from seminar_kit.returns.check.slots import Checked


def check_amounts(checked: Checked) -> Iterator[Finding]:
    words = checked.words
    for slot, value in checked.answered():
        amount, limits = _amount(value), slot.field.limits
        if amount is not None and limits.least is not None and amount < limits.least:
            what = words.say("{value} under “{label}” is too little", value=shown(value), label=slot.field.label)
            fix = words.say("write {limit} or more", limit=f"{limits.least:f}")
            yield checked.finding(slot, "number-is-in-its-limits", what, fix)
        if amount is not None and limits.most is not None and amount > limits.most:
            what = words.say("{value} under “{label}” is too much", value=shown(value), label=slot.field.label)
            fix = words.say("write {limit} or less", limit=f"{limits.most:f}")
            yield checked.finding(slot, "number-is-in-its-limits", what, fix)


def check_lengths(checked: Checked) -> Iterator[Finding]:
    for slot in checked.slots():
        most = slot.field.limits.characters
        length = len(slot.answer.text) if slot.answer else 0
        if most and length > most:
            what = checked.words.say(
                "“{label}” is answered in {count} characters", label=slot.field.label, count=length
            )
            fix = checked.words.say("shorten it to {most} characters", most=most)
            yield checked.finding(slot, "answer-is-short-enough", what, fix)


def shown(value: Value) -> str:
    """A number or an amount as people read it."""
    match value:
        case Money(amount, currency):
            return f"{amount:f} {currency}"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _amount(value: Value) -> Decimal | None:
    match value:
        case Money(amount):
            return amount
        case Decimal():
            return value
        case _:
            return None
