"""Texts made to exhaust the reader give problems, soon, and never an exception."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_kit.load.markdown import MarkdownFile, read_body, read_guide

CHARACTERS = 20_000
MOST_SECONDS = 10.0

PIECES = [
    *("[", "]", "*", "* ", "a*", "_a ", "**a *", "`", "~~a ", "|", "|a\n", ">", "> ", "!!! note\n", "- ", "1. ", "!["),
    *("[a](", "[a](<", "[@", "[@a]", "{{", "{{ ", "[^", "[^a]", "[^a]: b\n", "[a]: b\n", "<", "<!--", "<a b='", "&"),
    *(
        "&#1;",
        "\\",
        "a\n:   b\n\n",
        "## a\n",
        "a\n",
        "a  \n",
        "```\n",
        "    a\n",
        " \n",
        "\t",
        "---\n",
        "a\n---\n",
        "*_",
    ),
]


def nest(mark: str, indent: str) -> str:
    depth = int((CHARACTERS / len(indent)) ** 0.5)
    return "".join(f"{indent * level}{mark}\n" for level in range(depth))


NESTS = [
    nest("!!! note", "    "),
    nest("- a", "  "),
    nest("a\n:   b", "    "),
    nest("[^a]: b", "    "),
    "> " * 500 + "a",
    "![" * 1000 + "]()" * 1000,
    "[" * 1000 + "](a)" * 1000,
    "*a **b " * 1000 + "c** d* " * 1000,
    "|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + "|\n" * 200,
]


@pytest.mark.parametrize("text", [piece * (CHARACTERS // len(piece)) for piece in PIECES] + NESTS)
def test_hostile_texts_are_read_in_bounded_time(text: str) -> None:
    begin = perf_counter()
    read_body(MarkdownFile("modules/m/s.md", text))
    assert perf_counter() - begin < MOST_SECONDS


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([*PIECES, "a", " ", "\n", "    ", "](x)", "]", "(1 min)", "é", "![a](b)"]), max_size=30)
)
def test_nothing_that_can_be_typed_stops_the_reader(pieces: list[str]) -> None:
    text = "".join(pieces)
    lines = text.count("\n") + 1
    for read in (read_body, read_guide):
        for problem in read(MarkdownFile("modules/m/s.guide.md", text)).problems:
            assert 1 <= problem.place.line <= lines
