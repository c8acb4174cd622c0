"""The parser's inline tokens into the document's inlines."""

from itertools import chain

from seminar_kit.load.markdown.citations import read_citation, read_variable
from seminar_kit.load.markdown.inline_rules import OFFSET
from seminar_kit.load.markdown.leftovers import may_hold_leftovers, report_leftovers
from seminar_kit.load.markdown.links import read_target
from seminar_kit.load.markdown.nesting import MOST_MARKS_IN_EACH_OTHER, TOO_DEEP
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.source import Spot
from seminar_kit.load.markdown.tidy import tidy
from seminar_kit.load.markdown.tree import Node
from seminar_kit.model.document import (
    Code,
    Emphasis,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Text,
)
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import Place


def read_plain_words(node: Node) -> Inlines | None:
    """The text of an inline node that has no marks and nothing that looks like one; None for every other.

    Most lines and cells are such, and need no place to be worked out.
    """
    if not node.children:
        return ()
    if len(node.children) > 1 or node.children[0].type != "text" or may_hold_leftovers(node.token):
        return None
    return tidy((Text(node.children[0].content),))


def read_inline_text(node: Node, spot: Spot, reading: Reading) -> Inlines:
    """An inline node's text; the spot says where it stands."""
    report_leftovers(node.token, spot, reading)
    if TOO_DEEP in node.meta:
        _tell_deep(spot.place(node.meta[TOO_DEEP]), reading)
    return tidy(_read_all(node.children, spot, reading, ()))


def _read_all(nodes: list[Node], spot: Spot, reading: Reading, inside: tuple[str, ...]) -> Inlines:
    return tuple(chain.from_iterable(_read(node, spot, reading, inside) for node in nodes))


def _read(node: Node, spot: Spot, reading: Reading, inside: tuple[str, ...]) -> Inlines:
    match node.type:
        case "text" | "text_special":
            return (Text(node.content),)
        case "softbreak":
            return (Text(" "),)
        case "hardbreak":
            return (LineBreak(),)
        case "code_inline":
            return (Code(" ".join(node.content.split(" "))),)
        case "em" | "strong" | "s" | "link":
            return _read_with_content(node, spot, reading, inside)
        case _:
            return _read_mark(node, place_of(node, spot), reading, inside)


def _read_with_content(node: Node, spot: Spot, reading: Reading, inside: tuple[str, ...]) -> Inlines:
    place = place_of(node, spot)
    inlines = _read_all(node.children, spot, reading, (*inside, node.type))
    match node.type:
        # Emphasis inside emphasis says nothing more.
        case "em":
            return inlines if "em" in inside else (Emphasis(inlines),)
        case "strong":
            return inlines if "strong" in inside else (Strong(inlines),)
        case "link":
            return _link(node, inlines, place, reading)
        case _:
            reading.tell(
                place,
                "text-is-not-struck-through",
                f'"~~{plain_text(inlines)}~~" is struck through',
                r'delete the text, or write "\~" for a tilde that is to be seen',
            )
            return inlines


def _tell_deep(place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "nesting-is-shallow",
        f"more than {MOST_MARKS_IN_EACH_OTHER} marks stand in each other",
        "write the sentence with fewer marks, or put a backslash before marks that are to be seen",
    )


def _link(node: Node, inlines: Inlines, place: Place, reading: Reading) -> Inlines:
    if not plain_text(inlines).strip():
        reading.tell(
            place,
            "link-has-text",
            f'the link to "{node.attrs["href"]}" has no text',
            'write what the reader will find there, e.g. "[the risk sheet](handouts/risk-sheet.md)"',
        )
    if title := node.attrs.get("title"):
        reading.tell(
            place,
            "link-has-no-title",
            f'the link has a title "{title}", which print and touch screens cannot show',
            "delete the title and put its words into the sentence",
        )
    target = read_target(str(node.attrs["href"]), place, reading)
    return (Link(target, inlines, place),) if target else inlines


def _read_mark(node: Node, place: Place, reading: Reading, inside: tuple[str, ...]) -> Inlines:
    if "link" in inside and node.type != "html_inline":
        _tell_in_link(node, place, reading)
        return ()
    match node.type:
        case "footnote_ref":
            return _note_reference(node.meta["label"], place, reading)
        case "citation":
            return read_citation(node.content, place, reading)
        case "variable":
            return read_variable(node.content, place, reading)
        case "image":
            _tell_picture_in_line(node.content, place, reading)
        case "html_inline":
            tell_html(node.content, place, reading)
        case _:
            raise AssertionError(node.type)
    return ()


def _tell_in_link(node: Node, place: Place, reading: Reading) -> None:
    names = {"footnote_ref": "footnote", "image": "picture"}
    reading.tell(
        place,
        "link-text-is-plain",
        f"a {names.get(node.type, node.type)} stands in the text of a link",
        "put it in front of the link or behind it",
    )


def _note_reference(label: str, place: Place, reading: Reading) -> Inlines:
    if label in reading.note_labels:
        return (NoteReference(label, place),)
    reading.tell(
        place,
        "footnote-is-defined",
        f'footnote "{label}" has no text in this file',
        f'add a line "[^{label}]: The text of the note."',
    )
    return ()


def _tell_picture_in_line(alt: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "picture-stands-alone",
        f'the picture "{alt}" stands inside a line of text',
        "put the picture on a line of its own, with a blank line before and behind it",
    )


def tell_html(html: str, place: Place, reading: Reading) -> None:
    """Reports raw HTML with its first line."""
    first = html.strip().split("\n")[0]
    reading.tell(
        place,
        "raw-html-is-refused",
        f'"{first if len(first) <= 60 else first[:59] + "…"}" is HTML',
        r'use Markdown or delete it; write "\<" for a "<" that is to be seen',
    )


def place_of(node: Node, spot: Spot) -> Place:
    """Where an inline construct begins."""
    return spot.place(node.meta.get(OFFSET, 0))
