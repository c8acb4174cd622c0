"""Guessing what an author meant: the nearest existing name, as an order in a problem's fix."""

from collections.abc import Iterable
from difflib import get_close_matches

_NEAR_ENOUGH = 0.7


def nearest(written: str, names: Iterable[str]) -> str:
    """The existing name most like the one written, or nothing."""
    by_small_letters = {name.lower(): name for name in sorted(names)}
    # A long text is no misspelt name, and comparing it would take long.
    found = get_close_matches(written[:100].lower(), by_small_letters, n=1, cutoff=_NEAR_ENOUGH)
    return by_small_letters[found[0]] if found else ""


def order_to_write(written: str, names: Iterable[str], otherwise: str, before: str = "") -> str:
    """`write "name"` with the nearest name, or another order if none is near.

    `before` is what all names have in front and what should not make them look alike, e.g. `pictures/`.
    """
    name = nearest(written, names)
    return f'write "{before}{name}"' if name else otherwise


def quoted(names: Iterable[str]) -> str:
    """Names in quotation marks, one after the other."""
    return ", ".join(f'"{name}"' for name in names)
