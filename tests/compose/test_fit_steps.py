"""Steps of a run-sheet fitted to the minutes of the agenda."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_kit.compose.run_sheet import fit_steps

steps = st.lists(st.integers(1, 90), min_size=1, max_size=12).map(tuple)
minutes = st.integers(1, 400)


@given(steps, minutes)
def test_the_sum_is_exact(given_steps: tuple[int, ...], total: int) -> None:
    assert sum(fit_steps(given_steps, total)) == total


@given(steps, minutes)
def test_no_step_is_under_one_minute_while_there_are_enough(given_steps: tuple[int, ...], total: int) -> None:
    fitted = fit_steps(given_steps, total)
    assert len(fitted) == len(given_steps)
    assert min(fitted) >= (1 if total >= len(given_steps) else 0)


@given(steps, minutes)
def test_longer_steps_stay_longer(given_steps: tuple[int, ...], total: int) -> None:
    """Or one minute behind, where the longest gave a minute to a step that would have vanished."""
    pairs = sorted(zip(given_steps, fit_steps(given_steps, total), strict=True))
    assert all(longer >= shorter - 1 for (_, shorter), (_, longer) in pairwise(pairs))


@given(steps, minutes)
def test_each_step_is_within_one_minute_of_its_share_unless_one_would_vanish(
    given_steps: tuple[int, ...], total: int
) -> None:
    shares = [step * total / sum(given_steps) for step in given_steps]
    if min(shares) >= 1:
        assert all(abs(fit - share) < 1 for fit, share in zip(fit_steps(given_steps, total), shares, strict=True))


@given(steps)
def test_steps_that_fill_the_time_are_kept(given_steps: tuple[int, ...]) -> None:
    assert fit_steps(given_steps, sum(given_steps)) == given_steps


@pytest.mark.parametrize(
    ("given_steps", "total", "expected"),
    [
        ((10, 45, 20), 90, (12, 54, 24)),
        ((10, 10, 10), 31, (11, 10, 10)),
        ((1, 60, 1), 20, (1, 18, 1)),
        ((5, 5, 5), 2, (1, 1, 0)),
        ((), 30, ()),
    ],
)
def test_examples(given_steps: tuple[int, ...], total: int, expected: tuple[int, ...]) -> None:
    assert fit_steps(given_steps, total) == expected
