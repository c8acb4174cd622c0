"""Walking and rewriting documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from seminar_kit.model.document import (
    Block,
    Body,
    Box,
    BulletList,
    Citation,
    CitedSource,
    Code,
    DefinitionList,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Table,
    Text,
    Variable,
    WebTarget,
)
from seminar_kit.model.walk import (
    anchors_of,
    blocks_in,
    inlines_in,
    inlines_of_body,
    plain_text,
    rewrite_body,
    rewrite_inlines,
)
from seminar_kit.pipeline import check_library

CITATION = Citation((CitedSource("a"),))


@pytest.fixture(scope="module")
def body() -> Body:
    """The session that holds every construct of the authors' Markdown."""
    small = Path(__file__).parents[1] / "libraries" / "small"
    sessions = check_library(small).library.modules["compost"].sessions
    return next(session.body for session in sessions if session.name == "starting-a-heap")


def test_every_kind_of_block_is_met(body: Body) -> None:
    met = {type(block) for block in blocks_in(body.blocks)}
    assert met >= {Box, BulletList, DefinitionList, Heading, NumberedList, Paragraph, Picture, Quote, Table}


def test_every_kind_of_inline_is_met(body: Body) -> None:
    met = {type(inline) for inline in inlines_of_body(body)}
    assert met == {Citation, Code, Emphasis, LineBreak, Link, NoteReference, Strong, Text, Variable}


def test_inlines_are_met_in_reading_order_with_footnotes_last(body: Body) -> None:
    cited = [c.source for inline in inlines_of_body(body) if isinstance(inline, Citation) for c in inline.sources]
    assert cited == ["green-2019", "fao-2010", "root-2021", "root-2021"]


def test_an_inline_comes_before_what_is_inside_it() -> None:
    inner = Strong((Text("b"),))
    assert list(inlines_in((Emphasis((inner,)), Text("c")))) == [Emphasis((inner,)), inner, Text("b"), Text("c")]


def test_anchors_are_those_of_headings(body: Body) -> None:
    assert anchors_of(body) == {"layers", "tasks", "a-smaller-heading"}


def test_a_rewriting_that_changes_nothing_keeps_everything(body: Body) -> None:
    assert rewrite_body(body, lambda inline: (inline,)) == body


def test_a_rewriting_reaches_every_inline_that_can_change(body: Body) -> None:
    """Plain words say only themselves and are not asked; all other inlines are, however deep they stand."""

    def without_marks(inline: Inline) -> Inlines:
        match inline:
            case Link(inlines=inner) | Emphasis(inner) | Strong(inner):
                return inner
            case Variable(name):
                return (Text(name),)
            case Citation() | NoteReference():
                return ()
            case _:
                return (inline,)

    left = {type(inline) for inline in inlines_of_body(rewrite_body(body, without_marks))}
    assert left == {Code, LineBreak, Text}


def test_a_rewriting_of_blocks_begins_inside() -> None:
    def without_quotes(block: Block) -> Block:
        return block.blocks[0] if isinstance(block, Quote) else block

    nested = Body((Quote((Quote((Paragraph((Text("a"),)),)),)),))
    assert rewrite_body(nested, lambda inline: (inline,), without_quotes).blocks == (Paragraph((Text("a"),)),)


def test_texts_that_come_to_stand_side_by_side_are_joined() -> None:
    def unlinked(inline: Inline) -> Inlines:
        return inline.inlines if isinstance(inline, Link) else (inline,)

    inlines = (Text("see "), Link(WebTarget("https://example.org"), (Text("this"), Code("x"), Text("y"))), Text("."))
    assert rewrite_inlines(inlines, unlinked) == (Text("see this"), Code("x"), Text("y."))


@pytest.mark.parametrize(
    ("inlines", "text"),
    [
        ((Text("a "), Emphasis((Text("b"),)), Code("c")), "a bc"),
        ((Text("a"), LineBreak(), Text("b")), "a b"),
        ((Text("at "), Variable("school")), "at {{ school }}"),
        ((Link(WebTarget("https://example.org"), (Strong((Text("a"),)),)),), "a"),
        ((Text("soil "), CITATION, Text(".")), "soil."),
        ((Text("soil "), CITATION, Text(" rots")), "soil rots"),
        ((Text("soil "), CITATION), "soil"),
        ((Text("soil"), NoteReference("n"), Text(" rots")), "soil rots"),
        ((Text("soil "), CITATION, Text("rots")), "soil rots"),
        ((Text("Pourquoi ? Voici : la terre !"),), "Pourquoi ? Voici : la terre !"),
    ],
)
def test_plain_text_is_the_words_alone(inlines: Inlines, text: str) -> None:
    assert plain_text(inlines) == text


def texts_of(body: Body) -> Iterator[str]:
    return (inline.text for inline in inlines_of_body(body) if isinstance(inline, Text))
