"""The existing name that an author most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_NEAR_ENOUGH = 0.7


def write_nearest(wrong: str, existing: Iterable[str], otherwise: str, before: str = "") -> str:
    """An order to write the nearest existing name, or `otherwise` where none is near.

    `before` is what all names have in front and what should not make them look alike, e.g. `pictures/`.
    """
    near = get_close_matches(wrong, sorted(existing), n=1, cutoff=_NEAR_ENOUGH)
    return f'write "{before}{near[0]}"' if near else otherwise
