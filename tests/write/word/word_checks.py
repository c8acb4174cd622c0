"""What must hold in every Word file that the kit writes, beyond what a validator of the schema sees."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from word_text import W, text_of, word_part

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def broken_invariants(content: bytes) -> list[str]:
    """Everything that does not hold, in plain words."""
    body = word_part(content, "word/document.xml")
    notes = word_part(content, "word/footnotes.xml")
    return [
        *_bookmarks(body),
        *_controls(body),
        *_comments(content, body),
        *_names_exist(content, body, notes),
        *_numbering(content, body),
        *_headings(content, body),
        *_tables(body),
        *_pictures(body),
        *_paragraphs(body),
        *_relations(content, "document", body),
        *_relations(content, "footnotes", notes),
    ]


def _bookmarks(body: etree._Element) -> Iterator[str]:
    starts = list(body.iter(f"{W}bookmarkStart"))
    names = [start.get(f"{W}name") for start in starts]
    yield from (f"bookmark {name} stands twice" for name, times in Counter(names).items() if times > 1)
    yield from (f"bookmark {name} is too long" for name in names if len(name) > 40)
    identifiers = Counter(start.get(f"{W}id") for start in starts)
    yield from (f"bookmark id {identifier} stands twice" for identifier, times in identifiers.items() if times > 1)
    ends = Counter(end.get(f"{W}id") for end in body.iter(f"{W}bookmarkEnd"))
    if ends != identifiers:
        yield "a bookmark is not closed"
    for link in body.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor is not None and anchor not in names:
            yield f"a link leads to the missing bookmark {anchor}"


def _controls(body: etree._Element) -> Iterator[str]:
    """Of a form's controls; the contents' own control has neither tag nor number."""
    properties = [control for control in body.iter(f"{W}sdtPr") if control.find(f"{W}tag") is not None]
    numbers = Counter(control.find(f"{W}id").get(f"{W}val") for control in properties)
    yield from (f"control {number} stands twice" for number, times in numbers.items() if times > 1)
    for control in properties:
        tag = control.find(f"{W}tag").get(f"{W}val")
        if max(len(tag), len(control.find(f"{W}alias").get(f"{W}val"))) > 64:
            yield f"the tag or the title of control {tag} is too long"
        if control.getparent().getparent().tag != f"{W}p":
            yield f"control {tag} does not stand inside a paragraph"
    for items in body.iter(f"{W}dropDownList"):
        labels = [item.get(f"{W}displayText") or item.get(f"{W}value") for item in items]
        yield from (f"choice {label} stands twice" for label, times in Counter(labels).items() if times > 1)


def _comments(content: bytes, body: etree._Element) -> Iterator[str]:
    with ZipFile(BytesIO(content)) as archive:
        has_part = "word/comments.xml" in archive.namelist()
    written = word_part(content, "word/comments.xml").iter(f"{W}comment") if has_part else ()
    numbers = [comment.get(f"{W}id") for comment in written]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        if [mark.get(f"{W}id") for mark in body.iter(f"{W}{tag}")] != numbers:
            yield f"comments and their {tag} differ"


def _names_exist(content: bytes, *roots: etree._Element) -> Iterator[str]:
    styles = {style.get(f"{W}styleId") for style in word_part(content, "word/styles.xml").iter(f"{W}style")}
    for root in roots:
        for used in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"):
            if used.get(f"{W}val") not in styles:
                yield f"style {used.get(f'{W}val')} is missing"


def _numbering(content: bytes, body: etree._Element) -> Iterator[str]:
    numbering = word_part(content, "word/numbering.xml")
    lists = {
        number.get(f"{W}numId"): number.find(f"{W}abstractNumId").get(f"{W}val") for number in numbering.iter(f"{W}num")
    }
    shapes = Counter(shape.get(f"{W}abstractNumId") for shape in numbering.iter(f"{W}abstractNum"))
    yield from (f"shape {shape} stands twice" for shape, times in shapes.items() if times > 1)
    yield from (f"list {number} has no shape" for number, shape in lists.items() if shape not in shapes)
    used = {number.get(f"{W}val") for number in body.iter(f"{W}numId")}
    yield from (f"list {number} is missing" for number in sorted(used - set(lists)))


def _headings(content: bytes, body: etree._Element) -> Iterator[str]:
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val").lower()
        for style in word_part(content, "word/styles.xml").iter(f"{W}style")
    }
    before = 0
    for style in body.iter(f"{W}pStyle"):
        name = names[style.get(f"{W}val")]
        if name.startswith("heading "):
            level = int(name.removeprefix("heading "))
            if level > before + 1:
                yield f"heading level jumps from {before} to {level}"
            before = level


def _tables(body: etree._Element) -> Iterator[str]:
    for table in body.iter(f"{W}tbl"):
        if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a table has no header row"
        if table.getnext() is None or table.getnext().tag != f"{W}p":
            yield "a table is not followed by a paragraph"
    for cell in body.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell does not end in a paragraph"


def _pictures(body: etree._Element) -> Iterator[str]:
    drawings = list(body.iter(f"{WP}docPr"))
    yield from ("a picture has no alt text" for drawing in drawings if not drawing.get("descr"))
    if len({drawing.get("id") for drawing in drawings}) < len(drawings):
        yield "two drawings share an id"


def _paragraphs(body: etree._Element) -> Iterator[str]:
    for child in body[0]:
        style = child.find(f"{W}pPr/{W}pStyle")
        is_gap = style is not None and style.get(f"{W}val") == "TableGap"
        if child.tag == f"{W}p" and not is_gap and not text_of(child):
            yield "an empty paragraph makes space"


def _relations(content: bytes, part: str, root: etree._Element) -> Iterator[str]:
    with ZipFile(BytesIO(content)) as archive:
        name = f"word/_rels/{part}.xml.rels"
        present = etree.fromstring(archive.read(name)) if name in archive.namelist() else ()
    identifiers = {relation.get("Id") for relation in present}
    for element in root.iter():
        for attribute in (f"{R}id", f"{R}embed"):
            if element.get(attribute) is not None and element.get(attribute) not in identifiers:
                yield f"relation {element.get(attribute)} of {part} is missing"
