"""Answers of several returns counted: how often each choice was made, and where people differ."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from seminar_kit.form_print import choices_of
from seminar_kit.model.form import Choice, Field, FieldKind
from seminar_kit.model.returned import Answer
from seminar_kit.words import Words

FEWEST_SHOWN = 5  # answers of fewer people could be led back to one of them
CHOSEN_KINDS = (FieldKind.CHOICE, FieldKind.SEVERAL, FieldKind.YES_NO)  # whose answers can be counted


@dataclass(frozen=True, slots=True)
class Count:
    """How many returns made a choice."""

    choice: Choice
    number: int


def count_choices(each: Field, answers: Iterable[Answer], words: Words) -> tuple[Count, ...]:
    """All choices of a field with their numbers, those that nobody made too, in the form's order."""
    made = Counter(value for answer in answers for value in answer.chosen())
    return tuple(Count(choice, made[choice.value]) for choice in choices_of(each, words))


def differ(counts: tuple[Count, ...]) -> bool:
    """Whether not everybody made the same choice."""
    return sum(count.number > 0 for count in counts) > 1


def span_of(answers: Iterable[Answer]) -> tuple[Decimal, Decimal, Decimal] | None:
    """Lowest, middle and highest of the numbers; None without any."""
    numbers = sorted(answer.value for answer in answers if isinstance(answer.value, Decimal))
    return (numbers[0], Decimal(median(numbers)), numbers[-1]) if numbers else None
