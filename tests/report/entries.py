"""Returns of the school garden's plan, made by hand, as the register would hand them over."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from form_samples import garden_plan
from seminar_kit.model.register import Entry
from seminar_kit.model.returned import Answer, Money, Return, Row, Value

TODAY = date(2026, 6, 1)
_FORM = garden_plan()


def said(text: str, value: Value | None = None) -> Answer:
    """An answer that was understood as it was written, or as `value`."""
    return Answer(text, text if value is None else value)


def bed(crop: str, status: str = "planned", harvest: str = "2026-09-01", lead: str = "Class 4", cost: int = 10) -> Row:
    """A row of the section beds; empty texts are left out."""
    labels = {"planned": "Planned", "growing": "Growing", "harvested": "Harvested"}
    row = {"crop": said(crop)}
    if status:
        row["status"] = said(labels[status], status)
    if harvest:
        is_date = harvest[:1].isdigit()
        row["harvest"] = said(harvest, date.fromisoformat(harvest)) if is_date else Answer(harvest)
    if lead:
        row["lead"] = said(lead)
    if cost:
        row["cost"] = said(f"{cost} USD", Money(Decimal(cost), "USD"))
    return row


def entry(number: int, school: str, *beds: Row, revision: int = 1) -> Entry:
    """A return of one school."""
    returned = Return(
        form=_FORM.key,
        version=_FORM.version,
        digest="",
        language="en",
        answers={"school.name": said(school), "school.year": said("2026", Decimal(2026))},
        rows={"beds": beds} if beds else {},
    )
    return Entry(
        number=number,
        revision=revision,
        replaces=None,
        committee=school,
        identity=(school, "2026"),
        brought_by="Secretary",
        received=datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
        file_name=f"{school}.docx",
        digest="0" * 64,
        returned=returned,
    )


def assessment(number: int, *levels: str, helps: tuple[str, ...] = ("", "", ""), place: str = "Hill garden") -> Entry:
    """A return that judges the three dangers of the plan; an empty text leaves a row open."""
    rows: tuple[Row, ...] = tuple(
        {name: said(text.capitalize() if name == "level" else text, text) for name, text in row.items() if text}
        for row in ({"level": level, "help": text} for level, text in zip(levels, helps, strict=True))
    )
    made = entry(number, f"Assessor {number}")
    return replace(
        made, identity=(place, f"Assessor {number}"), returned=replace(made.returned, rows={"dangers": rows})
    )
