"""Days as people write them."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Final

from seminar_kit.folding import fold, western_digits
from seminar_kit.words import LANGUAGES, month_names, weekday_names

_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t]\d{1,2}:\d{2}.*)?")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
# Words around a day that change nothing, in the languages of the kit; ordinal endings too.
_FILLERS: Final = frozenset(
    (
        *("de", "del", "of", "the", "le", "la", "el", "em", "dia", "tarehe", "mwezi", "wa"),
        *("er", "st", "nd", "rd", "th"),
    )
)


def date_of(text: str, held: tuple[str, ...] = ()) -> date | None:
    """The day; None where day and month could be exchanged.

    `held` are days (ISO) that the file keeps beside the text; they decide only between readings of the text, since
    people write over a day without changing what is behind it.
    """
    readings = set(_readings(text))
    if len(readings) == 1:
        return readings.pop()
    known = readings & {day for each in held if (day := _iso(each))}
    return known.pop() if len(known) == 1 else None


def _readings(text: str) -> Iterator[date]:
    plain = fold(western_digits(text)).strip(" .,;")
    if found := _YEAR_FIRST.fullmatch(plain):
        yield from _day(found[1], found[2], found[3])
    elif found := _YEAR_LAST.fullmatch(plain):
        one, mark, other, year = found.groups()
        yield from _day(year, other, one)
        # With points the day always comes first.
        if mark != ".":
            yield from _day(year, one, other)
    else:
        yield from _in_words(plain)


def _in_words(plain: str) -> Iterator[date]:
    """A day, the name of a month and a year, whatever their order, and nothing else that could mean something."""
    tokens = _TOKEN.findall(plain)
    words = [token for token in tokens if not token.isdigit() and token not in _FILLERS]
    numbers = [token for token in tokens if token.isdigit()]
    months = {_months()[word] for word in words if word in _months()}
    if len(months) != 1 and len(words) > 1:
        words = [word for word in words if word not in _weekdays()]
        months = {_months()[word] for word in words if word in _months()}
    strange = [word for word in words if word not in _months() and word not in _weekdays()]
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(months) == len(years) == len(days) == 1 and len(numbers) == 2 and not strange:
        yield from _day(years[0], str(months.pop()), days[0])


def _day(year: str, month: str, day: str) -> Iterator[date]:
    with suppress(ValueError):
        yield date(int(year), int(month), int(day))


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    """Names of months in all languages of the kit, whole and cut short, each word of them."""
    names = ((name, number) for language in LANGUAGES for name, number in month_names(language))
    return {word: number for name, number in names for word in _words(name)}


@cache
def _weekdays() -> frozenset[str]:
    names = (name for language in LANGUAGES for name in weekday_names(language))
    return frozenset(word for name in names for word in _words(name))


def _words(name: str) -> list[str]:
    return [word for word in _TOKEN.findall(fold(name)) if word not in _FILLERS]
