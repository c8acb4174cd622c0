"""Texts without markup are not sent through the Markdown parser; they must come out as if they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.inline_texts import InlineTexts
from seminar_kit.load.markdown import read_inlines
from seminar_kit.load.places import Places
from seminar_kit.model.document import Strong, Text
from seminar_kit.problems import Outcome, Place


@given(
    st.text(alphabet="abz é1٣ .,;:?!'()/%-–’“\"*_`[]<>{}@#&\\~|^=+$", min_size=1).filter(
        lambda text: text == text.strip()
    )
)
def test_a_text_is_read_as_the_parser_reads_it(text: str) -> None:
    gathering = Gathering()
    read = InlineTexts(Places("a.yaml", {("text",): (2, 7)}), "m", gathering).read(text, "text")
    assert Outcome(read, tuple(gathering.problems)) == read_inlines(text, Place("a.yaml", 2, 7), "m")


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("", ()),
        ("Layers work.", (Text("Layers work."),)),
        ("1. Layers - work.", (Text("1. Layers - work."),)),
        ("Layers **work**.", (Text("Layers "), Strong((Text("work"),)), Text("."))),
    ],
)
def test_a_text_becomes_inlines(text: str, inlines: tuple[object, ...]) -> None:
    assert InlineTexts(Places("a.yaml", {("text",): (2, 7)}), "m", Gathering()).read(text, "text") == inlines
