"""What authors write, and the blocks and inlines it becomes."""

import pytest

from seminar_kit.load.markdown import MarkdownFile, read_body, read_inlines
from seminar_kit.model.document import (
    Block,
    Blocks,
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
    Inlines,
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
    Strong,
    Table,
    Text,
    Variable,
    WebTarget,
)
from seminar_kit.problems import Place


def words(*inlines: Inline | str) -> Inlines:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)


def line(*inlines: Inline | str) -> Paragraph:
    return Paragraph(words(*inlines))


def item(*blocks: Block | str, checked: bool | None = None) -> ListItem:
    return ListItem(tuple(line(block) if isinstance(block, str) else block for block in blocks), checked)


INLINES = [
    ("one\ntwo", words("one two")),
    ("one  \ntwo", words("one", LineBreak(), "two")),
    ("one\\\ntwo", words("one", LineBreak(), "two")),
    ("*a* **b** `c`", words(Emphasis(words("a")), " ", Strong(words("b")), " ", Code("c"))),
    ("***a***", words(Emphasis((Strong(words("a")),)))),
    ("*a *b* c*", words(Emphasis(words("a b c")))),
    ("un_der_score", words("un_der_score")),
    (r"\*a\* \[b\] \<c\> \{{ d }}", words("*a* [b] <c> {{ d }}")),
    ("`[@a] {{ b }} <c> [^d]`", words(Code("[@a] {{ b }} <c> [^d]"))),
    ("1 < 2 & 3 &gt; 2 &copy; AT&T", words("1 < 2 & 3 > 2 © AT&T")),
    ("[sic] and [N.]", words("[sic] and [N.]")),
    ("https://example.org", words("https://example.org")),
    ('"quoted" -- and...', words('"quoted" -- and...')),
    ("<https://a.org>", words(Link(WebTarget("https://a.org"), words("https://a.org")))),
    ("[b](https://a.org/x_y_z)", words(Link(WebTarget("https://a.org/x_y_z"), words("b")))),
    ("[b](mailto:a@b.org)", words(Link(WebTarget("mailto:a@b.org"), words("b")))),
    ("[b][c]\n\n[c]: https://a.org", words(Link(WebTarget("https://a.org"), words("b")))),
    ("[b](other.md)", words(Link(PageTarget("m/other"), words("b")))),
    ("[b](other.md#c)", words(Link(PageTarget("m/other", "c"), words("b")))),
    ("[b](#الإنذار)", words(Link(PageTarget("m/s", "الإنذار"), words("b")))),
    ("[b](handouts/x.md)", words(Link(PageTarget("m/handouts/x"), words("b")))),
    ("[@a]", words(Citation((CitedSource("a"),)))),
    ("[@a, para. 139, 140]", words(Citation((CitedSource("a", "para. 139, 140"),)))),
    ("[@a; @b-1,\np. 3]", words(Citation((CitedSource("a"), CitedSource("b-1", "p. 3"))))),
    ("{{ committee }}", words(Variable("committee"))),
    ("**{{committee}}**", words(Strong((Variable("committee"),)))),
]

BLOCKS = [
    ("## Two *sources*?", (Heading(2, words("Two ", Emphasis(words("sources")), "?"), "two-sources"),)),
    ("## A\n\n## A", (Heading(2, words("A"), "a"), Heading(2, words("A"), "a-2"))),
    ("- a\n- b\n    - c", (BulletList((item("a"), item("b", BulletList((item("c"),))))),)),
    ("- a\n\n* b", (BulletList((item("a"),)), BulletList((item("b"),)))),
    ("3. a\n4. b", (NumberedList((item("a"), item("b")), 3),)),
    (
        "- [ ] a\n- [x] b\n- [X] *c*",
        (
            BulletList(
                (item("a", checked=False), item("b", checked=True), item(line(Emphasis(words("c"))), checked=True))
            ),
        ),
    ),
    ("- \\[ ] a", (BulletList((item("[ ] a"),)),)),
    ("> a\n> b\n>\n> c", (Quote((line("a b"), line("c"))),)),
    ("```yaml\na:\tb  \n\n  c\n```", (CodeBlock("a:  b\n\n  c", "yaml"),)),
    (
        "| a | b |\n|:--|--:|\n| x \\| y |  |\n|  | `z` |",
        (Table((words("a"), words("b")), ((words("x | y"), ()), ((), words(Code("z")))), ("left", "right")),),
    ),
    (
        "Term\n:   One\n\n    more\n:   Two",
        (DefinitionList((DefinitionItem(words("Term"), ((line("One"), line("more")), (line("Two"),))),)),),
    ),
    (
        '!!! tip "A *b*"\n    c\n\n    - d',
        (Box(BoxKind.TIP, words("A ", Emphasis(words("b"))), (line("c"), BulletList((item("d"),)))),),
    ),
    ("??? care\n    a", (Box(BoxKind.CARE, (), (line("a"),), folded=True),)),
    ("???+ answer\n    a\n\nb", (Box(BoxKind.ANSWER, (), (line("a"),), folded=False), line("b"))),
    ("- a\n\n    !!! note\n        b", (BulletList((item("a", Box(BoxKind.NOTE, (), (line("b"),))),)),)),
    ("text\n!!! note\n    b", (line("text"), Box(BoxKind.NOTE, (), (line("b"),)))),
    ("!!!! four", (line("!!!! four"),)),
    ('![A *ladder*](pictures/l.svg "Five steps")', (Picture("m/pictures/l.svg", "A ladder", "Five steps"),)),
    ("1986\\. A year", (line("1986. A year"),)),
]


@pytest.mark.parametrize(("text", "expected"), INLINES)
def test_a_line_becomes_inlines(text: str, expected: Inlines) -> None:
    read = read_body(MarkdownFile("modules/m/s.md", text))
    assert read.problems == ()
    assert read.value.blocks == (Paragraph(expected),)


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_lines_become_blocks(text: str, expected: Blocks) -> None:
    read = read_body(MarkdownFile("modules/m/s.md", text))
    assert read.problems == ()
    assert read.value.blocks == expected


def test_footnotes_stand_in_the_order_in_which_they_are_named() -> None:
    text = "a[^b] c[^d]\n\n[^d]: D.\n\n[^e]: E.\n\n[^b]: B,[^e]\n    more.\n\n    - and a list"
    read = read_body(MarkdownFile("modules/m/s.md", text))
    assert read.problems == ()
    assert read.value.blocks == (line("a", NoteReference("b"), " c", NoteReference("d")),)
    assert read.value.notes == (
        Note("b", (line("B,", NoteReference("e"), " more."), BulletList((item("and a list"),)))),
        Note("d", (line("D."),)),
        Note("e", (line("E."),)),
    )


def test_links_of_a_handout_lead_from_its_folder() -> None:
    text = "[a](../s.md) [b](other.md) [c](#d)\n\n![e](../pictures/f.svg)"
    read = read_body(MarkdownFile("modules/m/handouts/x.md", text))
    assert read.problems == ()
    assert read.value.blocks == (
        line(
            Link(PageTarget("m/s"), words("a")),
            " ",
            Link(PageTarget("m/handouts/other"), words("b")),
            " ",
            Link(PageTarget("m/handouts/x", "d"), words("c")),
        ),
        Picture("m/pictures/f.svg", "e"),
    )


def test_inline_nodes_know_where_they_stand() -> None:
    read = read_body(MarkdownFile("modules/m/s.md", "> - one\n>   two [@a] [b](#c)", first_line=5))
    quote = read.value.blocks[0]
    assert isinstance(quote, Quote)
    bullets = quote.blocks[0]
    assert isinstance(bullets, BulletList)
    paragraph = bullets.items[0].blocks[0]
    assert isinstance(paragraph, Paragraph)
    places = [str(node.place) for node in paragraph.inlines if isinstance(node, Citation | Link)]
    assert places == ["modules/m/s.md:6:9", "modules/m/s.md:6:14"]


def test_text_out_of_yaml_is_read_as_one_line_with_one_place() -> None:
    place = Place("modules/m/module.yaml", 3, 10)
    read = read_inlines("*a* [@b] <i>", place, "m")
    assert read.value == words(Emphasis(words("a")), " ", Citation((CitedSource("b"),)), " ")[:3]
    assert [(problem.place, problem.rule) for problem in read.problems] == [(place, "raw-html-is-refused")]
