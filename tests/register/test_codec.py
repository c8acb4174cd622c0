"""Returns as JSON: whatever was answered comes back exactly."""

import json
from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import garden_return

from seminar_kit.model.office_file import OfficeNote
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Leftover, Money, Return
from seminar_kit.register.codec import UnreadableReturn, return_to_json, return_to_text, text_to_return

TEXTS = st.text(alphabet=st.characters(), max_size=20)  # halves of characters too
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
VALUES = st.one_of(
    TEXTS,
    NUMBERS,
    st.dates(),
    st.booleans(),
    st.builds(Money, NUMBERS, TEXTS),
    st.lists(TEXTS, max_size=3).map(tuple),
)
ANSWERS = st.builds(Answer, TEXTS, st.none() | VALUES)
ROWS = st.dictionaries(TEXTS, ANSWERS, max_size=3)
RETURNS = st.builds(
    Return,
    form=TEXTS,
    version=st.integers(),
    digest=TEXTS,
    language=TEXTS,
    answers=ROWS,
    rows=st.dictionaries(TEXTS, st.lists(ROWS, max_size=3).map(tuple), max_size=2),
    leftovers=st.lists(st.builds(Leftover, TEXTS, TEXTS), max_size=2).map(tuple),
    notes=st.lists(st.sampled_from(OfficeNote), max_size=2).map(tuple),
    doubts=st.lists(
        st.builds(Doubt, st.sampled_from(DoubtKind), TEXTS, st.none() | st.integers(), TEXTS), max_size=2
    ).map(tuple),
)


@given(RETURNS)
def test_every_return_comes_back_exactly(returned: Return) -> None:
    text = return_to_text(returned)
    read = text_to_return(text)
    assert (read, return_to_text(read)) == (returned, text)
    kinds = [type(answer.value) for _, _, answer in returned.every_answer()]
    assert [type(answer.value) for _, _, answer in read.every_answer()] == kinds


@given(NUMBERS)
def test_numbers_keep_their_digits_and_zeros(number: Decimal) -> None:
    returned = garden_return()
    answers = {"n": Answer("", number), "m": Answer("", Money(number, "USD"))}
    read = text_to_return(return_to_text(Return(returned.form, 1, "", "en", answers, {})))
    money = read.answers["m"].value
    assert isinstance(money, Money)
    assert str(read.answers["n"].value) == str(money.amount) == str(number)


def test_nothing_that_a_return_can_hold_is_left_out() -> None:
    assert list(return_to_json(garden_return())) == [each.name for each in fields(Return)]


def test_a_number_of_one_digit_is_no_choice_and_yes_is_no_number() -> None:
    answers = {"a": Answer("1", "1"), "b": Answer("1", Decimal(1)), "c": Answer("Yes", True), "d": Answer("?")}
    text = return_to_text(Return("f", 1, "", "en", answers, {}))
    assert json.loads(text)["answers"] == {
        "a": {"text": "1", "value": "1"},
        "b": {"text": "1", "value": {"number": "1"}},
        "c": {"text": "Yes", "value": True},
        "d": {"text": "?"},
    }


@pytest.mark.parametrize(
    "change",
    [
        {"version": "1"},
        {"version": True},
        {"version": None},
        {"answers": []},
        {"answers": {"a": {"value": "x"}}},
        {"answers": {"a": {"text": "x", "value": None}}},
        {"answers": {"a": {"text": "x", "value": 1}}},
        {"answers": {"a": {"text": "x", "value": {"number": "NaN"}}}},
        {"answers": {"a": {"text": "x", "value": {"number": "1", "more": ""}}}},
        {"answers": {"a": {"text": "x", "value": {"date": "2024-02-30"}}}},
        {"answers": {"a": {"text": "x", "value": [1]}}},
        {"rows": {"s": {}}},
        {"leftovers": [{"text": "x"}]},
        {"notes": ["songs"]},
        {"doubts": [{"kind": "moved"}]},
        {"doubts": [{"kind": "moved", "key": "", "row": True, "beside": ""}]},
        {"more": 1},
    ],
)
def test_what_is_no_return_is_refused(change: dict[str, object]) -> None:
    stored = json.loads(return_to_text(garden_return()))
    with pytest.raises(UnreadableReturn):
        text_to_return(json.dumps(stored | change))


@pytest.mark.parametrize("text", ["", "null", "[" * 100_000, "{}", '{"form": ' + "1" * 5000 + "}"])
def test_what_is_no_json_of_ours_is_refused(text: str) -> None:
    with pytest.raises(UnreadableReturn):
        text_to_return(text)
