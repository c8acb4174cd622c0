"""Answers that are missing: those that the form requires, and those that a status report follows."""

from collections.abc import Iterator

from seminar_kit.model.form import Tracking
from seminar_kit.model.returned import Finding
from seminar_kit.problems import Severity
from seminar_kit.returns.check.slots import Checked, Slot


def check_answers_are_there(checked: Checked) -> Iterator[Finding]:
    for slot in checked.slots():
        if slot.field.required and slot.answer is None:
            fix = checked.words.say("write it under {label}", label=slot.label)
            yield checked.finding(slot, "answer-is-there", _question(slot, checked), fix)


def check_tracked_answers(checked: Checked) -> Iterator[Finding]:
    """Of measures that are not done yet."""
    for slot in checked.slots():
        tracking = slot.section.tracking
        if tracking and slot.answer is None and not slot.field.required and _is_followed(slot, tracking):
            fix = checked.words.say("write it under {label}, since the status report follows it", label=slot.label)
            what = _question(slot, checked)
            yield checked.finding(slot, "tracked-answer-is-there", what, fix, Severity.WARNING)


def is_done(slot: Slot) -> bool:
    """Whether the row says that its measure is done."""
    tracking = slot.section.tracking
    status = slot.row_answers.get(tracking.status) if tracking else None
    return tracking is not None and status is not None and status.value in tracking.done


def _is_followed(slot: Slot, tracking: Tracking) -> bool:
    followed = (tracking.lead, tracking.deadline, tracking.budget, tracking.indicator, tracking.status)
    return slot.field.id in followed and not is_done(slot)


def _question(slot: Slot, checked: Checked) -> str:
    """In the words of whoever made the form, else made from the label."""
    return slot.field.asks or checked.words.say("what is the answer to “{label}”?", label=slot.field.label)
