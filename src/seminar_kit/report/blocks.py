"""Small makers of a report's blocks. Answers are people's words: nothing in them is a variable or a mark."""

from collections.abc import Iterable

from seminar_kit.model.document import (
    Alignment,
    Block,
    BulletList,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
)


def plain(words: str) -> Inlines:
    """The words, with a line break for each new line."""
    lines = [line for line in words.splitlines() if line.strip()]
    inlines: list[Inline] = []
    for line in lines:
        inlines += [LineBreak()] if inlines else []
        inlines.append(Text(line.strip()))
    return tuple(inlines)


def strong(words: str) -> Inlines:
    return (Strong(plain(words)),) if words.strip() else ()


def heading(level: int, words: str, anchor: str) -> Block:
    return Heading(level, plain(words), anchor)


def paragraph(words: str) -> Block:
    return Paragraph(plain(words))


def bullets(points: Iterable[str]) -> Block:
    return BulletList(tuple(ListItem((paragraph(point),)) for point in points))


def table(header: tuple[str, ...], rows: Iterable[tuple[Inlines, ...]], numbers: frozenset[int] = frozenset()) -> Block:
    """A table; the columns in `numbers`, counted from 0, stand at the end of their cells."""
    sides: tuple[Alignment, ...] = tuple("right" if index in numbers else "none" for index in range(len(header)))
    return Table(tuple(map(plain, header)), tuple(rows), sides)
