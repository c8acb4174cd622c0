"""Documents made by hypothesis: every kind of node, and words that look like markup wherever words can stand.

What the reader of authors' Markdown never makes is not made here: blanks at the edges of a line or twice in a row
(`tidy` is the reader's own), emphasis in emphasis, links, notes or citations in links, empty blocks, blank lines around
code.
"""

import string

from hypothesis import strategies as st
from nasty_words import NASTY

from seminar_kit.load.markdown.tidy import tidy
from seminar_kit.model.document import (
    Block,
    Blocks,
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
    FileTarget,
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
    SourceEntry,
    SourceList,
    Strong,
    Table,
    Target,
    Text,
    WebTarget,
)

LABELS = ("a", "note-2", "ملاحظة")
words = st.lists(
    st.one_of(
        st.sampled_from(NASTY), st.text(string.ascii_letters + string.digits, min_size=1, max_size=5), st.just(" ")
    ),
    min_size=1,
    max_size=5,
).map("".join)
anything = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=8)
texts = st.one_of(words, words, anything).map(lambda text: " ".join(text.split(" ")))

codes = texts.map(lambda text: " ".join(part for part in text.split(" ") if part)).filter(bool)
anchors = st.sampled_from(("scoring", "two-sources-2", "الإنذار"))
targets: st.SearchStrategy[Target] = st.sampled_from(
    (
        WebTarget("https://example.org/a_b_c*d"),
        WebTarget("https://undocs.org/A/RES/260(III)"),
        WebTarget("http://example.org/?a=1&copy;=2&b=%20"),
        WebTarget("https://example.org/)(#x"),
        WebTarget("mailto:a@example.org"),
        WebTarget("https://example.org/~x/$y/!z/'q'"),
        PageTarget("m/session"),
        PageTarget("m/handouts/x", "الإنذار"),
        PageTarget("m/session", "two-sources-2"),
        FileTarget("participant pack.docx"),
    )
)


def _source(draw: st.DrawFn) -> CitedSource:
    locator = draw(st.just("") | codes)
    return CitedSource(draw(st.sampled_from(("gc-1948", "wso-2005"))), locator, draw(st.integers(1, 40)))


@st.composite
def inlines(draw: st.DrawFn, inside: tuple[str, ...] = (), depth: int = 2) -> Inlines:
    """Inlines as the reader leaves them, fit to stand inside others of the given kinds."""
    kinds = ["text", "text", "text", "code", "br"]
    kinds += [] if "link" in inside else ["ref", "citation"]
    kinds += [kind for kind in ("em", "strong", "link") if depth and kind not in inside]
    drawn = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=4))
    return _as_read([draw(_inline(kind, inside, depth)) for kind in drawn]) or (Text("x"),)


@st.composite
def _inline(draw: st.DrawFn, kind: str, inside: tuple[str, ...], depth: int) -> Inline:
    match kind:
        case "text":
            return Text(draw(texts))
        case "code":
            return Code(draw(codes))
        case "br":
            return LineBreak()
        case "ref":
            return NoteReference(draw(st.sampled_from(LABELS)))
        case "citation":
            return Citation(tuple(_source(draw) for _ in range(draw(st.integers(1, 2)))))
    inner = draw(inlines((*inside, kind), depth - 1))
    if kind == "link":
        return Link(draw(targets), inner)
    return Emphasis(inner) if kind == "em" else Strong(inner)


def _as_read(inlines: list[Inline]) -> Inlines:
    kept = list(tidy(tuple(inlines)))
    while kept and isinstance(kept[0], LineBreak):
        kept = list(tidy(tuple(kept[1:])))
    while kept and isinstance(kept[-1], LineBreak):
        kept = list(tidy(tuple(kept[:-1])))
    return tuple(kept)


code_texts = (
    st.lists(
        st.one_of(texts, st.just(""), st.sampled_from(("```", "````", "~~~", "    indented", "</code>"))), min_size=1
    )
    .map(lambda lines: "\n".join(line.rstrip() for line in lines).strip("\n"))
    .filter(lambda text: bool(text.strip()))
)


def _table(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    rows = [tuple(draw(st.just(()) | inlines(depth=1)) for _ in range(width)) for _ in range(draw(st.integers(2, 4)))]
    alignments = st.sampled_from(("none", "left", "center", "right"))
    return Table(rows[0], tuple(rows[1:]), tuple(draw(alignments) for _ in range(width)))


def _source_list(draw: st.DrawFn) -> SourceList:
    numbers = sorted(draw(st.sets(st.integers(1, 6), min_size=1, max_size=3)))
    return SourceList(tuple(SourceEntry(f"s-{number}", number, draw(inlines())) for number in numbers))


def _picture(draw: st.DrawFn) -> Picture:
    return Picture("m/pictures/ladder.svg", draw(codes), draw(st.just("") | codes))


def _heading(draw: st.DrawFn) -> Heading:
    return Heading(draw(st.integers(2, 4)), draw(inlines()), draw(st.sampled_from(("scoring", "two-2", "الإنذار"))))


def _blocks(draw: st.DrawFn, depth: int) -> Blocks:
    return tuple(_block(draw, depth) for _ in range(draw(st.integers(1, 3))))


def _block(draw: st.DrawFn, depth: int) -> Block:
    leaves = ["paragraph", "paragraph", "table", "code", "picture"]
    containers = ["bullets", "numbers", "quote", "box", "definitions"]
    match draw(st.sampled_from(leaves + containers * (depth > 0))):
        case "paragraph":
            return Paragraph(draw(inlines()))
        case "table":
            return _table(draw)
        case "code":
            return CodeBlock(draw(code_texts), draw(st.sampled_from(("", "yaml"))))
        case "picture":
            return _picture(draw)
        case kind:
            return _container(kind, draw, depth - 1)


def _container(kind: str, draw: st.DrawFn, depth: int) -> Block:
    match kind:
        case "bullets":
            return BulletList(_items(draw, depth))
        case "numbers":
            return _numbered_list(draw, depth)
        case "quote":
            return Quote(_blocks(draw, depth))
        case "box":
            folded = draw(st.sampled_from((None, True, False)))
            return Box(draw(st.sampled_from(BoxKind)), draw(inlines()), _blocks(draw, depth), folded)
        case _:
            return DefinitionList(tuple(_definition(draw, depth) for _ in range(draw(st.integers(1, 2)))))


def _items(draw: st.DrawFn, depth: int) -> tuple[ListItem, ...]:
    return tuple(_item(draw, depth) for _ in range(draw(st.integers(1, 3))))


def _item(draw: st.DrawFn, depth: int) -> ListItem:
    checked = draw(st.sampled_from((None, True, False)))
    more = _blocks(draw, depth) if draw(st.booleans()) else ()
    # The writer reports these: Python-Markdown loses what a definition says after its first paragraph.
    more = tuple(block for block in more if not isinstance(block, DefinitionList))
    if checked is None and more:
        return ListItem(more)
    return ListItem((Paragraph(draw(inlines())), *more), checked)


def _numbered_list(draw: st.DrawFn, depth: int) -> NumberedList:
    """Only a list whose first point is one paragraph can begin with another number than 1 on a page."""
    items = _items(draw, depth)
    if len(items[0].blocks) == 1 and isinstance(items[0].blocks[0], Paragraph):
        return NumberedList(items, draw(st.sampled_from((0, 1, 5, 1986))))
    return NumberedList(items)


def _definition(draw: st.DrawFn, depth: int) -> DefinitionItem:
    definitions = tuple(_blocks(draw, depth) for _ in range(draw(st.integers(1, 2))))
    return DefinitionItem(draw(inlines()), definitions)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    """A body with all its footnotes named at its end, since the reader gives no others."""
    blocks: list[Block] = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(("heading", "sources", "block", "block", "block")))
        makers = {"heading": _heading, "sources": _source_list}
        blocks.append(makers[kind](draw) if kind in makers else _block(draw, 2))
    notes = tuple(Note(label, _blocks(draw, 1)) for label in LABELS)
    return Body((*blocks, Paragraph(tuple(NoteReference(label) for label in LABELS))), notes)
