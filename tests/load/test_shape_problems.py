"""Values that do not fit their shape: every fault in plain words, at its place, all at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from yaml import safe_dump

from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import (
    CurriculumShape,
    HandoutShape,
    ModuleShape,
    QuizShape,
    SessionShape,
    SourcesShape,
)
from seminar_kit.load.shapes.items import ITEM_KINDS
from seminar_kit.problems import Problem

SHAPES = (CurriculumShape, HandoutShape, ModuleShape, QuizShape, SessionShape, SourcesShape)
SESSION = "title: Start\nminutes: {least: 45, usual: 60, most: 90}\npriority: core\nobjectives: [build]\n"
SESSION += "key_messages: [Layers work.]\nmethod: Talk\n"


def test_a_whole_session_fits_and_leaves_out_what_may_be_left_out() -> None:
    read = read_shape(SessionShape, SESSION, "a.md")
    assert read.problems == ()
    assert read.value is not None
    assert (read.value.value.care, read.value.value.handouts, read.value.value.room) == ("", (), "")


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = "title: 2012\nminutes: {least: 3 hrs, usual: 10}\npriority: Main\nobjektives: [a]\nmethod:\n"
    assert _lines(SessionShape, text) == [
        '1:1 key "key_messages" is missing; add the key, e.g. "key_messages: [One sentence to take home.]"',
        '1:8 title "2012" is not text; put it in double quotes: "2012"',
        '2:10 key "most" is missing; add the key, e.g. "most: 90"',
        '2:18 minutes "3 hrs" is not a whole number; write minutes only, e.g. "least: 45"',
        '2:32 minutes "10" is not from 20 to 180; write a number from 20 to 180',
        '3:11 priority "Main" is not one of "core", "recommended", "optional"; write "core"',
        '4:1 unknown key "objektives"; write "objectives"',
        '5:8 key "method" has no value; write a value, e.g. "method: Short input, then work in groups of five"',
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a", '1:1 the file "a" is not a set of keys; begin it with a key and its value, e.g. "title: Worksheet"'),
        (
            "title: [a]",
            '1:8 title is a list, not text; write one text; if it holds ": " or begins with "[" or "{", '
            "put it in double quotes",
        ),
        (
            "title: a\norientation: flat",
            '2:14 orientation "flat" is not one of "portrait", "landscape"; write "portrait"',
        ),
        ("title: a\n1: b", '2:1 key "1" is not text; put the key in double quotes, e.g. "1": one'),
        (
            "title: *a",
            '1:8 alias "*a" is not used here; write the value out again; if "*" begins a text, '
            "put the text in double quotes",
        ),
        (
            f"title: a\n{'x' * 300}: b",
            f'2:1 unknown key "{"x" * 57}..."; use one of "title", "orientation", "exemptions"',
        ),
    ],
)
def test_a_fault_is_told_once_and_in_plain_words(text: str, line: str) -> None:
    assert _lines(HandoutShape, text) == [line]


def test_a_question_is_told_what_its_kind_asks_for() -> None:
    text = "questions:\n- {id: a, objective: b, text: c, why: d, kind: open, answer_text: e, options: []}\n"
    assert _lines(QuizShape, f"{text}- kind: opne\n- f\n") == [
        '2:70 key "options" does not belong to "open"; '
        'delete it; here may stand "id", "objective", "text", "why", "self_check", "kind", "answer_text"',
        '3:9 kind "opne" is not one of "single", "several", "open"; write "open"',
        '4:3 a question is a set of keys, not "f"; begin it with "- id: first-question"',
    ]


def test_a_bibliography_may_be_empty() -> None:
    assert _lines(SourcesShape, "sources: []") == []


def test_of_very_many_faults_two_hundred_are_told() -> None:
    text = "title: a\n" + "".join(f"titel{number}: b\n" for number in range(40_000))
    assert len(read_shape(HandoutShape, text, "a.md").problems) == 200


_WORDS = ("id", "text", "kind", "items", "days", "at", "[key]", "variant:open", "single", "2012-10-15", "a/b", "  ", "")
_KEYS = sorted({key for shape in SHAPES for key in shape.model_fields} | {*ITEM_KINDS, *_WORDS, "groups", "options"})
_LEAVES = st.sampled_from((*_WORDS, *ITEM_KINDS)) | st.none() | st.booleans() | st.integers() | st.floats()
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=6),
    max_leaves=20,
)


@given(st.sampled_from(SHAPES), st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _VALUES)))
def test_any_value_is_told_without_words_of_the_library(shape: type[BaseModel], value: dict[str, object]) -> None:
    read = read_shape(shape, safe_dump(value), "a.yaml")
    assert read.value is not None or read.problems
    for problem in read.problems:
        assert not re.search(r"[Ii]nput|valid |tuple|dictionary|Literal|None|variant:", _without_quoted(problem))


def _without_quoted(problem: Problem) -> str:
    return re.sub('"[^"]*"', "", f"{problem.what} {problem.fix}")


def _lines(shape: type[BaseModel], text: str) -> list[str]:
    problems = sorted(read_shape(shape, text, "a.md").problems, key=lambda problem: problem.place)
    return [f"{problem.place.line}:{problem.place.column} {problem.what}; {problem.fix}" for problem in problems]
