"""A page as nested tuples of what a reader sees, from Markdown through the handbook's own engine and its HTML."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

import lxml.html
from document_shape import Shape, joined, merged
from lxml.html import HtmlElement
from markdown import Markdown

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
]
OPTIONS = {"pymdownx.tabbed": {"alternate_style": True}}


def markdown_to_shape(text: str) -> Shape:
    """As the handbook's engine does it."""
    return html_to_shape(Markdown(extensions=EXTENSIONS, extension_configs=OPTIONS).convert(text))


BLOCK_TAGS = {"p", "ul", "ol", "dl", "table", "blockquote", "div", "details", "pre", "hr"} | {
    f"h{level}" for level in range(1, 7)
}


def html_to_shape(html: str) -> Shape:
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    footnotes = root.find_class("footnote")
    notes: Shape = ()
    if footnotes:
        for back in footnotes[-1].find_class("footnote-backref"):
            drop_way_back(back)
        notes = tuple(("note", element_to_shapes(item)) for item in footnotes[-1].findall("ol/li"))
        footnotes[-1].getparent().remove(footnotes[-1])
    return element_to_shapes(root) + notes


def drop_way_back(back: HtmlElement) -> None:
    """The way back from a footnote, and the no-break space before it."""
    before, parent = back.getprevious(), back.getparent()
    if before is not None:
        before.tail = (before.tail or "").removesuffix("\u00a0")
    else:
        parent.text = (parent.text or "").removesuffix("\u00a0")
    back.drop_tree()


def element_to_shapes(element: HtmlElement) -> Shape:
    """The blocks inside an element; text that stands outside blocks is a paragraph, as in short lists."""
    blocks: list[Shape] = []
    loose: list[Shape] = [("text", element.text or "")]
    for child in element:
        if child.tag in BLOCK_TAGS:
            flush(loose, blocks)
            blocks.extend(element_to_blocks(child))
        elif isinstance(child.tag, str):
            loose.extend(element_to_inlines(child))
        loose.append(("text", child.tail or ""))
    flush(loose, blocks)
    return merged(blocks)


def flush(loose: list[Shape], blocks: list[Shape]) -> None:
    line = trimmed(joined(iter(loose)))
    if line:
        blocks.append(as_picture(line) or ("p", line))
    loose.clear()


def trimmed(line: Shape) -> Shape:
    """Without the blanks that a browser drops at the edges of a block."""
    shapes = list(line)
    if shapes and shapes[0][0] == "text":
        shapes[0] = ("text", shapes[0][1].lstrip(" "))
    if shapes and shapes[-1][0] == "text":
        shapes[-1] = ("text", shapes[-1][1].rstrip(" "))
    return tuple(shape for shape in shapes if shape != ("text", ""))


def as_picture(line: Shape) -> Shape | None:
    match line:
        case (("img", address, alt),):
            return ("img", address, alt, "")
        case (("img", address, alt), ("br",), ("caption", caption)):
            return ("img", address, alt, caption)
        case _:
            return None


def line_of(element: HtmlElement) -> Shape:
    return trimmed(joined(children_to_inlines(element)))


def element_to_blocks(element: HtmlElement) -> Iterator[Shape]:
    classes = (element.get("class") or "").split()
    match element.tag:
        case "p":
            line = line_of(element)
            if line:
                yield as_picture(line) or ("p", line)
        case "ul":
            yield ("ul", tuple(item_to_shape(item) for item in element.findall("li")))
        case "ol":
            yield list_or_sources(element)
        case "dl":
            yield ("dl", tuple(definition_items(element)))
        case "table":
            yield table_to_shape(element)
        case "blockquote":
            yield ("blockquote", element_to_shapes(element))
        case "div" if "highlight" in classes:
            code = element.text_content()
            yield ("pre", code.strip("\n"))
        case "div" | "details":
            yield box_to_shape(element, classes)
        case "pre":
            yield ("pre", element.text_content().strip("\n"))
        case "hr":
            yield ("hr",)
        case _:
            yield (element.tag, element.get("id"), line_of(element))


def list_or_sources(element: HtmlElement) -> Shape:
    items = element.findall("li")
    start = int(items[0].get("value", "1"))
    anchors = [item.find("span") for item in items]
    if all(
        a is not None and (a.get("id") or "").startswith("source-") and not item.text
        for a, item in zip(anchors, items, strict=True)
    ):
        entries = []
        for number, (item, anchor) in enumerate(zip(items, anchors, strict=True), start=start):
            source = anchor.get("id").removeprefix("source-")
            anchor.drop_tag()
            entries.append((number, source, line_of(item)))
        return ("sources", tuple(entries))
    return ("ol", start, tuple(item_to_shape(item) for item in items))


def item_to_shape(item: HtmlElement) -> Shape:
    boxes = item.xpath("./input|./label/input|./p[1]/input|./p[1]/label/input")
    checked = None
    if "task-list-item" in (item.get("class") or "") and boxes:
        checked = boxes[0].get("checked") is not None
        boxes[0].drop_tree()
    return (checked, element_to_shapes(item))


def definition_items(element: HtmlElement) -> Iterator[Shape]:
    term: Shape | None = None
    definitions: list[Shape] = []
    for child in element:
        if child.tag == "dt":
            if term is not None:
                yield (term, tuple(definitions))
            term, definitions = line_of(child), []
        else:
            definitions.append(element_to_shapes(child))
    if term is not None:
        yield (term, tuple(definitions))


def table_to_shape(element: HtmlElement) -> Shape:
    rows = element.xpath(".//tr")
    alignments = tuple(alignment_of(cell) for cell in rows[0])
    return ("table", alignments, tuple(tuple(line_of(cell) for cell in row) for row in rows))


def alignment_of(cell: HtmlElement) -> str:
    found = re.search(r"text-align: *(\w+)", cell.get("style") or "")
    return found[1] if found else "none"


def box_to_shape(element: HtmlElement, classes: list[str]) -> Shape:
    kinds = [name for name in classes if name != "admonition"]
    kind = kinds[-1] if kinds else ""
    title = element.find("summary") if element.tag == "details" else element.find("p[@class='admonition-title']")
    words: Shape = ()
    if title is not None:
        words = line_of(title)
        title.drop_tree()
    folded = element.get("open") is None if element.tag == "details" else None
    return ("box", kind, folded, words, element_to_shapes(element))


def children_to_inlines(element: HtmlElement) -> Iterator[Shape]:
    yield ("text", element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            yield from element_to_inlines(child)
        yield ("text", child.tail or "")


def element_to_inlines(element: HtmlElement) -> Iterator[Shape]:
    classes = (element.get("class") or "").split()
    match element.tag:
        case "em" | "strong":
            yield (element.tag, joined(children_to_inlines(element)))
        case "code":
            yield ("code", element.text_content())
        case "br":
            yield ("br",)
        case "img":
            yield ("img", element.get("src"), element.get("alt"))
        case "span" if "caption" in classes:
            yield ("caption", element.text_content())
        case "sup":
            yield ("ref", element.text_content())
        case "a" if "footnote-backref" in classes:
            return
        case "a":
            yield ("a", unquote(element.get("href") or ""), joined(children_to_inlines(element)))
        case "label" | "span":
            yield from children_to_inlines(element)
        case _:
            yield (element.tag, element.get("class"), joined(children_to_inlines(element)))
