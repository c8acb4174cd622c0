"""Answers of every kind: as the kit writes them, as people type them, and what both mean."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import strategies as st
from typed_texts import LINES

from seminar_kit.model.form import Field, FieldKind
from seminar_kit.model.returned import Money, Value


@dataclass(frozen=True)
class Written:
    """`filled` is the text of the model, `typed` that of a person; `meant` is None where it is no value of its kind.

    `is_clear`: everybody reads what is typed alike; `is_odd`: it may be taken for words of the form itself.
    """

    filled: str
    typed: str
    meant: Value | None
    is_clear: bool = True
    is_odd: bool = False


def written(each: Field, own_words: tuple[str, ...]) -> st.SearchStrategy[Written]:
    return st.deferred(lambda: _of_kind(each, own_words))


def _of_kind(each: Field, own_words: tuple[str, ...]) -> st.SearchStrategy[Written]:
    match each.kind:
        case FieldKind.TEXT | FieldKind.OFFICE:
            return _texts(LINES, own_words)
        case FieldKind.LONG_TEXT:
            return _texts(st.lists(LINES, min_size=1, max_size=4).map("\n".join), own_words)
        case FieldKind.NUMBER:
            return _numbers()
        case FieldKind.DATE:
            return _days()
        case FieldKind.CHOICE:
            return _one_of(tuple((choice.value, choice.label, choice.value) for choice in each.choices))
        case FieldKind.YES_NO:
            return _one_of((("yes", "yes", True), ("no", "no", False)))
        case FieldKind.SEVERAL:
            return _several(each)
        case FieldKind.MONEY:
            return _money(each)


def _texts(texts: st.SearchStrategy[str], own_words: tuple[str, ...]) -> st.SearchStrategy[Written]:
    usual = texts.map(lambda text: Written(text, text, text))
    odd = st.sampled_from(own_words).map(lambda text: Written(text, text, text, is_odd=True))
    return st.one_of(usual, usual, usual, odd)


def _numbers() -> st.SearchStrategy[Written]:
    def typed(number: Decimal) -> st.SearchStrategy[Written]:
        plain = f"{number:f}"
        # Blanks that do not break part thousands in French; a point and three digits could mean two things.
        shown = (
            plain,
            f" {plain} ",
            f"{plain} %",
            format_decimal(int(number), locale="fr") if number % 1 == 0 else plain,
        )
        return st.sampled_from(shown).map(lambda text: Written(plain, text, number))

    whole = st.integers(-(10**9), 10**9).map(Decimal)
    broken = st.integers(-(10**6), 10**6).map(lambda cents: Decimal(cents) / 100)
    return st.one_of(whole, broken).flatmap(typed) | _unclear()


def _days() -> st.SearchStrategy[Written]:
    def typed(day: date) -> st.SearchStrategy[Written]:
        slashed = f"{day:%d/%m/%Y}"
        is_clear = day.day > 12 or day.day == day.month
        shown = [day.isoformat(), f"{day:%d.%m.%Y}", slashed]
        shown += [format_date(day, "long", locale=language) for language in ("en_GB", "fr", "es", "pt", "sw")]
        return st.sampled_from(shown).map(lambda text: Written(day.isoformat(), text, day, is_clear or text != slashed))

    return st.dates(date(1990, 1, 1), date(2049, 12, 31)).flatmap(typed) | _unclear()


def _unclear() -> st.SearchStrategy[Written]:
    return st.sampled_from(("about a dozen", "as soon as we can", "?", "3 or 4")).map(
        lambda text: Written(text, text, None, is_clear=False)
    )


def _one_of(choices: tuple[tuple[str, str, Value], ...]) -> st.SearchStrategy[Written]:
    return st.sampled_from(choices).map(lambda choice: Written(*choice))


def _several(each: Field) -> st.SearchStrategy[Written]:
    def ticked(indices: set[int]) -> Written:
        chosen = [each.choices[at] for at in sorted(indices)]
        values = tuple(choice.value for choice in chosen)
        return Written("\n".join(values), "\n".join(choice.label for choice in chosen), values)

    return st.sets(st.integers(0, len(each.choices) - 1), min_size=1).map(ticked)


def _money(each: Field) -> st.SearchStrategy[Written]:
    def typed(money: tuple[int, str]) -> st.SearchStrategy[Written]:
        amount, currency = money
        shown = [f"{amount} {currency}", f"{currency} {amount}", f"{amount}{currency}"]
        shown += [f"{format_decimal(amount, locale='fr')} {currency}"]
        if len(each.currencies) == 1:
            shown.append(str(amount))
        meant = Money(Decimal(amount), currency)
        return st.sampled_from(shown).map(lambda text: Written(f"{amount} {currency}", text, meant))

    return st.tuples(st.integers(0, 10**9), st.sampled_from(each.currencies)).flatmap(typed) | _unclear()
