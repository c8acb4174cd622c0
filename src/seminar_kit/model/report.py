"""A report on returns as it is written to Word, to a web page and to sheets."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from seminar_kit.model.document import Body, PictureFile
from seminar_kit.model.paper import Direction, Paper


@dataclass(frozen=True, slots=True)
class Report:
    """A text of its own with pictures made for it; `line` stands under the title."""

    title: str
    line: str
    language: str
    direction: Direction
    paper: Paper
    body: Body
    pictures: tuple[PictureFile, ...] = ()


SheetValue: TypeAlias = str | int | Decimal | date | bool | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for a spreadsheet; every row has as many values as the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[SheetValue, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportSet:
    """A report, and the same figures as sheets."""

    report: Report
    sheets: tuple[Sheet, ...]
