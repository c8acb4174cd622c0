"""Headings into anchors, the ends of addresses such as `#the-two-sources`."""

import re
import unicodedata

_NOT_IN_ANCHORS = re.compile(r"[^\w]+|_+")


def anchor_of(text: str, taken: dict[str, int]) -> str:
    """Small letters and digits of any script, joined by hyphens; made unique with -2, -3, and noted in `taken`."""
    letters = "".join(mark for mark in unicodedata.normalize("NFC", text) if _stays(mark))
    stem = _NOT_IN_ANCHORS.sub("-", letters.lower()).strip("-") or "section"
    anchor, number = stem, taken.get(stem, 0)
    while anchor in taken:
        number += 1
        anchor = f"{stem}-{number}"
    taken[stem] = max(number, 1)
    taken.setdefault(anchor, 1)
    return anchor


def _stays(character: str) -> bool:
    # Apostrophes would break words in two; combining marks belong to their letter.
    return character not in "'’ʼ" and not unicodedata.category(character).startswith("C")
