"""Texts as they can be typed: any letters, signs and marks, but nothing that no keyboard has."""

from hypothesis import strategies as st

from seminar_kit.returns.placeholders import cut_placeholders

# What stands for pictures and other objects is no letter of a text.
_LETTERS = st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"], exclude_characters="\ufffc\ufffd")
_COMMON = st.sampled_from("abcdefgh éèçñãßАбгдאبتثمहिंदी中文ﷺ,.;:-–—'’\"()[]{}<>&%/\\0123456789€$№½²🌱👩\u200d🌾")


def _visible(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _is_plain(text: str) -> bool:
    """Nobody writes what the kit, or Word, itself writes where an answer is due."""
    return _visible(text) and cut_placeholders(text) == (text, False)


TITLES = st.text(st.one_of(_COMMON, _LETTERS), min_size=1, max_size=30).map(str.strip).filter(_is_plain)
LINES = st.text(st.one_of(_COMMON, _LETTERS), min_size=1, max_size=60).map(str.strip).filter(_is_plain)
