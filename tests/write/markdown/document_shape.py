"""A document as nested tuples of what a reader should see; `page_shape` makes the same tuples from a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never
from urllib.parse import unquote

from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    Box,
    BulletList,
    Citation,
    Code,
    CodeBlock,
    DefinitionList,
    Emphasis,
    FileTarget,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    NumberedList,
    PageTarget,
    Paragraph,
    Picture,
    Quote,
    SourceList,
    Strong,
    Table,
    Target,
    Text,
    Variable,
    WebTarget,
)

Shape: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class SimpleLinks:
    """Addresses that still show what they lead to."""

    def page_path(self, target: PageTarget) -> str:
        return f"../{target.page}.md" + (f"#{target.anchor}" if target.anchor else "")

    def file_path(self, target: FileTarget) -> str:
        return f"../downloads/{target.name}"

    def picture_path(self, path: str) -> str:
        return f"../{path}"


def body_to_shape(body: Body) -> Shape:
    numbers = {note.label: str(number) for number, note in enumerate(body.notes, start=1)}
    blocks = blocks_to_shape(body.blocks, numbers)
    notes = tuple(("note", blocks_to_shape(note.blocks, numbers)) for note in body.notes)
    return blocks + notes


def blocks_to_shape(blocks: Blocks, numbers: dict[str, str]) -> Shape:
    return merged(block_to_shape(block, numbers) for block in blocks)


def merged(shapes: Iterable[Shape]) -> Shape:
    """A gap in the numbers of sources begins another list, which is the same list to the reader."""
    result: list[Shape] = []
    for shape in shapes:
        if result and shape[0] == result[-1][0] == "sources":
            result[-1] = ("sources", (*result[-1][1], *shape[1]))
        else:
            result.append(shape)
    return tuple(result)


def block_to_shape(block: Block, numbers: dict[str, str]) -> Shape:
    def line(inlines: Inlines) -> Shape:
        return joined(inlines_to_shape(inlines, numbers))

    def inside(blocks: Blocks) -> Shape:
        return blocks_to_shape(blocks, numbers)

    match block:
        case Heading(level, inlines, anchor):
            return (f"h{level}", anchor, line(inlines))
        case Paragraph(inlines):
            return ("p", line(inlines))
        case BulletList(items):
            return ("ul", tuple((item.checked, inside(item.blocks)) for item in items))
        case NumberedList(items, start):
            return ("ol", start, tuple((item.checked, inside(item.blocks)) for item in items))
        case Table(header, rows, alignments):
            return ("table", alignments, tuple(tuple(line(cell) for cell in row) for row in (header, *rows)))
        case Quote(blocks):
            return ("blockquote", inside(blocks))
        case CodeBlock(text):
            return ("pre", text)
        case Box(kind, title, blocks, folded):
            return ("box", kind.value, folded, line(title), inside(blocks))
        case DefinitionList(items):
            return ("dl", tuple((line(i.term), tuple(inside(d) for d in i.definitions)) for i in items))
        case Picture(path, alt, caption):
            return ("img", f"../{path}", alt, caption)
        case SourceList(entries):
            return ("sources", tuple((e.number, e.source, line(e.inlines)) for e in entries))
        case _:
            assert_never(block)


def inlines_to_shape(inlines: Inlines, numbers: dict[str, str]) -> Iterator[Shape]:
    for inline in inlines:
        yield from inline_to_shape(inline, numbers)


def inline_to_shape(inline: Inline, numbers: dict[str, str]) -> Iterator[Shape]:
    match inline:
        case Text(text):
            yield ("text", text)
        case Emphasis(inlines):
            yield ("em", joined(inlines_to_shape(inlines, numbers)))
        case Strong(inlines):
            yield ("strong", joined(inlines_to_shape(inlines, numbers)))
        case Code(text):
            yield ("code", text)
        case LineBreak():
            yield ("br",)
        case Link(target, inlines):
            yield ("a", address_of(target), joined(inlines_to_shape(inlines, numbers)))
        case NoteReference(label):
            yield ("ref", numbers[label])
        case Citation(sources):
            yield ("text", "[")
            for index, source in enumerate(sources):
                words = f"{source.number}, {source.locator}" if source.locator else str(source.number)
                yield ("text", "; " if index else "")
                yield ("a", f"../sources.md#source-{source.source}", (("text", words),))
            yield ("text", "]")
        case Variable():
            raise AssertionError(inline)
        case _:
            assert_never(inline)


def address_of(target: Target) -> str:
    match target:
        case WebTarget(url):
            return unquote(url)
        case PageTarget():
            return unquote(SimpleLinks().page_path(target))
        case FileTarget():
            return unquote(SimpleLinks().file_path(target))
        case _:
            assert_never(target)


def joined(shapes: Iterator[Shape]) -> Shape:
    """Texts side by side become one, blanks one blank; an empty text is none."""
    result: list[Shape] = []
    for shape in shapes:
        if shape[0] == "text" and result and result[-1][0] == "text":
            result[-1] = ("text", f"{result[-1][1]}{shape[1]}")
        else:
            result.append(shape)
    texts = [("text", re.sub("[ \n]+", " ", str(s[1]))) if s[0] == "text" else s for s in result]
    return tuple(shape for shape in texts if shape != ("text", ""))
