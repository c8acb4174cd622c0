"""Days that are too early, too late, out of order, or gone by."""

from collections.abc import Iterator
from datetime import date

from seminar_kit.model.returned import Finding
from seminar_kit.returns.check.required import is_done
from seminar_kit.returns.check.slots import Checked, Slot


def check_days(checked: Checked) -> Iterator[Finding]:
    for slot, value in checked.answered():
        if isinstance(value, date):
            yield from _check_limits(slot, value, checked)
            yield from _check_order(slot, value, checked)
            yield from _check_ahead(slot, value, checked)


def _check_limits(slot: Slot, day: date, checked: Checked) -> Iterator[Finding]:
    words, limits = checked.words, slot.field.limits
    if limits.earliest and day < limits.earliest:
        what = words.say("{day} under “{label}” is too early", day=day, label=slot.field.label)
        yield checked.finding(
            slot, "day-is-in-its-limits", what, words.say("write {day} or later", day=limits.earliest)
        )
    if limits.latest and day > limits.latest:
        what = words.say("{day} under “{label}” is too late", day=day, label=slot.field.label)
        yield checked.finding(
            slot, "day-is-in-its-limits", what, words.say("write {day} or earlier", day=limits.latest)
        )


def _check_order(slot: Slot, day: date, checked: Checked) -> Iterator[Finding]:
    earlier = slot.row_answers.get(slot.field.limits.after)
    if earlier and isinstance(earlier.value, date) and day < earlier.value:
        labels = {each.id: each.label for each in slot.section.fields}
        what = checked.words.say(
            "{day} under “{label}” comes before {earlier} under “{other}”",
            day=day,
            label=slot.field.label,
            earlier=earlier.value,
            other=labels[slot.field.limits.after],
        )
        yield checked.finding(slot, "days-follow-each-other", what, checked.words.say("correct one of the two days"))


def _check_ahead(slot: Slot, day: date, checked: Checked) -> Iterator[Finding]:
    """What is done may lie in the past."""
    if slot.field.limits.ahead and day < checked.today and not is_done(slot):
        what = checked.words.say("{day} under “{label}” has passed", day=day, label=slot.field.label)
        yield checked.finding(
            slot, "day-is-still-to-come", what, checked.words.say("write a day that is still to come")
        )
