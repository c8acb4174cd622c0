"""Small makers of the blocks that composing adds to the authors' text."""

from collections.abc import Iterable

from seminar_kit.model.document import (
    Alignment,
    Block,
    Blocks,
    Box,
    BoxKind,
    BulletList,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    PageTarget,
    Paragraph,
    Strong,
    Table,
    Text,
    Variable,
)
from seminar_kit.model.variables import split_at_variables


def text(words: str) -> Inlines:
    """Words as inlines, `{{ name }}` in them as a variable that finishing fills; nothing for an empty text."""
    parts = enumerate(split_at_variables(words))
    return tuple(Variable(part) if index % 2 else Text(part) for index, part in parts if part)


def strong(words: str) -> Inlines:
    return (Strong(text(words)),)


def paragraph(*inlines: Inline) -> Block:
    return Paragraph(inlines)


def heading(level: int, words: str, anchor: str) -> Block:
    return Heading(level, text(words), anchor)


def bullets(points: Iterable[Inlines]) -> Block:
    return BulletList(tuple(ListItem((Paragraph(point),)) for point in points))


def box(kind: BoxKind, title: str, blocks: Blocks, folded: bool | None = None) -> Block:
    return Box(kind, text(title), blocks, folded)


def page_link(key: str, words: str) -> Inline:
    return Link(PageTarget(key), text(words))


def table(header: Iterable[str], rows: Iterable[tuple[Inlines, ...]]) -> Block:
    """A table whose columns are all aligned as the language reads."""
    titles = tuple(text(title) for title in header)
    as_it_reads: Alignment = "none"
    return Table(titles, tuple(rows), (as_it_reads,) * len(titles))


def lines(*parts: Inlines) -> Inlines:
    """Parts under each other in one cell; empty ones are left out."""
    joined: list[Inline] = []
    for part in parts:
        if part:
            joined.extend(((LineBreak(),) if joined else ()) + part)
    return tuple(joined)


def free_anchor(wanted: str, taken: frozenset[str]) -> str:
    """The anchor, with a number if the page has one of that name."""
    if wanted not in taken:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(taken) + 3) if f"{wanted}-{n}" not in taken)
