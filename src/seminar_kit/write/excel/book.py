"""A workbook in the making: the same bytes every time, with what its sheets have in common."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Final, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from seminar_kit.model.paper import Direction, Paper
from seminar_kit.words import Words

_CREATED: Final = datetime(1980, 1, 1)  # noqa: DTZ001 - Excel's times have no zone
_PAPERS: Final[dict[Paper, int]] = {"A4": 9, "Letter": 1}
# Of Arial every computer has a font of the same widths, so that lines break alike everywhere.
_FONT: Final = {"font_name": "Arial", "font_size": 10, "font_scheme": False}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": _FONT,
}

Look: TypeAlias = tuple[tuple[str, str | int | bool], ...]


@dataclass(frozen=True, slots=True)
class LongText:
    """A text that is longer than a cell, and where it belongs."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Book:
    """What every sheet needs; `long_texts` gathers what no cell can hold."""

    workbook: Workbook
    words: Words
    direction: Direction
    paper: Paper
    formats: dict[Look, Format] = field(default_factory=dict)
    long_texts: list[LongText] = field(default_factory=list)

    def look(self, **properties: str | int | bool) -> Format:
        """A format with these properties; made once, since each costs time and bytes."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            order = {"reading_order": 2} if self.direction == "rtl" else {}
            self.formats[key] = self.workbook.add_format({"valign": "top", **order, **properties})
        return self.formats[key]

    def add_sheet(self, name: str, footer: str, landscape: bool = False) -> Worksheet:
        """An empty sheet that prints one page wide, with its direction and its footer."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(_PAPERS[self.paper])
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.75)
        sheet.set_footer(f"&L&8 {_plain(footer)}&R&8 {self.words.say('Page {page} of {pages}', page='&P', pages='&N')}")
        if landscape:
            sheet.set_landscape()
        if self.direction == "rtl":
            sheet.right_to_left()
        return sheet


def write_book(title: str, words: Words, direction: Direction, paper: Paper, fill: Callable[[Book], None]) -> bytes:
    """The workbook that `fill` puts its sheets into, without clock and names of people."""
    target = BytesIO()
    with Workbook(target, _OPTIONS) as workbook:
        workbook.set_properties({"title": title, "created": _CREATED})
        fill(Book(workbook, words, direction, paper))
    return target.getvalue()


def _plain(text: str) -> str:
    """A footer reads a single & as an order."""
    return text.replace("&", "&&")
