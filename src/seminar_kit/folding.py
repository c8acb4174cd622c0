"""Texts made comparable: people write the same words with other capitals, accents and blanks."""

import unicodedata
from functools import lru_cache
from typing import Final

# Marks without a width of their own that word processors leave between letters; NUL and its like are not text.
_MARKS: Final = "\0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_INVISIBLE: Final = dict.fromkeys(map(ord, _MARKS))

# Long texts seldom come twice, and would fill the memory.
_LONGEST_KEPT: Final = 1000
_AROUND: Final = " .,;:!?()[]-\u2013\u2014*\ufe0f"


def fold(text: str) -> str:
    """Without capitals, accents, invisible marks and more than one blank in a row."""
    return _fold_short(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).casefold()
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


_fold_short: Final = lru_cache(maxsize=4096)(_fold)


def word_key(text: str) -> str:
    """Folded, and without marks of punctuation around it."""
    folded = fold(text)
    return folded.strip(_AROUND) or folded


def label_key(text: str) -> str:
    """Folded, and without the mark of a question that needs an answer."""
    folded = fold(text)
    return folded.rstrip(" *") or folded


def trim(text: str) -> str:
    """As written, without blanks and invisible marks around it and at the ends of its lines."""
    lines = (line.strip().strip(_MARKS).strip() for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(lines).strip("\n")


def western_digits(text: str) -> str:
    """Digits of every script as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
