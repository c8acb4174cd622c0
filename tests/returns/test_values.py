"""What people write into the value that they mean, and nothing where that cannot be known."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from form_samples import garden_plan
from returned_samples import Filled, with_cells, word_return
from seminar_kit.model.form import Form, FormSection
from seminar_kit.model.office_file import Cell, OfficeFile, OfficeTable
from seminar_kit.model.returned import Answer, Money, Value
from seminar_kit.returns import understand


def answer_to(key: str, text: str, language: str = "en", form: Form | None = None) -> Answer | None:
    form = form or garden_plan()
    return understand(word_return(form, Filled({key: text}), language), form).answers.get(key)


def value_of(key: str, text: str, language: str = "en", form: Form | None = None) -> Value | None:
    answer = answer_to(key, text, language, form)
    assert answer is not None
    assert answer.text.split() == text.split()
    return answer.value


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("2026", "en", "2026"),
        ("1 200", "en", "1200"),
        ("1\u00a0200\u00a0000", "fr", "1200000"),
        ("1\u202f200,50", "fr", "1200.50"),
        ("1'200", "fr", "1200"),
        ("1,200.50", "en", "1200.50"),
        ("1.200,50", "en", "1200.50"),
        ("1,200", "en", "1200"),
        ("1.200", "es", "1200"),
        ("1,200,300", "pt", "1200300"),
        ("1.200.300", "en", "1200300"),
        ("12.5", "en", "12.5"),
        ("12,5", "en", "12.5"),
        ("0.125", "en", "0.125"),
        ("1200.125", "en", "1200.125"),
        ("-5", "en", "-5"),
        ("\N{MINUS SIGN}5", "en", "-5"),
        ("+5", "en", "5"),
        ("25 %", "en", "25"),
        ("\u0661\u066c\u0662\u0660\u0660\u066b\u0665", "en", "1200.5"),
    ],
)
def test_a_number_is_understood_as_it_is_written_in_the_languages_of_the_kit(
    text: str, language: str, number: str
) -> None:
    form = in_languages(garden_plan(), language)
    assert value_of("school.year", text, language, form) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1.200", "en"),
        ("1,200", "fr"),
        ("40 people", "en"),
        ("about 40", "en"),
        ("4-5", "en"),
        ("1200 500", "en"),
        ("1,20,300", "en"),
        ("five", "en"),
        ("1e3", "en"),
        ("²", "en"),
        ("-", "en"),
    ],
)
def test_a_number_that_may_mean_two_things_is_not_understood(text: str, language: str) -> None:
    assert value_of("school.year", text, language) is None


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(["{:,.2f}", "{:.2f}", "{:+,.2f}", "{:,.2f} %"]))
def test_numbers_with_hundredths_are_understood_however_they_are_parted(number: Decimal, pattern: str) -> None:
    english = pattern.format(number)
    for written in (english, english.replace(",", " "), english.replace(",", "_").replace(".", ",").replace("_", ".")):
        assert value_of("school.year", written) == number


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("1200 USD", "1200", "USD"),
        ("USD 1,200", "1200", "USD"),
        ("usd1200", "1200", "USD"),
        ("$1,200.50", "1200.50", "USD"),
        ("US$ 300", "300", "USD"),
        ("1 200 000 UGX", "1200000", "UGX"),
        ("USh 5,000", "5000", "UGX"),
        ("5.000.000 UGX.", "5000000", "UGX"),
        ("12 EUR", "12", "EUR"),
        ("-3 USD", "-3", "USD"),
    ],
)
def test_an_amount_is_understood_with_its_currency(text: str, amount: str, currency: str) -> None:
    assert value_of("school.total", text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize("text", ["1200", "1200 USD / 4000 UGX", "USD", "1.200 USD", "£", "5 apples", "USD 5 million"])
def test_an_amount_that_may_mean_two_things_is_not_understood(text: str) -> None:
    assert value_of("school.total", text) is None


def test_a_currency_may_be_left_out_where_only_one_is_asked_for() -> None:
    form = with_currencies("USD")
    assert value_of("school.total", "1,200", form=form) == Money(Decimal(1200), "USD")


def test_a_sign_that_several_currencies_share_is_the_one_that_is_asked_for() -> None:
    assert value_of("school.total", "5 CFA", form=with_currencies("XAF", "USD")) == Money(Decimal(5), "XAF")
    assert value_of("school.total", "5 CFA", form=with_currencies("XAF", "XOF")) is None
    assert value_of("school.total", "5 €", form=with_currencies("XAF", "XOF")) == Money(Decimal(5), "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "2012-10-15",
        "2012/10/15",
        "2012-10-15 08:30",
        "15.10.2012",
        "15/10/2012",
        "10/15/2012",
        "15-10-2012",
        "15 October 2012",
        "15th of October, 2012",
        "October 15, 2012",
        "15-Oct-2012",
        "Monday, 15 October 2012",
        "lundi 15 octobre 2012",
        "15 oct. 2012",
        "lunes, 15 de octubre de 2012",
        "15 de outubro de 2012",
        "Jumatatu, 15 Oktoba 2012",
        "15 أكتوبر 2012",
        "\u0661\u0665/\u0661\u0660/\u0662\u0660\u0661\u0662",
    ],
)
def test_a_day_is_understood_in_figures_and_in_words(text: str) -> None:
    assert value_of("school.visited", text) == date(2012, 10, 15)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03.04.2026", date(2026, 4, 3)),
        ("04/04/2026", date(2026, 4, 4)),
        ("1er mars 2026", date(2026, 3, 1)),
        ("mar. 3 mars 2026", date(2026, 3, 3)),
    ],
)
def test_a_day_with_one_meaning_only_is_understood(text: str, day: date) -> None:
    assert value_of("school.visited", text) == day


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2026",
        "3-4-2026",
        "15/10/12",
        "October 2012",
        "31.02.2012",
        "2012",
        "next spring",
        "15 October or 16 October 2012",
        "15 Octember 2012",
        "before 15 October 2012",
        "2026-13-01",
    ],
)
def test_a_day_that_may_mean_two_things_is_not_understood(text: str) -> None:
    assert value_of("school.visited", text) is None


@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_understood_in_the_ways_that_cannot_be_mistaken(day: date) -> None:
    written = (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day} {day:%B} {day:%Y}", f"{day:%A}, {day:%d %b %Y}")
    assert {value_of("school.visited", text) for text in written} == {day}


def test_the_day_that_a_control_holds_decides_between_two_readings_only() -> None:
    assert value_with("school.visited", "03/04/2026", dates=("2026-04-03",)) == date(2026, 4, 3)
    assert value_with("school.visited", "03/04/2026", dates=("2026-04-05",)) is None
    assert value_with("school.visited", "next spring", dates=("2026-04-03",)) is None
    assert value_with("school.visited", "2026-05-01", dates=("2026-04-03",)) == date(2026, 5, 1)


def test_the_number_that_a_workbook_holds_is_never_doubtful() -> None:
    assert value_with("school.year", "1.234", numbers=("1.234",)) == Decimal("1.234")
    assert value_with("school.total", "1.234 USD", numbers=("1.234",)) == Money(Decimal("1.234"), "USD")
    assert value_with("school.total", "0", numbers=("0",), form=with_currencies("USD")) == Money(Decimal(0), "USD")


@pytest.mark.parametrize("text", ["Clay", "clay", " CLAY ", "clay.", "Argile", "argile", "☒ Clay\n☐ Sand\n☐ Loam"])
def test_a_choice_is_understood_by_value_or_label_in_every_language(text: str) -> None:
    assert value_of("school.soil", text) == "clay"


def test_accents_do_not_matter() -> None:
    rows = ({"crop": "Maïs", "status": "prevu"},)
    returned = understand(word_return(garden_plan(), Filled({}, {"beds": rows}), "fr"), garden_plan())
    assert returned.rows["beds"][0]["status"] == Answer("prevu", "planned")


@pytest.mark.parametrize("text", ["Clay and sand", "☒ Clay\n☒ Sand", "stone", "☒ Clay, but wet"])
def test_what_is_none_of_the_choices_is_not_understood(text: str) -> None:
    assert value_of("school.soil", text) is None


@pytest.mark.parametrize("text", ["yes", "Yes.", "Y", "oui", "Sí", "SIM", "ndiyo", "نعم", "true", "☒ Yes ☐ No"])
def test_yes_is_understood_in_every_language(text: str) -> None:
    assert value_of("school.tap", text) is True


@pytest.mark.parametrize("text", ["no", "Non", "não", "hapana", "لا", "FALSE", "☐ Yes ☒ No"])
def test_no_is_understood_in_every_language(text: str) -> None:
    assert value_of("school.tap", text) is False


@pytest.mark.parametrize("text", ["Yes, partly", "maybe", "☒ Yes ☒ No", "yes and no"])
def test_what_is_neither_yes_nor_no_is_not_understood(text: str) -> None:
    assert value_of("school.tap", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "☒ Spade\n☐ Rake\n☒ Watering can",
        "☒ Spade ☐ Rake ☒ Watering can",
        "☑Spade\n☐Rake\n✓Watering can",
        "Spade ☒\nRake ☐\nWatering can ☒",
        "☐x Spade\n☐ Rake\nX☐ Watering can",
        "[x] Spade\n[ ] Rake\n[X] Watering can",
        "Spade, watering can",
        "spade\ncan",
        "bêche ; arrosoir",
        "x Spade\nx Watering can",
    ],
)
def test_several_choices_are_understood_ticked_or_written(text: str) -> None:
    answer = answer_to("school.tools", text)
    assert answer is not None
    assert answer.value == ("spade", "can")


def test_open_boxes_are_no_answer() -> None:
    assert answer_to("school.tools", "☐ Spade\n☐ Rake\n☐ Watering can") is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("☒ Spade\n☐ Rake\nalso a hammer", "Spade\nalso a hammer"),
        ("☒ Spade\nRake\n☐ Watering can", "Spade\nRake"),
        ("x Spade\nRake", "Spade\nRake"),
        ("a spade or two", "a spade or two"),
    ],
)
def test_something_beside_the_ticks_makes_them_unsure_and_is_kept(text: str, kept: str) -> None:
    assert answer_to("school.tools", text) == Answer(kept)


def ticked(**texts: str) -> Answer | None:
    """A workbook has a cell for each choice."""
    rows = (
        (Cell("1.6"), Cell("Tools that are there"), Cell("")),
        *(
            (Cell(""), Cell(label), Cell(texts.get(value, ""), names=(f"SK_school__tools__{value}",)))
            for value, label in (("spade", "Spade"), ("rake", "Rake"), ("can", "Watering can"))
        ),
    )
    file = OfficeFile("excel", (OfficeTable(1, rows, "1 The school"),))
    with_names = understand(file, garden_plan())
    without = understand(with_cells(file, lambda cell: replace(cell, names=())), garden_plan())
    assert (with_names.answers, with_names.leftovers) == (without.answers, ())
    return with_names.answers.get("school.tools")


def test_cells_for_each_choice_are_ticked_by_any_mark() -> None:
    assert ticked(spade="x", rake="", can="X") == Answer("Spade\nWatering can", ("spade", "can"))
    assert ticked(spade="✓", rake="no", can="TRUE") == Answer("Spade\nWatering can", ("spade", "can"))
    assert ticked(spade="1", rake="-", can="☒") == Answer("Spade\nWatering can", ("spade", "can"))
    assert ticked(rake="two of them", can="x") == Answer("Watering can\nRake: two of them")
    assert ticked() is None


def value_with(
    key: str, text: str, dates: tuple[str, ...] = (), numbers: tuple[str, ...] = (), form: Form | None = None
) -> Value | None:
    form = form or garden_plan()
    file = with_cells(
        word_return(form, Filled({key: text})),
        lambda cell: replace(cell, dates=dates, numbers=numbers) if key in cell.tags else cell,
    )
    return understand(file, form).answers[key].value


def with_currencies(*currencies: str) -> Form:
    form = garden_plan()
    school = form.sections[0]
    fields = (*school.fields[:-1], replace(school.fields[-1], currencies=currencies))
    return _with_section(form, replace(school, fields=fields))


def in_languages(form: Form, language: str) -> Form:
    """Translated into a language without a single text, which is enough to have its numbers."""
    texts: Mapping[str, Mapping[str, str]] = {**form.translations, language: {"title": form.title}}
    return replace(form, translations=texts if language != form.language else form.translations)


def _with_section(form: Form, section: FormSection) -> Form:
    return replace(form, sections=tuple(section if each.id == section.id else each for each in form.sections))
