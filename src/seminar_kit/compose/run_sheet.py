"""A session's steps fitted to the minutes that the agenda gives it."""


def fit_steps(steps: tuple[int, ...], minutes: int) -> tuple[int, ...]:
    """Minutes of each step in proportion, whole, adding up to `minutes`, none under one while there are enough.

    Largest remainders get the minutes that rounding down leaves over, earlier steps first.
    """
    total = sum(steps)
    if not steps or total == 0:
        return steps
    shares = [step * minutes / total for step in steps]
    fitted = [int(share) for share in shares]
    by_remainder = sorted(range(len(steps)), key=lambda index: (fitted[index] - shares[index], index))
    for index in by_remainder[: minutes - sum(fitted)]:
        fitted[index] += 1
    return tuple(_no_step_vanishes(fitted))


def _no_step_vanishes(fitted: list[int]) -> list[int]:
    """Give each step at least one minute, taken from the longest."""
    while 0 in fitted and max(fitted) > 1:
        fitted[fitted.index(max(fitted))] -= 1
        fitted[fitted.index(0)] = 1
    return fitted
