"""The Markdown that documents become, word for word."""

import pytest
from document_shape import SimpleLinks

from seminar_kit.model.document import (
    Block,
    Body,
    Box,
    BoxKind,
    BulletList,
    Citation,
    CitedSource,
    Code,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListItem,
    Note,
    NoteReference,
    NumberedList,
    PageTarget,
    Paragraph,
    Picture,
    Quote,
    SourceEntry,
    SourceList,
    Strong,
    Table,
    Text,
    Variable,
)
from seminar_kit.problems import Place
from seminar_kit.words import words_of
from seminar_kit.write.markdown import blocks_to_markdown
from seminar_kit.write.markdown.rules import RULES


def line(*inlines: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines))


def item(*blocks: Block | str, checked: bool | None = None) -> ListItem:
    return ListItem(tuple(line(block) if isinstance(block, str) else block for block in blocks), checked)


def markdown_of(*blocks: Block) -> str:
    written = blocks_to_markdown(Body(blocks), SimpleLinks(), words_of("en"))
    assert written.problems == ()
    return written.value


CITATION = Citation((CitedSource("gc-1948", "para. 139", 3), CitedSource("rs", "", 4)))

LINES = [
    (line("1986. A year"), "1986\\. A year"),
    (line("- 5 degrees"), "\\- 5 degrees"),
    (line("a - 5 < 6 & AT&T &copy;"), "a - 5 &lt; 6 & AT&amp;T &amp;copy;"),
    (line(": x"), "&#58; x"),
    (line("{: .x } {{ y }} [z] *a* b_c"), "\\{: .x \\} \\{\\{ y \\}\\} \\[z\\] \\*a\\* b\\_c"),
    (line(Emphasis((Text("a"),)), " ", Strong((Text("b"),))), "*a* **b**"),
    (line("un", Emphasis((Text("a"),)), Strong((Text("b"),))), "un<em>a</em>**b**"),
    (line(Code("a b"), " ", Code("`c`")), "`a b` <code>&#96;c&#96;</code>"),
    (line("a", LineBreak(), "b"), "a<br>b"),
    (line("!", Link(PageTarget("m/s", "a"), (Text("b"),))), "\\![b](../m/s.md#a)"),
    (line(Link(PageTarget("m/s"), (Text("^1]: a"),))), "[&#94;1\\]&#58; a](../m/s.md)"),
    (line("a ", CITATION), "a \\[[3, para. 139](../sources.md#source-gc-1948); [4](../sources.md#source-rs)\\]"),
]

BLOCKS = [
    (Heading(2, (Text("C#"),), "c"), "## C\\# {#c}"),
    (BulletList((item("a", checked=True), item("b", checked=False))), "- [x] a\n- [ ] b"),
    (BulletList((item("a", BulletList((item("b"),))),)), "- a\n\n    - b"),
    (NumberedList((item("a"), item("b")), 5), '5. a\n{: value="5" }\n6. b'),
    (Quote((line("a"), line("b"))), "> a\n>\n> b"),
    (CodeBlock("```\nx\n```", "yaml"), "````yaml\n```\nx\n```\n````"),
    (
        Table(((Text("a"),), ()), (((Text("x|y"),), ()),), ("left", "none")),
        "| a |  |\n| :--- | --- |\n| x\\|y |  |",
    ),
    (Box(BoxKind.CARE, (Text('Say "no"'),), (line("a"),)), '!!! warning care "Say "no""\n    a'),
    (Box(BoxKind.NOTE, (), (line("a"),), folded=True), '??? note "Note"\n    a'),
    (Box(BoxKind.TIP, (Text("b"),), (line("a"),), folded=False), '???+ tip "b"\n    a'),
    (DefinitionList((DefinitionItem((Text("a"),), ((line("b"),),)),)), "a\n:   b"),
    (Picture("m/pictures/a.svg", "Alt"), "![Alt](../m/pictures/a.svg)"),
    (
        SourceList((SourceEntry("a", 1, (Text("A"),)), SourceEntry("b", 2, (Text("B"),)))),
        '1. <span id="source-a"></span>A\n2. <span id="source-b"></span>B',
    ),
]


@pytest.mark.parametrize(("block", "expected"), LINES + BLOCKS)
def test_a_block_becomes_markdown(block: Block, expected: str) -> None:
    assert markdown_of(block) == f"{expected}\n"


def test_blocks_that_would_become_one_are_kept_apart() -> None:
    bullets, numbers = BulletList((item("a"),)), NumberedList((item("b"),))
    assert markdown_of(bullets, numbers, line("c")) == "- a\n\n<!-- -->\n\n1. b\n\nc\n"


def test_footnotes_are_numbered_in_the_order_of_the_notes() -> None:
    body = Body((line("a", NoteReference("x"), ": b"),), (Note("x", (line("c"), line("d"))),))
    written = blocks_to_markdown(body, SimpleLinks(), words_of("en"))
    assert written.value == "a[^1]&#58; b\n\n[^1]: c\n\n    d\n"


def test_an_empty_body_is_empty() -> None:
    assert markdown_of() == ""


PLACE = Place("modules/m/s.md", 4, 1)


@pytest.mark.parametrize(
    ("block", "rule", "what"),
    [
        (
            NumberedList((item("a", "b"),), 5, PLACE),
            "web-list-begins-with-one",
            'the list that begins with "5." has more than one paragraph in its first point',
        ),
        (
            BulletList((item("a", DefinitionList((DefinitionItem((Text("b"),), ((line("c"),),)),), PLACE)),)),
            "web-definitions-stand-outside-lists",
            "a definition list stands inside a list",
        ),
        (Table(((Text("a"),),), (), ("none",), PLACE), "web-table-has-rows", "the table has no rows below its header"),
    ],
)
def test_what_a_page_cannot_show_is_told_with_its_place(block: Block, rule: str, what: str) -> None:
    problems = blocks_to_markdown(Body((block,)), SimpleLinks(), words_of("en")).problems
    assert [(problem.place, problem.rule, problem.what) for problem in problems] == [(PLACE, rule, what)]
    assert rule in RULES


@pytest.mark.parametrize("inline", [Variable("committee"), Citation((CitedSource("gc-1948"),))])
def test_what_composing_should_have_filled_in_is_a_bug(inline: Inline) -> None:
    with pytest.raises(ValueError, match=r"committee|gc-1948"):
        markdown_of(line(inline))
