"""A document or an agenda as readable text with everything in it but places: what goldens and searches look at."""

from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import assert_never

from seminar_kit.model.agenda import Agenda, Entry, clock
from seminar_kit.model.document import (
    Block,
    Blocks,
    Box,
    BulletList,
    Citation,
    CitedSource,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Emphasis,
    FileTarget,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NoteReference,
    NumberedList,
    Page,
    PageTarget,
    Paragraph,
    Picture,
    PictureFile,
    Quote,
    SourceList,
    Strong,
    Table,
    Target,
    Text,
    Variable,
    WebTarget,
)


def document_to_text(document: Document) -> str:
    """One line for each thing, what is inside it indented below it."""
    head = [f"document: {document.title}", f"subtitle: {document.subtitle}"]
    lines = [*head, *map(_picture_file, document.pictures), *_pages(document.pages)]
    return "\n".join(lines) + "\n"


def agenda_to_text(agenda: Agenda) -> str:
    """Days, entries and groups with clock times and every text they hold."""
    lines = [f"agenda in {agenda.time_zone}"]
    for day in agenda.days:
        lines.append(f"day {day.number}, {day.date}, {clock(day.start)} to {clock(day.end)}: {day.title}")
        lines += _inside(line for entry in day.entries for line in _entry(entry))
    return "\n".join(lines) + "\n"


def inlines_to_text(inlines: Inlines) -> str:
    """Inlines on one line, marked much as authors write them."""
    return "".join(map(_inline, inlines))


def blocks_to_text(blocks: Blocks) -> str:
    return "\n".join(_blocks(blocks)) + "\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"{clock(entry.start)} {entry.minutes} min {entry.kind}: {entry.title}"
    texts = {"session": entry.session, "room": entry.room, "text": entry.text, "note": entry.note}
    yield from _inside(f"{name}: {text}" for name, text in texts.items() if text)
    for track in entry.tracks:
        yield from _inside((f"group {track.name}, room: {track.room}",))
        yield from _inside(_inside(line for inner in track.entries for line in _entry(inner)))


def _picture_file(file: PictureFile) -> str:
    return f"picture file: {file.path} {file.media_type} {file.width} x {file.height}, {len(file.content)} bytes"


def _pages(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        yield f"page {page.key} ({page.kind}{', landscape' if page.landscape else ''}): {page.title}"
        yield from _inside(_blocks(page.body.blocks))
        for note in page.body.notes:
            yield from _inside((f"note {note.label}", *_inside(_blocks(note.blocks))))
        yield from _inside(_pages(page.pages))


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"heading {block.level} #{block.anchor}: {inlines_to_text(block.inlines)}"
        case Paragraph():
            yield f"paragraph: {inlines_to_text(block.inlines)}"
        case BulletList():
            yield from ("bullets", *_items(block.items))
        case NumberedList():
            yield from (f"numbers from {block.start}", *_items(block.items))
        case Table():
            yield from _table(block)
        case Quote():
            yield from ("quote", *_inside(_blocks(block.blocks)))
        case CodeBlock(text, language):
            yield from (f"code {language}", *_inside(text.split("\n")))
        case Box():
            yield from (_box_head(block), *_inside(_blocks(block.blocks)))
        case DefinitionList():
            yield from _definitions(block)
        case Picture():
            yield f'picture {block.path} "{block.alt}": {block.caption}'
        case SourceList():
            yield from ("sources", *_source_entries(block))
        case _:
            assert_never(block)


def _items(items: tuple[ListItem, ...]) -> Iterator[str]:
    for item in items:
        yield from _inside((f"item{_checked(item.checked)}", *_inside(_blocks(item.blocks))))


def _checked(checked: bool | None) -> str:
    return "" if checked is None else " [x]" if checked else " [ ]"


def _table(table: Table) -> Iterator[str]:
    yield f"table ({', '.join(table.alignments)})"
    for row in (table.header, *table.rows):
        yield from _inside((" | ".join(map(inlines_to_text, row)),))


def _box_head(box: Box) -> str:
    folded = "" if box.folded is None else " folded" if box.folded else " unfolded"
    return f"box {box.kind}{folded}: {inlines_to_text(box.title)}"


def _definitions(block: DefinitionList) -> Iterator[str]:
    yield "definitions"
    for item in block.items:
        yield from _inside((f"term: {inlines_to_text(item.term)}",))
        for definition in item.definitions:
            yield from _inside(_inside(_blocks(definition)))


def _source_entries(block: SourceList) -> Iterator[str]:
    return _inside(f"{e.number} source-{e.source}: {inlines_to_text(e.inlines)}" for e in block.entries)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Emphasis(inner):
            return f"*{inlines_to_text(inner)}*"
        case Strong(inner):
            return f"**{inlines_to_text(inner)}**"
        case Code(text):
            return f"`{text}`"
        case LineBreak():
            return "<br>"
        case Link(target, inner):
            return f"[{inlines_to_text(inner)}]({_target(target)})"
        case NoteReference(label):
            return f"[^{label}]"
        case Citation(sources):
            return f"[{'; '.join(map(_cited, sources))}]"
        case Variable(name):
            return f"{{{{ {name} }}}}"
        case _:
            assert_never(inline)


def _cited(cited: CitedSource) -> str:
    return f"{cited.number} @{cited.source}{f', {cited.locator}' if cited.locator else ''}"


def _target(target: Target) -> str:
    match target:
        case WebTarget(url):
            return url
        case PageTarget(page, anchor):
            return f"page {page}#{anchor}" if anchor else f"page {page}"
        case FileTarget(name):
            return f"file {name}"
        case _:
            assert_never(target)


def _inside(lines: Iterable[str]) -> Iterator[str]:
    return (indent(line, "  ") for line in lines)
