"""Sections with too few or too many rows, and totals that do not fit their rows."""

from collections.abc import Iterator
from decimal import Decimal

from seminar_kit.model.returned import Finding, Money, Value
from seminar_kit.returns.check.limits import shown
from seminar_kit.returns.check.slots import Checked, Slot


def check_rows(checked: Checked) -> Iterator[Finding]:
    words = checked.words
    for number, section in enumerate(checked.form.sections, start=1):
        if section.rows is None:
            continue
        count = len(checked.rows(section))
        if count < section.rows.least:
            what = words.say("{count} rows of “{title}” are filled in", count=count, title=section.title)
            fix = words.say("fill in {least} or more", least=section.rows.least)
            yield checked.section_finding(number, "rows-are-enough", what, fix)
        if count > section.rows.most:
            what = words.say("{count} rows of “{title}” are filled in", count=count, title=section.title)
            fix = words.say("fill in {most} or fewer", most=section.rows.most)
            yield checked.section_finding(number, "rows-are-not-too-many", what, fix)


def check_totals(checked: Checked) -> Iterator[Finding]:
    for slot, stated in checked.answered():
        if slot.field.total_of:
            yield from _check_total(slot, stated, checked)


def _check_total(slot: Slot, stated: Value, checked: Checked) -> Iterator[Finding]:
    """Where a row is not understood, that is told of it, and no sum is right."""
    values = _column(slot.field.total_of, checked)
    if not values or None in values:
        return
    words, label = checked.words, slot.field.label
    currencies = list(dict.fromkeys(value.currency for value in values if isinstance(value, Money)))
    if len(currencies) > 1:
        what = words.say(
            "the rows of “{label}” are in several currencies: {currencies}",
            label=label,
            currencies=" / ".join(currencies),
        )
        yield checked.finding(slot, "total-has-one-currency", what, words.say("write all of them in one currency"))
        return
    total = _sum(values, currencies)
    if total != stated:
        what = words.say(
            "“{label}” is {stated}, but its rows add up to {total}",
            label=label,
            stated=shown(stated),
            total=shown(total),
        )
        yield checked.finding(slot, "total-adds-up", what, words.say("correct the total or the rows"))


def _column(key: str, checked: Checked) -> list[Value | None]:
    section_id, _, field_id = key.partition(".")
    rows = checked.returned.rows.get(section_id, ())
    return [row[field_id].value for row in rows if field_id in row]


def _sum(values: list[Value | None], currencies: list[str]) -> Value:
    amounts = [value.amount if isinstance(value, Money) else value for value in values]
    total = sum((amount for amount in amounts if isinstance(amount, Decimal)), Decimal())
    return Money(total, currencies[0]) if currencies else total
