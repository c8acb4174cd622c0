"""The kit's own words: every text in every language, with the same blanks to fill."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

import seminar_kit
from seminar_kit.model.document import BoxKind
from seminar_kit.words import LANGUAGES, direction_of, words_of

SOURCE = Path(seminar_kit.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "en"]


def texts_said() -> set[str]:
    """Every text that the code hands to `say`, and the titles of boxes."""
    calls = (node for path in SOURCE.rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "say"
        and isinstance(node.args[0], ast.Constant)
    }


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_with_the_same_blanks(language: str) -> None:
    translations = words_of(language).translations
    assert translations.keys() == texts_said()
    for text, translation in translations.items():
        assert set(re.findall(r"{\w+}", translation)) == set(re.findall(r"{\w+}", text)), text


def test_english_stands_as_it_is() -> None:
    assert words_of("en").say("Page {page} of {pages}", page=1, pages=2) == "Page 1 of 2"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Monday, 15 October 2012"),
        ("fr", "lundi 15 octobre 2012"),
        ("es", "lunes, 15 de octubre de 2012"),
        ("sw", "Jumatatu, 15 Oktoba 2012"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language: str, text: str) -> None:
    assert words_of(language).day(date(2012, 10, 15)) == text


def test_lists_and_spans_are_written_as_the_language_writes_them() -> None:
    assert words_of("en").list(("A", "B", "C")) == "A, B and C"
    assert words_of("fr").list(("A", "B")) == "A et B"
    assert words_of("en").days(date(2012, 10, 15), date(2012, 10, 16)) == "15–16 Oct 2012"


def test_arabic_runs_from_right_to_left() -> None:
    assert [language for language in LANGUAGES if direction_of(language) == "rtl"] == ["ar"]


def test_an_unknown_language_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        words_of("xx")


def test_every_kind_of_box_has_a_title() -> None:
    from seminar_kit.compose.finish import box_title

    assert all(box_title(kind, words_of("en")) for kind in BoxKind)
