"""Random forms out, through LibreOffice as a person uses it, and back: what came back the same, and what did not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from comparing import Comparison, compare
from filling import excel_order, word_order
from forms_at_random import IN_EXCEL, IN_WORD, FilledForm
from libreoffice import Order, fill_in
from reading_back import read_back
from samples import make_filled_form

# LibreOffice is started anew from time to time, as people do.
_BATCH = 60


@dataclass(frozen=True)
class RoundTripReport:
    """How many answers came back the same, and how many were told to people; each fault with the number of its form."""

    count: int
    same: int
    told: int
    faults: tuple[str, ...]


def make_round_trips(count: int, seed: int) -> RoundTripReport:
    """By turns a Word file and a workbook."""
    compared: list[Comparison] = []
    faults: list[str] = []
    for first in range(seed, seed + count, _BATCH):
        numbers = range(first, min(first + _BATCH, seed + count))
        for number, comparison in zip(numbers, _compared(numbers), strict=True):
            compared.append(comparison)
            faults += [f"form {number}: {fault}" for fault in comparison.faults]
    return RoundTripReport(count, sum(c.same for c in compared), sum(c.told for c in compared), tuple(faults))


def _compared(numbers: range) -> Iterator[Comparison]:
    made = [_filled_form(number) for number in numbers]
    files = fill_in([order for _, order in made])
    for (filled, _), content in zip(made, files, strict=True):
        yield compare(filled, read_back(content, filled))


def _filled_form(number: int) -> tuple[FilledForm, Order]:
    """One in five is kept in LibreOffice's own format first."""
    manners, order = (IN_EXCEL, excel_order) if number % 2 else (IN_WORD, word_order)
    filled = make_filled_form(number, manners)
    return filled, replace(order(filled), is_kept=number % 5 == 0)
