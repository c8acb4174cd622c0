"""Blocks into Markdown for Python-Markdown with the extensions that the handbook uses."""

import re
from itertools import pairwise
from typing import assert_never

from seminar_kit.model.document import (
    Block,
    Blocks,
    Box,
    BulletList,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Heading,
    ListItem,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    SourceList,
    Table,
)
from seminar_kit.problems import Problem
from seminar_kit.write.markdown.boxes import box_line
from seminar_kit.write.markdown.inlines import Writing, inlines_to_markdown, line_to_markdown
from seminar_kit.write.markdown.links import escape_address, source_anchor
from seminar_kit.write.markdown.tables import table_to_markdown
from seminar_kit.write.markdown.text import escape, escape_everything, in_brackets

_INDENT = "    "
# Parts two blocks that Python-Markdown would read as one.
SEPARATOR = "<!-- -->"
_BACKTICKS = re.compile(r"`{3,}")


def blocks_in_markdown(blocks: Blocks, writing: Writing) -> str:
    """Blocks with a blank line between them."""
    pieces = [block_to_markdown(block, writing) for block in blocks[:1]]
    for before, block in pairwise(blocks):
        if _would_merge(before, block):
            pieces.append(SEPARATOR)
        pieces.append(block_to_markdown(block, writing))
    return "\n\n".join(pieces)


def _would_merge(before: Block, block: Block) -> bool:
    lists = BulletList | NumberedList | SourceList
    return (
        (isinstance(before, lists) and isinstance(block, lists))
        or (isinstance(before, Quote) and isinstance(block, Quote))
        or (isinstance(before, DefinitionList) and isinstance(block, DefinitionList))
    )


def block_to_markdown(block: Block, writing: Writing) -> str:
    """One block, without a blank line around it."""
    match block:
        case Heading(level, inlines, anchor):
            return f"{'#' * level} {inlines_to_markdown(inlines, writing)} {{#{anchor}}}"
        case Paragraph(inlines):
            return line_to_markdown(inlines, writing)
        case BulletList(items):
            return _items(items, ["-"] * len(items), writing)
        case NumberedList():
            return _numbered_list(block, writing)
        case Table():
            if not block.rows:
                fix = "add a row, or delete the table"
                _tell(block, "web-table-has-rows", "the table has no rows below its header", fix, writing)
            return table_to_markdown(block, writing)
        case _:
            return _other_block(block, writing)


def _other_block(block: Quote | CodeBlock | Box | DefinitionList | Picture | SourceList, writing: Writing) -> str:
    match block:
        case Quote(blocks):
            return _prefix(blocks_in_markdown(blocks, writing), "> ")
        case CodeBlock(text, language):
            return _code_block(text, language)
        case Box():
            return _box(block, writing)
        case DefinitionList(items):
            return "\n\n".join(_definition_item(item, writing) for item in items)
        case Picture():
            return _picture(block, writing)
        case SourceList():
            return _source_list(block, writing)
        case _:
            assert_never(block)


def _items(items: tuple[ListItem, ...], marks: list[str], writing: Writing) -> str:
    gap = "\n" if all(map(_is_short, items)) else "\n\n"
    return gap.join(_item(item, mark, writing) for item, mark in zip(items, marks, strict=True))


def _is_short(item: ListItem) -> bool:
    """Whether the item can stand in a list without blank lines."""
    return len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph)


def _item(item: ListItem, mark: str, writing: Writing) -> str:
    for block in item.blocks:
        if isinstance(block, DefinitionList):
            _tell(
                block,
                "web-definitions-stand-outside-lists",
                "a definition list stands inside a list",
                "move the definitions out of the list",
                writing,
            )
    text = hung_blocks(item.blocks, writing)
    if item.checked is not None:
        text = f"[{'x' if item.checked else ' '}] {text}"
    return hang(text, f"{mark} ")


def _numbered_list(block: NumberedList, writing: Writing) -> str:
    """Python-Markdown numbers lists from 1; the first item of another must say its number, and can if it is short."""
    numbers = range(block.start, block.start + len(block.items))
    marks = [f"{number}." for number in numbers]
    if block.start == 1:
        return _items(block.items, marks, writing)
    if not _is_short(block.items[0]):
        what = f'the list that begins with "{block.start}." has more than one paragraph in its first point'
        fix = "begin the list with 1, or make its first point a single paragraph"
        _tell(block, "web-list-begins-with-one", what, fix, writing)
    rest = _items(block.items[1:], marks[1:], writing)
    return f"{_item(block.items[0], marks[0], writing)}\n{_value(block.start)}" + (f"\n{rest}" if rest else "")


def _value(number: int) -> str:
    return f'{{: value="{number}" }}'


def _tell(block: DefinitionList | NumberedList | Table, rule: str, what: str, fix: str, writing: Writing) -> None:
    writing.problems.append(Problem(block.place, rule, what, fix))


def hung_blocks(blocks: Blocks, writing: Writing) -> str:
    """Blocks behind a mark such as `- `, where a block other than a paragraph needs something before it."""
    text = blocks_in_markdown(blocks, writing)
    return text if isinstance(blocks[0], Paragraph) else f"{SEPARATOR}\n\n{text}"


def hang(text: str, mark: str) -> str:
    """A mark before the first line, and every other line indented so that it belongs to it."""
    return mark + _prefix(text, _INDENT)[len(_INDENT) :]


def _prefix(text: str, prefix: str) -> str:
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _code_block(text: str, language: str) -> str:
    fence = "`" * max(3, *(len(run) + 1 for run in _BACKTICKS.findall(text)), 3)
    return f"{fence}{language}\n{text}\n{fence}"


def _box(box: Box, writing: Writing) -> str:
    title = inlines_to_markdown(box.title, writing) or escape(writing.words.say(box.kind.capitalize()))
    body = _prefix(blocks_in_markdown(box.blocks, writing), _INDENT)
    return f"{box_line(box.kind, title, box.folded)}\n{body}"


def _definition_item(item: DefinitionItem, writing: Writing) -> str:
    definitions = [hang(hung_blocks(blocks, writing), ":   ") for blocks in item.definitions]
    return f"{line_to_markdown(item.term, writing)}\n" + "\n\n".join(definitions)


def _picture(picture: Picture, writing: Writing) -> str:
    path = escape_address(writing.links.picture_path(picture.path))
    image = f"!{in_brackets(escape(picture.alt))}({path})"
    if not picture.caption:
        return image
    caption = escape_everything(picture.caption)
    return f'{image}<br><span class="caption">{caption}</span>'


def _source_list(sources: SourceList, writing: Writing) -> str:
    """Numbered lists count on by themselves, so a gap in the numbers begins another list."""
    pieces: list[str] = []
    number = 0
    for entry in sources.entries:
        follows = entry.number == number + 1
        if pieces:
            pieces.append("\n" if follows else f"\n\n{SEPARATOR}\n\n")
        anchor = f'<span id="{source_anchor(entry.source)}"></span>'
        pieces.append(f"{entry.number}. {anchor}{inlines_to_markdown(entry.inlines, writing)}")
        pieces.append("" if follows else f"\n{_value(entry.number)}")
        number = entry.number
    return "".join(pieces)
