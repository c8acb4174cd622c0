"""The bracketed texts of blank forms, which people leave standing before or behind what they write."""

from functools import cache
from typing import Final

from seminar_kit.folding import fold, trim
from seminar_kit.form_print import placeholder_of
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.words import LANGUAGES, words_of

# More of them in one place nobody leaves standing, but a text of nothing else would take hours.
_MOST_CUTS: Final = 50
# What Word itself puts into a control that somebody has emptied.
_PROMPTS: Final = (
    "Click or tap here to enter text.",
    "Click here to enter text.",
    "Click or tap to enter a date.",
    "Click here to enter a date.",
    "Choose an item.",
    "Cliquez ou appuyez ici pour entrer du texte.",
    "Cliquez ici pour entrer du texte.",
    "Cliquez ou appuyez ici pour entrer une date.",
    "Cliquez ici pour entrer une date.",
    "Choisissez un élément.",
    "Haga clic o pulse aquí para escribir texto.",
    "Haga clic aquí o pulse para escribir una fecha.",
    "Elija un elemento.",
    "Clique ou toque aqui para inserir texto.",
    "Clique ou toque aqui para inserir o texto.",
    "Clique ou toque para inserir uma data.",
    "Clique ou toque aqui para inserir uma data.",
    "Escolher um item.",
    "Escolha um item.",
    "انقر أو اضغط هنا لإدخال نص.",
    "اختر عنصرًا.",
)


def cut_placeholders(text: str) -> tuple[str, bool]:
    """The text without the form's own words at its ends, and whether any were glued to something written."""
    rest = trim(text)
    is_glued = False
    for _ in range(_MOST_CUTS):
        if fold(rest) in _prompts():
            return "", is_glued
        shorter = _cut_once(rest)
        if shorter == rest:
            break
        rest = trim(shorter)
        is_glued = True
    return rest, is_glued and bool(rest)


def _cut_once(text: str) -> str:
    for placeholder in placeholders():
        size, wanted = len(placeholder), placeholder.casefold()
        if text[:size].casefold() == wanted:
            return text[size:]
        if text[-size:].casefold() == wanted:
            return text[:-size]
    return text


@cache
def placeholders() -> tuple[str, ...]:
    """Those of all kinds and languages, since people fill in what they are given and send on what they have."""
    kinds = (Field("", kind, "") for kind in FieldKind)
    found = {placeholder_of(each, words_of(language)) for each in kinds for language in LANGUAGES}
    return tuple(sorted(found - {""}, key=len, reverse=True))


@cache
def _prompts() -> frozenset[str]:
    return frozenset(map(fold, _PROMPTS))
