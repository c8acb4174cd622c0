"""Texts from outside on a terminal: they are seen, and do nothing."""

import json

import pytest

from seminar_kit.cli.outside_text import data_as_json, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Comité · لجنة\tد 🌱", "Comité · لجنة\tد 🌱"),
        ("\x1b[2J\x1b]0;title\x07", "\\u001b[2J\\u001b]0;title\\u0007"),
        ("\x9b31mred\x7f", "\\u009b31mred\\u007f"),
        ("a.docx\nb.docx: nothing to mend", "a.docx\\u000ab.docx: nothing to mend"),
        ("plan\u202excod.exe", "plan\\u202excod.exe"),
        ("a\u2066b\u2069c\u2028d", "a\\u2066b\\u2069c\\u2028d"),
        ("half \ud83d of a sign", "half \\ud83d of a sign"),
    ],
)
def test_what_would_act_is_shown_by_its_number(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_programs_read_back_what_was_written() -> None:
    data = [{"text": "a\nb \x1b[m \x9b \u202e \ud83d \u0416"}]
    written = data_as_json(data)
    assert json.loads(written) == data
    assert written == '[\n  {\n    "text": "a\\nb \\u001b[m \\u009b \\u202e \\ud83d Ж"\n  }\n]'
