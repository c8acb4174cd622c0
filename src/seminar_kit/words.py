"""The kit's own words in the reader's language: the one place where interface text, plurals and dates are made.

English stands in the code; every other language is a catalogue in `languages/`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from seminar_kit.model.paper import Direction

LANGUAGES = ("ar", "en", "es", "fr", "pt", "sw")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_LOCALES = {"en": "en_GB"}
_CATALOGUES = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True)
class Words:
    """Interface text of one language: `say("Page {page}", page=3)`."""

    language: str
    translations: Mapping[str, str] = field(repr=False)

    def say(self, text: str, **values: object) -> str:
        """The text in this language, with its `{names}` filled in."""
        return self.translations.get(text, text).format(**values)

    def day(self, day: date) -> str:
        """A date with its weekday, e.g. Monday, 15 October 2012."""
        from babel.dates import format_date

        return format_date(day, "full", locale=_LOCALES.get(self.language, self.language))

    def short_day(self, day: date) -> str:
        """A date for tables, e.g. 15 Oct 2012."""
        from babel.dates import format_date

        return format_date(day, "medium", locale=_LOCALES.get(self.language, self.language))

    def days(self, first: date, last: date) -> str:
        """A span of dates, e.g. 15–16 October 2012."""
        from babel.dates import format_interval

        return format_interval(first, last, skeleton="yMMMd", locale=_LOCALES.get(self.language, self.language))

    def time_zone(self, name: str, day: date) -> str:
        """A time zone as people call it on a day, with its place, e.g. East Africa Time (Africa/Dar es Salaam)."""
        from babel.dates import get_timezone_name

        noon = datetime.combine(day, time(12), ZoneInfo(name))
        called = get_timezone_name(noon, locale=_LOCALES.get(self.language, self.language))
        place = name.replace("_", " ")
        return f"{called} ({place})" if called != place else place

    def list(self, texts: tuple[str, ...]) -> str:
        """Several things in a row, e.g. A, B and C."""
        from babel.lists import format_list

        return format_list(list(texts), locale=_LOCALES.get(self.language, self.language))


@cache
def words_of(language: str) -> Words:
    """The interface words of a language; KeyError if the kit has none."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return Words(language, {} if language == "en" else _read_catalogue(language))


def month_names(language: str) -> Iterator[tuple[str, int]]:
    """What people call the months, whole and cut short, with their numbers."""
    from babel.dates import get_month_names

    for width in ("abbreviated", "wide"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, language).items():
                yield name, number


def weekday_names(language: str) -> Iterator[str]:
    """What people call the days of the week, whole and cut short."""
    from babel.dates import get_day_names

    for width in ("abbreviated", "wide"):
        yield from get_day_names(width, "format", language).values()


def direction_of(language: str) -> Direction:
    """Which way the language is written."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def _read_catalogue(language: str) -> dict[str, str]:
    from babel.messages.pofile import read_po

    with (_CATALOGUES / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {str(message.id): str(message.string) for message in catalogue if message.id}
