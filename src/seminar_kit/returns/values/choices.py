"""Choices as people make them: by a list, by a tick, by writing them out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from seminar_kit.folding import word_key
from seminar_kit.form_print import OPEN, TICKED
from seminar_kit.model.form import NO, YES
from seminar_kit.words import LANGUAGES, words_of

_OPEN_SIGNS: Final = OPEN + "\N{WHITE SQUARE}\N{WHITE CIRCLE}"
_TICK_SIGNS: Final = TICKED + (
    "\N{BALLOT BOX WITH CHECK}\N{CHECK MARK}\N{HEAVY CHECK MARK}\N{BALLOT X}\N{HEAVY BALLOT X}\N{MULTIPLICATION SIGN}"
    "\N{MULTIPLICATION X}\N{HEAVY MULTIPLICATION X}\N{BLACK SQUARE}\N{BLACK CIRCLE}"
)
_SIGNS: Final = frozenset(_OPEN_SIGNS + _TICK_SIGNS)
_LONGEST_MARK: Final = 8
_TYPED_TICK: Final = re.compile(r"\[\s*[xv]\s*\]", re.IGNORECASE)
_TYPED_BOX: Final = re.compile(r"\[\s*\]|\(\s*\)")
_BOX: Final = re.compile(rf"(?=[{_OPEN_SIGNS}{_TICK_SIGNS}])")
_BETWEEN: Final = re.compile(r"[,;\N{ARABIC COMMA}]")
_BESIDE: Final = frozenset(_OPEN_SIGNS + _TICK_SIGNS + "xv ")
_YES: Final = ("y", "true", "1", "vrai", "verdadero", "verdadeiro", "ndio")
_NO: Final = ("n", "false", "0", "faux", "falso", "la")


@dataclass(frozen=True, slots=True)
class Ticks:
    """`labels` as they were written; `rest` is what is none of the choices."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    rest: tuple[str, ...]


def yes_no_of(text: str) -> bool | None:
    """In every language of the kit, written or ticked."""
    value = choice_of(text, {word: value for value in (YES, NO) for word in _yes_no_words()[value]})
    return None if value is None else value == YES


def choice_of(text: str, labels: Mapping[str, str]) -> str | None:
    """The one value that is written or ticked; `labels` leads from the keys of words to values."""
    written = word_key(text)
    if written in labels:
        return labels[written]
    if not set(text) & _SIGNS:
        return None
    ticks = ticks_in(text, labels)
    return ticks.values[0] if len(ticks.values) == 1 and not ticks.rest else None


def ticks_in(text: str, labels: Mapping[str, str]) -> Ticks:
    """All that are ticked; where nothing is marked at all, all that are written."""
    lines = [_split_mark(line, labels) for line in _lines(text, labels)]
    has_marks = any(mark for mark, _ in lines)
    values: dict[str, str] = {}
    rest: list[str] = []
    for mark, label in lines:
        value = labels.get(word_key(label))
        if value is None or (has_marks and not mark):
            rest += [label] if label.strip(_OPEN_SIGNS + " ") else []
        elif not has_marks or set(mark.casefold()) & {*_TICK_SIGNS, "x", "v"}:
            values[value] = label
    return Ticks(tuple(values), tuple(values.values()), tuple(rest))


def tick_of(text: str) -> bool | None:
    """Whether a cell that holds a tick and nothing else is ticked; None if it holds something else."""
    written = word_key(text)
    if not written.strip(_OPEN_SIGNS + " -") or written in _yes_no_words()[NO]:
        return False
    is_sign = not written.strip(_TICK_SIGNS + _OPEN_SIGNS + "xv ")
    return True if is_sign or written in _yes_no_words()[YES] else None


def _lines(text: str, labels: Mapping[str, str]) -> Iterator[str]:
    """One for each box, or for each choice that is written out; a label may hold signs like those of boxes."""
    for written in filter(None, (each.strip() for each in text.split("\n"))):
        is_choice = bool(_split_mark(written, labels)[0])
        line = written if is_choice else _TYPED_BOX.sub(OPEN, _TYPED_TICK.sub(TICKED, written))
        if is_choice or _split_mark(line, labels)[0]:
            yield line
        elif sum(sign in _SIGNS for sign in line) > 1:
            yield from _join_signs(_BOX.split(line))
        elif set(line) & _SIGNS or word_key(line) in labels:
            yield line
        else:
            yield from filter(None, (part.strip() for part in _BETWEEN.split(line)))


def _join_signs(parts: Iterable[str]) -> Iterator[str]:
    """A sign that stands alone belongs to what comes after it: "☐ ☒ Sand"."""
    waiting = ""
    for part in parts:
        waiting += part
        if not set(part.casefold()) <= _BESIDE:
            yield waiting.strip()
            waiting = ""
    if waiting.strip():
        yield waiting.strip()


def _split_mark(line: str, labels: Mapping[str, str]) -> tuple[str, str]:
    """What stands in front of the label, or after it, and the label; the whole line where it is none of the choices.

    A label that begins with an x is looked for first.
    """
    for at in range(min(len(line), _LONGEST_MARK)):
        if set(line[:at].casefold()) <= _BESIDE:
            rest = line[at:].strip()
            for label in (rest, rest.rstrip(_OPEN_SIGNS + _TICK_SIGNS + " ")):
                if word_key(label) in labels:
                    return line.replace(label, "", 1).strip(), label
    return "", line


@cache
def _yes_no_words() -> Mapping[str, frozenset[str]]:
    yes = (words_of(language).say("Yes") for language in LANGUAGES)
    no = (words_of(language).say("No") for language in LANGUAGES)
    return {YES: frozenset(map(word_key, (*_YES, *yes))), NO: frozenset(map(word_key, (*_NO, *no)))}
