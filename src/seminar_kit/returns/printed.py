"""What a form prints beside the answers: codes and labels in cells, and words that are nobody's answer."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from seminar_kit.folding import fold, label_key
from seminar_kit.form_print import (
    REQUIRED_MARK,
    choices_in_brief,
    choices_to_mark,
    code_of,
    column_titles,
    how_to_fill,
    numbered_title,
    small_print,
    with_conditions,
)
from seminar_kit.model.form import Form
from seminar_kit.returns.form_map import Asked, FormMap, in_every_language
from seminar_kit.words import LANGUAGES, Words, words_of

_CODE: Final = re.compile(r"(\d{1,3}\.\d{1,3})(?![\d.,]*\d)[.:)]?\s*")
_BLANK: Final = re.compile(r"\{\w+\}")
_FEWEST_WORDS: Final = 3


def split_code(text: str) -> tuple[str, str]:
    """The printed code at the beginning, and the rest of the first line."""
    first = text.strip().split("\n", 1)[0]
    found = _CODE.match(first)
    code, rest = (found[1], first[found.end() :]) if found else ("", first)
    return code, rest.strip()


def asked_in(text: str, form_map: FormMap, trusts_codes: bool) -> tuple[Asked, ...]:
    """The fields that a cell may print: by its label, or by a code alone where the codes are this version's."""
    code, label = split_code(text)
    called = form_map.labels.get(label_key(label), ())
    by_code = form_map.codes.get(code)
    if by_code and (by_code in called or (trusts_codes and not label)):
        return (by_code,)
    return called


class OwnWords:
    """All that a blank file may print in any language of the form, beside its answers."""

    def __init__(self, form: Form) -> None:
        plain = tuple(in_every_language(form))
        spoken = (*plain, *map(with_conditions, plain))
        self._titles = {fold(each.title) for each in spoken}
        texts = [text for each in spoken for text in _texts(each)]
        self._texts = {*map(fold, texts), *map(label_key, texts)} | self._titles
        languages = {each.language for each in spoken}
        self._kit = frozenset().union(*(_kit_texts(language) for language in languages))
        self._patterns = tuple(pattern for language in languages for pattern in _kit_patterns(language))
        self._short = frozenset().union(*(_short_texts(language) for language in LANGUAGES))

    def is_title(self, text: str) -> bool:
        """Under the title stands a line that no form knows, such as the seminar's place."""
        return fold(text) in self._titles

    def holds(self, text: str) -> bool:
        """Whether the text, or each of its lines, is printed by the form itself."""
        folded = fold(text)
        if not folded or folded == REQUIRED_MARK or self._is_own(folded):
            return True
        lines = [line for line in text.split("\n") if fold(line)]
        return len(lines) > 1 and all(self.holds(line) for line in lines)

    def heads_a_table(self, texts: Iterable[str]) -> bool:
        """Whether a row holds such titles as Question and Answer, and no answer."""
        written = [text for text in texts if fold(text)]
        return len(written) > 1 and all(map(self.may_head_a_column, written))

    def are_column_titles(self, texts: Iterable[str]) -> bool:
        """Whether a row holds only the titles that every form has, although a question may be called like one."""
        written = [text for text in texts if fold(text)]
        return len(written) > 1 and all(fold(text) in self._short for text in written)

    def may_head_a_column(self, text: str) -> bool:
        return fold(text) in self._short or self.holds(text)

    def _is_own(self, folded: str) -> bool:
        _, label = split_code(folded)
        is_known = {folded, label, label_key(folded), label_key(label)} & (self._texts | self._kit)
        return bool(is_known) or any(pattern.fullmatch(folded) for pattern in self._patterns)


def _texts(form: Form) -> Iterator[str]:
    words = words_of(form.language)
    yield from (form.summary, *how_to_fill(form, words))
    for number, section in enumerate(form.sections, start=1):
        yield from (section.title, section.intro, numbered_title(number, section), f"{number} {section.title}")
        for index, each in enumerate(section.fields, start=1):
            yield from (code_of(number, index), each.label, each.help, *small_print(each))
            yield from (*choices_to_mark(each, words), *choices_in_brief(each, words))
            yield from (f"{each.label}: {choice.label}" for choice in each.choices)
            yield from (f"{each.label} {REQUIRED_MARK}: {choice.label}" for choice in each.choices)


@cache
def _kit_texts(language: str) -> frozenset[str]:
    """Sentences of the kit; shorter texts could be somebody's answer."""
    texts = (text for text in _catalogue(words_of(language)) if not _BLANK.search(text))
    return frozenset(fold(text) for text in texts if len(text.split()) >= _FEWEST_WORDS)


@cache
def _kit_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Sentences with something filled in."""
    texts = (text for text in _catalogue(words_of(language)) if _BLANK.search(text))
    kept = (text for text in texts if len(_BLANK.sub(" ", text).split()) >= _FEWEST_WORDS)
    return tuple(re.compile(".{1,80}".join(re.escape(fold(part)) for part in _BLANK.split(text))) for text in kept)


def _catalogue(words: Words) -> Iterable[str]:
    """English stands in the keys of every other language."""
    return words.translations.values() if words.translations else words_of("fr").translations


@cache
def _short_texts(language: str) -> frozenset[str]:
    """Titles of columns; the spreadsheets have some of their own."""
    words = words_of(language)
    titles = (
        *column_titles(words),
        words.say("No."),
        words.say("Code"),
        words.say("Row"),
        words.say("Sum of the rows"),
    )
    return frozenset(map(fold, titles))
