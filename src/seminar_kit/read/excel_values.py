"""A value in a cell of Excel into the text that people see there, as nearly as it can be known."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final

_CURRENCY: Final = re.compile(r'\[\$([^\]\-]+)[^\]]*\]|"\s*([A-Za-z$€£¥]{1,4})\s*"|([$€£¥])')
_MIDNIGHT: Final = time()


@dataclass(frozen=True, slots=True)
class Written:
    """`dates` and `numbers` in plain form, where the cell holds one beside its text."""

    text: str
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def value_to_written(value: object, number_format: str) -> Written:
    """Booleans as TRUE and FALSE, days in ISO form, numbers with the percent or currency sign of their format."""
    match value:
        case None:
            return Written("")
        case bool():
            return Written("TRUE" if value else "FALSE")
        case int() | float() | Decimal():
            return _number(value, number_format)
        case datetime():
            return _day(value)
        case date():
            return Written(value.isoformat(), (value.isoformat(),))
        case _:
            return Written(str(value).strip())


def _number(value: int | float | Decimal, number_format: str) -> Written:
    try:
        # Excel counts with 15 digits and shows no more.
        exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    except InvalidOperation:
        return Written(str(value))
    if not exact.is_finite() or exact.adjusted() > 30:
        return Written(str(value))
    if "%" in number_format:
        percent = _plain(exact * 100)
        return Written(f"{percent}%", (), (percent,))
    sign = _CURRENCY.search(number_format or "")
    plain = _plain(exact)
    return Written(f"{plain} {next(filter(None, sign.groups())).strip()}" if sign else plain, (), (plain,))


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(value: datetime) -> Written:
    day = value.date().isoformat()
    return Written(day if value.time() == _MIDNIGHT else f"{day} {value:%H:%M}", (day,))
