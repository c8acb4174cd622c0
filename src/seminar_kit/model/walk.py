"""Walking a document: every inline, every heading, and a rewriting that keeps everything it is not asked to change."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    Box,
    BulletList,
    Citation,
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
    NoteReference,
    NumberedList,
    Page,
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

# A citation or note that is left out takes the blank before it along, unless words follow without one.
_LEFT_OUT = "\0"
_BLANK_LEFT_BEHIND = re.compile(rf" *{_LEFT_OUT}+(?=[ .,;:!?)]|$)")


def blocks_in(blocks: Blocks) -> Iterator[Block]:
    """Every block, each before the blocks inside it."""
    for block in blocks:
        yield block
        for inner in _inner_blocks(block):
            yield from blocks_in(inner)


def inlines_in(inlines: Inlines) -> Iterator[Inline]:
    """Every inline, each before the inlines inside it."""
    for inline in inlines:
        yield inline
        match inline:
            case Emphasis(inner) | Strong(inner) | Link(inlines=inner):
                yield from inlines_in(inner)
            case _:
                pass


def inlines_of_body(body: Body) -> Iterator[Inline]:
    """Every inline of a text in reading order, its footnotes last."""
    for blocks in (body.blocks, *(note.blocks for note in body.notes)):
        for block in blocks_in(blocks):
            for inlines in _own_inlines(block):
                yield from inlines_in(inlines)


def anchors_of(body: Body) -> frozenset[str]:
    """The anchors of a text's headings."""
    return frozenset(block.anchor for block in blocks_in(body.blocks) if isinstance(block, Heading))


def pages_in(pages: tuple[Page, ...]) -> Iterator[Page]:
    """Every page in reading order."""
    for page in pages:
        yield page
        yield from pages_in(page.pages)


def plain_text(inlines: Inlines) -> str:
    """The words alone, for titles, file properties and alt texts; a variable stands as its name in braces."""
    words = "".join(map(_plain_inline, inlines))
    return _BLANK_LEFT_BEHIND.sub("", words).replace(_LEFT_OUT, "") if _LEFT_OUT in words else words


def _plain_inline(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return text
        case Emphasis(inner) | Strong(inner) | Link(inlines=inner):
            return plain_text(inner)
        case LineBreak():
            return " "
        case Variable(name):
            return f"{{{{ {name} }}}}"
        case NoteReference() | Citation():
            return _LEFT_OUT
        case _:
            assert_never(inline)


# What says nothing but itself: half of all inline text has nothing else in it.
_PLAIN = frozenset({Text, Code, LineBreak})

InlineChange: TypeAlias = Callable[[Inline], Inlines]
BlockChange: TypeAlias = Callable[[Block], Block]


def rewrite_inlines(inlines: Inlines, change: InlineChange) -> Inlines:
    """Every inline but plain ones put through `change`, innermost first; texts that then stand side by side are joined.

    Inlines without anything to change come back as they are, so that whole blocks can.
    """
    if all(type(inline) in _PLAIN for inline in inlines):
        return inlines
    changed: list[Inline] = []
    for inline in inlines:
        for new in change(_with_inner_inlines(inline, change)):
            if isinstance(new, Text) and changed and isinstance(changed[-1], Text):
                changed[-1] = Text(changed[-1].text + new.text)
            else:
                changed.append(new)
    return tuple(changed)


def rewrite_body(body: Body, change: InlineChange, change_block: BlockChange = lambda block: block) -> Body:
    """A text with every inline, then every block, put through its change."""
    return Body(
        rewrite_blocks(body.blocks, change, change_block),
        tuple(replace(note, blocks=rewrite_blocks(note.blocks, change, change_block)) for note in body.notes),
    )


def rewrite_blocks(blocks: Blocks, change: InlineChange, change_block: BlockChange) -> Blocks:
    """Every block with its inner blocks and inlines rewritten first."""
    return tuple(change_block(_with_inner(block, change, change_block)) for block in blocks)


def _with_inner_inlines(inline: Inline, change: InlineChange) -> Inline:
    match inline:
        case Emphasis(inner) | Strong(inner) | Link(inlines=inner):
            return replace(inline, inlines=rewrite_inlines(inner, change))
        case _:
            return inline


def _with_inner(block: Block, change: InlineChange, change_block: BlockChange) -> Block:
    def blocks(inner: Blocks) -> Blocks:
        return rewrite_blocks(inner, change, change_block)

    def inlines(inner: Inlines) -> Inlines:
        return rewrite_inlines(inner, change)

    match block:
        case Heading() | Paragraph():
            changed = inlines(block.inlines)
            return block if changed is block.inlines else replace(block, inlines=changed)
        case BulletList() | NumberedList():
            return replace(block, items=tuple(ListItem(blocks(item.blocks), item.checked) for item in block.items))
        case Table():
            rows = tuple(tuple(map(inlines, row)) for row in block.rows)
            return replace(block, header=tuple(map(inlines, block.header)), rows=rows)
        case Quote():
            return replace(block, blocks=blocks(block.blocks))
        case Box():
            return replace(block, title=inlines(block.title), blocks=blocks(block.blocks))
        case DefinitionList():
            items = (DefinitionItem(inlines(i.term), tuple(map(blocks, i.definitions))) for i in block.items)
            return replace(block, items=tuple(items))
        case SourceList():
            entries = (SourceEntry(e.source, e.number, inlines(e.inlines)) for e in block.entries)
            return replace(block, entries=tuple(entries))
        case CodeBlock() | Picture():
            return block
        case _:
            assert_never(block)


def _inner_blocks(block: Block) -> Iterator[Blocks]:
    match block:
        case BulletList() | NumberedList():
            yield from (item.blocks for item in block.items)
        case Quote() | Box():
            yield block.blocks
        case DefinitionList():
            yield from (definition for item in block.items for definition in item.definitions)
        case Heading() | Paragraph() | Table() | CodeBlock() | Picture() | SourceList():
            pass
        case _:
            assert_never(block)


def _own_inlines(block: Block) -> Iterator[Inlines]:
    match block:
        case Heading() | Paragraph():
            yield block.inlines
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row
        case Box():
            yield block.title
        case DefinitionList():
            yield from (item.term for item in block.items)
        case SourceList():
            yield from (entry.inlines for entry in block.entries)
        case BulletList() | NumberedList() | Quote() | CodeBlock() | Picture():
            pass
        case _:
            assert_never(block)
