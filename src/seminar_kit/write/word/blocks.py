"""Blocks into paragraphs and tables."""

from dataclasses import replace
from typing import Final, assert_never

from seminar_kit.model.document import (
    Block,
    Blocks,
    Box,
    BulletList,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Heading,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    SourceEntry,
    SourceList,
    Table,
)
from seminar_kit.write.word.bookmarks import page_bookmark, source_bookmark
from seminar_kit.write.word.boxes import BOX_INDENT, BoxLook, box_border, distinct_look
from seminar_kit.write.word.inlines import inlines_to_word, printed_text, text_to_word
from seminar_kit.write.word.manuscript import BULLETS, CHECKED, LIST_STEP, UNCHECKED, Surroundings
from seminar_kit.write.word.markup import ParagraphLook, paragraph, run
from seminar_kit.write.word.pictures import picture_to_word
from seminar_kit.write.word.tables import table_to_word

_DEEPEST_LEVEL: Final = 8
_DEEPEST_HEADING: Final = 6
_QUOTE_INDENT: Final = 340
_LONGEST_LEAD: Final = 160  # letters, about two lines


def blocks_to_word(blocks: Blocks, around: Surroundings) -> str:
    pieces: list[str] = []
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Table) and isinstance(before, Table | Box):
            pieces.append(table_gap())
        if isinstance(block, Paragraph) and _leads_in(block, after):
            pieces.append(_text(block.inlines, around, keep_next=True))
        else:
            pieces.append(block_to_word(block, around))
    return "".join(pieces)


def _leads_in(paragraph: Paragraph, after: Block | None) -> bool:
    """Whether a short paragraph announces what stands below it, and should not stay behind on another page."""
    is_announced = isinstance(after, Table | BulletList | NumberedList | DefinitionList | SourceList)
    return is_announced and len(printed_text(paragraph.inlines)) <= _LONGEST_LEAD


def table_gap() -> str:
    """Two tables without a paragraph between them would be one table, and no part may end in a table."""
    return paragraph("TableGap", "")


def block_to_word(block: Block, around: Surroundings) -> str:
    match block:
        case Heading():
            return _heading(block, around)
        case Paragraph(inlines):
            return _text(inlines, around)
        case BulletList(items):
            return _bullet_list(items, around)
        case NumberedList(items, start):
            return _numbered_list(items, start, around)
        case Table():
            return table_to_word(block, around)
        case Quote(blocks):
            return _quote(blocks, around)
        case CodeBlock(text):
            return _code(text, around)
        case Box():
            return _box(block, around)
        case DefinitionList(items):
            return _definitions(items, around)
        case Picture():
            return _picture(block, around)
        case SourceList(entries):
            return _sources(entries, around)
        case _:
            assert_never(block)


def _heading(heading: Heading, around: Surroundings) -> str:
    name = page_bookmark(around.page, heading.anchor)
    content = around.manuscript.mark(name, inlines_to_word(heading.inlines, around))
    if around.box or around.depth or around.part == "footnotes":
        # A heading inside another block would break the outline of the file.
        return paragraph("BoxTitle", content, _look(around, keep_next=True))
    return heading_to_word(heading.level + around.heading_shift, content, around)


def heading_to_word(level: int, content: str, around: Surroundings, page_break: bool = False) -> str:
    look = ParagraphLook(page_break=page_break, right_to_left=around.manuscript.right_to_left)
    return paragraph(f"Heading{min(level, _DEEPEST_HEADING)}", content, look)


def _text(inlines: Inlines, around: Surroundings, keep_next: bool = False) -> str:
    return paragraph(around.style, inlines_to_word(inlines, around), _look(around, keep_next))


def _look(
    around: Surroundings, keep_next: bool = False, numbering: tuple[int, int] | None = None, hanging: int = 0
) -> ParagraphLook:
    right_to_left = around.manuscript.right_to_left
    border = ""
    if around.box:
        deeper = around.indent - hanging - around.box_indent
        border = box_border(around.box, right_to_left, around.manuscript.next_box_paragraph(), deeper)
    # What the style or the numbering indents anyway is not said again.
    natural = around.depth * LIST_STEP if numbering or not around.depth else None
    indent = None if around.indent == natural else around.indent
    return ParagraphLook(keep_next, False, numbering, border, right_to_left, bool(around.box), indent, hanging)


def _bullet_list(items: tuple[ListItem, ...], around: Surroundings) -> str:
    return "".join(_bullet_item(item, around) for item in items)


def _bullet_item(item: ListItem, around: Surroundings) -> str:
    number = BULLETS if item.checked is None else CHECKED if item.checked else UNCHECKED
    return _list_item(item, number, "ListBullet", around)


def _numbered_list(items: tuple[ListItem, ...], start: int, around: Surroundings) -> str:
    number = around.manuscript.new_list("numbers", start, min(around.depth, _DEEPEST_LEVEL))
    return "".join(_list_item(item, number, "ListNumber", around) for item in items)


def _list_item(item: ListItem, number: int, style: str, around: Surroundings) -> str:
    inside = replace(
        around,
        depth=around.depth + 1,
        indent=around.indent + LIST_STEP,
        style=_style_in_note_or("ListContinue", around),
    )
    opening, rest = _opening(item.blocks)
    content = inlines_to_word(opening, around)
    look = _look(inside, numbering=(number, min(around.depth, _DEEPEST_LEVEL)), hanging=LIST_STEP)
    return paragraph(_style_in_note_or(style, around), content, look) + blocks_to_word(rest, inside)


def _opening(blocks: Blocks) -> tuple[Inlines, Blocks]:
    """The words beside the bullet or number, and what follows below."""
    match blocks:
        case (Paragraph(inlines), *rest):
            return inlines, tuple(rest)
        case _:
            return (), blocks


def _style_in_note_or(style: str, around: Surroundings) -> str:
    return around.style if around.part == "footnotes" else style


def _quote(blocks: Blocks, around: Surroundings) -> str:
    return blocks_to_word(blocks, replace(around, style="Quote", indent=around.indent + _QUOTE_INDENT))


def _code(text: str, around: Surroundings) -> str:
    lines = "<w:r><w:br/></w:r>".join(_code_line(line) for line in text.rstrip("\n").split("\n"))
    # Code reads from left to right in every language.
    return paragraph("CodeBlock", lines, replace(_look(around), right_to_left=False))


def _code_line(line: str) -> str:
    return "<w:r><w:tab/></w:r>".join(run(piece) for piece in line.split("\t"))


def _box(box: Box, around: Surroundings) -> str:
    indent = around.indent + BOX_INDENT
    look = distinct_look(box.kind, around.manuscript.next_box())
    inside = replace(around, style="BoxText", box=look, box_indent=indent, indent=indent)
    return _box_title(box, look, inside) + blocks_to_word(box.blocks, inside)


def _box_title(box: Box, look: BoxLook, inside: Surroundings) -> str:
    if not box.title:
        return ""
    manuscript = inside.manuscript
    border = box_border(look, manuscript.right_to_left, manuscript.next_box_paragraph(), is_title=True)
    place = replace(_look(inside, keep_next=True), border=border, tight=False)
    return paragraph("BoxTitle", inlines_to_word(box.title, inside), place)


def _definitions(items: tuple[DefinitionItem, ...], around: Surroundings) -> str:
    return "".join(_definition(item, around) for item in items)


def _definition(item: DefinitionItem, around: Surroundings) -> str:
    term = paragraph("DefinitionTerm", inlines_to_word(item.term, around), _look(around, keep_next=True))
    inside = replace(around, style="DefinitionText", indent=around.indent + LIST_STEP)
    return term + "".join(blocks_to_word(blocks, inside) for blocks in item.definitions)


def _picture(picture: Picture, around: Surroundings) -> str:
    drawing = picture_to_word(picture, around)
    if drawing is None:
        return paragraph(around.style, text_to_word(picture.alt, around.manuscript), _look(around))
    pictured = paragraph("Picture", drawing, _look(around, keep_next=bool(picture.caption)))
    if not picture.caption:
        return pictured
    return pictured + paragraph("Caption", text_to_word(picture.caption, around.manuscript), _look(around))


def _sources(entries: tuple[SourceEntry, ...], around: Surroundings) -> str:
    """Every entry can be reached from its citations; a gap in the numbers begins a new list."""
    written: list[str] = []
    number, expected = 0, 0
    for entry in entries:
        if entry.number != expected:
            number = around.manuscript.new_list("sources", entry.number)
        expected = entry.number + 1
        content = around.manuscript.mark(source_bookmark(entry.source), inlines_to_word(entry.inlines, around))
        look = replace(_look(around), numbering=(number, 0))
        written.append(paragraph("ListNumber", content, look))
    return "".join(written)
