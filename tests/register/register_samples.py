"""Returns and arrivals for the tests of the register."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256

from seminar_kit.model.office_file import OfficeNote
from seminar_kit.model.register import Arrival
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Leftover, Money, Return

FORM = "planting/garden-plan"
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def garden_return(school: str = "North School", crop: str = "Beans") -> Return:
    """A garden plan with every kind of value, one that was not understood, and something left over."""
    return Return(
        form=FORM,
        version=2,
        digest="11a7889eca3c7b60",
        language="en",
        answers={
            "school.name": Answer(school, school),
            "school.year": Answer("2024", Decimal("2024")),
            "school.visited": Answer("1 May 2024", date(2024, 5, 1)),
            "school.soil": Answer("Clay", "clay"),
            "school.tools": Answer("☒ Spade\n☒ Watering can", ("spade", "can")),
            "school.tap": Answer("No", False),
            "school.total": Answer("1,200.50 USD", Money(Decimal("1200.50"), "USD")),
        },
        rows={
            "beds": (
                {
                    "crop": Answer(crop, crop),
                    "cost": Answer("10 or 20 dollars"),
                    "status": Answer("Growing", "growing"),
                },
                {"crop": Answer("=1+1", "=1+1"), "sowing": Answer("in spring")},
            ),
            "dangers": ({"level": Answer("Low", "low")}, {}, {"seen": Answer("3", Decimal("3"))}),
        },
        leftovers=(Leftover("See the letter", "paragraph 12"),),
        notes=(OfficeNote.TRACKED_CHANGES,),
        doubts=(Doubt(DoubtKind.MOVED, "beds.crop", 2, "beds.lead"),),
    )


def arrival(
    returned: Return | None = None,
    content: bytes = b"a file",
    identity: tuple[str, ...] = ("North School", "2024"),
    **changes: str,
) -> Arrival:
    texts: Mapping[str, str] = {
        "file_name": "plan.docx",
        "committee": "North School",
        "brought_by": "Amina",
        **changes,
    }
    return Arrival(
        returned=returned or garden_return(),
        content=content,
        digest=sha256(content).hexdigest(),
        identity=identity,
        received=NOON,
        **texts,
    )


def many_arrivals(count: int, size: int = 20_000) -> list[Arrival]:
    """Returns of many schools, with files as large as a filled Word form that cannot be packed further."""
    made = []
    for number in range(count):
        content = b"".join(sha256(f"{number}-{part}".encode()).digest() for part in range(size // 32))
        school = f"School {number}"
        made.append(arrival(garden_return(school), content, (school, "2024"), committee=school))
    return made


def minutes_later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)
