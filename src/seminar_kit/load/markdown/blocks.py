"""The parser's block nodes into the document's blocks."""

from itertools import chain

from seminar_kit.load.markdown.boxes import begin_box
from seminar_kit.load.markdown.code import read_fence
from seminar_kit.load.markdown.headings import read_heading
from seminar_kit.load.markdown.inlines import read_inline_text, read_plain_words, tell_html
from seminar_kit.load.markdown.pictures import read_picture
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.source import spot_of
from seminar_kit.load.markdown.tables import read_table
from seminar_kit.load.markdown.tasks import take_task_mark
from seminar_kit.load.markdown.tree import Node
from seminar_kit.model.document import (
    Block,
    Blocks,
    Box,
    BulletList,
    DefinitionItem,
    DefinitionList,
    Inlines,
    ListItem,
    Note,
    NumberedList,
    Paragraph,
    Quote,
)

MOST_BLOCKS_IN_EACH_OTHER = 8


def read_blocks(nodes: list[Node], reading: Reading, depth: int = 0) -> Blocks:
    """The blocks of a text, or of a block that contains others; footnotes are read apart from them."""
    return tuple(chain.from_iterable(_read(node, reading, depth) for node in nodes))


def read_note(node: Node, reading: Reading) -> Note:
    """The text of a footnote."""
    return Note(node.meta["label"], _inside(node, reading, 0), reading.source.begin(node.token))


def _read(node: Node, reading: Reading, depth: int) -> Blocks:
    match node.type:
        case "paragraph":
            return _paragraph(node, reading)
        case "heading":
            return (read_heading(node, _inlines(node.children[0], reading), depth, reading),)
        case "fence" | "code_block":
            return read_fence(node.token, reading)
        case "table":
            return (read_table(node, reading),)
        case "hr" | "html_block":
            _refuse(node, reading)
            return ()
        case "footnote_reference":
            return ()
        case _:
            return _container(node, reading, depth)


def _paragraph(node: Node, reading: Reading) -> Blocks:
    inline = node.children[0]
    if [child.type for child in inline.children] == ["image"]:
        return read_picture(inline.children[0], spot_of(inline.token, reading.source).place(0), reading)
    inlines = _inlines(inline, reading)
    return (Paragraph(inlines, reading.source.begin(node.token)),) if inlines else ()


def _inlines(node: Node, reading: Reading) -> Inlines:
    words = read_plain_words(node)
    return read_inline_text(node, spot_of(node.token, reading.source), reading) if words is None else words


def _refuse(node: Node, reading: Reading) -> None:
    place = reading.source.begin(node.token)
    if node.type == "html_block":
        tell_html(node.content, place, reading)
        return
    reading.tell(
        place,
        "horizontal-rule-is-not-used",
        f'"{reading.source.line(place.line - reading.source.first_line).strip()}" draws a line',
        "delete it; begin a new part with a heading",
    )


def _container(node: Node, reading: Reading, depth: int) -> Blocks:
    if depth >= MOST_BLOCKS_IN_EACH_OTHER:
        reading.tell(
            reading.source.begin(node.token),
            "nesting-is-shallow",
            f"more than {MOST_BLOCKS_IN_EACH_OTHER} lists, boxes or quotes stand in each other",
            "take the inner ones out, and give them a paragraph or a heading of their own",
        )
        return ()
    block = _filled_container(node, reading, depth)
    return (block,) if block else ()


def _filled_container(node: Node, reading: Reading, depth: int) -> Block | None:
    place = reading.source.begin(node.token)
    match node.type:
        case "bullet_list":
            return BulletList(_items(node, reading, depth), place)
        case "ordered_list":
            return NumberedList(_items(node, reading, depth), int(node.attrs.get("start", 1)), place)
        case "blockquote":
            return Quote(_inside(node, reading, depth), place)
        case "dl":
            return DefinitionList(_definitions(node, reading, depth), place)
        case "box":
            return _box(node, reading, depth)
        case _:
            raise AssertionError(node.type)


def _inside(node: Node, reading: Reading, depth: int, what: str = "") -> Blocks:
    blocks = read_blocks(node.children, reading, depth + 1)
    if not node.children:
        names = {"list_item": "list item", "blockquote": "quote", "footnote_reference": "footnote", "box": "box"}
        reading.tell(
            reading.source.begin(node.token),
            "blocks-hold-text",
            f"the {names[node.type]} is empty",
            what or "write its text behind the mark, or delete the mark",
        )
    return blocks


def _items(node: Node, reading: Reading, depth: int) -> tuple[ListItem, ...]:
    items = []
    for child in node.children:
        checked = take_task_mark(child)
        items.append(ListItem(_inside(child, reading, depth), checked))
    return tuple(items)


def _definitions(node: Node, reading: Reading, depth: int) -> tuple[DefinitionItem, ...]:
    items: list[DefinitionItem] = []
    for child in node.children:
        if child.type == "dt":
            items.append(DefinitionItem(_inlines(child.children[0], reading), ()))
        else:
            blocks = read_blocks(child.children, reading, depth + 1)
            items[-1] = DefinitionItem(items[-1].term, (*items[-1].definitions, blocks))
    return tuple(items)


def _box(node: Node, reading: Reading, depth: int) -> Box | None:
    token = node.token
    kind = begin_box(token, reading)
    title: Inlines = ()
    if node.children and node.children[0].type == "box_title":
        title = _inlines(node.children.pop(0).children[0], reading)
    blocks = _inside(node, reading, depth, "write the box's text on the next lines, indented by four spaces")
    if kind is None:
        return None
    folded = {"!!!": None, "???": True, "???+": False}[token.markup]
    return Box(kind, title, blocks, folded, reading.source.begin(token))
