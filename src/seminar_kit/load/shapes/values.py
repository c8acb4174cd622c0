"""Single values and the base of all shapes: what a line of text, a name, a clock time or a date looks like."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, LiteralString, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from seminar_kit.load.names import NAME_PATTERN
from seminar_kit.load.places import Keys
from seminar_kit.nearest import order_to_write, quoted
from seminar_kit.words import LANGUAGES

LINE = r"^[^\n]*\S[^\n]*\n?$"
NAME = f"^{NAME_PATTERN}$"
SESSION = f"^{NAME_PATTERN}/{NAME_PATTERN}$"
MODULE_OR_SESSION = f"^{NAME_PATTERN}(/{NAME_PATTERN})?$"
VARIABLE = "^[a-z][a-z0-9_]*$"
FIELD = rf"^{NAME_PATTERN}\.{NAME_PATTERN}$"
FIELD_OR_FIELD_KEY = rf"^{NAME_PATTERN}(\.{NAME_PATTERN})?$"
CURRENCY = "^[A-Z]{3}$"
CLOCK = "^([01][0-9]|2[0-3]):[0-5][0-9]$"
DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WEB_ADDRESS = r"^https?://[^\s/]\S*$"

Entry = TypeVar("Entry")


class Shape(BaseModel):
    """A mapping with known keys; building waits for the first use, so that starting stays quick."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault that a shape's own check found, at a path of keys inside the value checked."""

    keys: Keys
    what: str
    fix: str


def refuse(rule: LiteralString, findings: Iterable[Finding]) -> None:
    """Refuse a value if anything was found, in the only way that pydantic lets through."""
    if found := tuple(findings):
        raise PydanticCustomError(rule, "refused", {"findings": found})


def stands_once(key_of: Callable[[Entry], Hashable], *keys: str) -> AfterValidator:
    """Refuse a list in which an id stands twice; `keys` lead from an entry to its id."""

    def check(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        first: dict[Hashable, int] = {}
        findings = []
        for index, entry in enumerate(entries):
            name = key_of(entry)
            if first.setdefault(name, index) != index:
                findings.append(_repeated((index, *keys), name, first[name] + 1))
        refuse("ids-stand-once", findings)
        return entries

    return AfterValidator(check)


def _repeated(keys: Keys, name: Hashable, first: int) -> Finding:
    fix = "give each entry a name of its own" if len(keys) > 1 else "delete one of the two"
    return Finding(keys, f'"{name}" stands twice in this list, first as number {first}', fix)


def _check_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        fix = 'write year, month and day of a real date, e.g. "2012-10-15"'
        refuse("date-is-year-month-day", [Finding((), f'date "{text}" is not in the calendar', fix)])
    return text


def _check_time_zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        # Listing all zones reads the disk for long, so only a fault pays for it.
        fix = order_to_write(text, available_timezones(), 'write continent and town, e.g. "Africa/Kampala"')
        refuse("time-zone-exists", [Finding((), f'time zone "{text}" does not exist', fix)])
    return text


def _check_language(text: str) -> str:
    if text not in LANGUAGES:
        fix = f"write one of {quoted(LANGUAGES)}"
        refuse("language-is-known", [Finding((), f'language "{text}" is not known', fix)])
    return text


def _number(value: object) -> Decimal:
    """A number as it is written, whole or not; a plain float would carry its rounding into every answer."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticKnownError("float_type")
    return Decimal(str(value))


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=LINE)]
Name = Annotated[str, StringConstraints(pattern=NAME)]
SessionKey = Annotated[str, StringConstraints(pattern=SESSION)]
ModuleOrSessionKey = Annotated[str, StringConstraints(pattern=MODULE_OR_SESSION)]
VariableName = Annotated[str, StringConstraints(pattern=VARIABLE)]
FormKey = SessionKey
FieldKey = Annotated[str, StringConstraints(pattern=FIELD)]
FieldOrFieldKey = Annotated[str, StringConstraints(pattern=FIELD_OR_FIELD_KEY)]
Currency = Annotated[str, StringConstraints(pattern=CURRENCY)]
Number = Annotated[Decimal | None, PlainValidator(_number), WithJsonSchema({"type": "number"})]
Clock = Annotated[str, StringConstraints(pattern=CLOCK)]
Date = Annotated[
    str, StringConstraints(pattern=DATE), AfterValidator(_check_date), Field(json_schema_extra={"format": "date"})
]
WebAddress = Annotated[str, StringConstraints(pattern=WEB_ADDRESS)]
TimeZone = Annotated[str, AfterValidator(_check_time_zone)]
Language = Annotated[str, AfterValidator(_check_language), Field(json_schema_extra={"enum": list(LANGUAGES)})]
SessionMinutes = Annotated[int, Field(ge=20, le=180)]
ItemMinutes = Annotated[int, Field(ge=1, le=600)]
NamesOnce = Annotated[tuple[Name, ...], stands_once(str)]
