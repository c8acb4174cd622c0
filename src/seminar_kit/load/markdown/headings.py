"""Headings, with their anchors, and the rules for their levels."""

from seminar_kit.load.markdown.anchors import anchor_of
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.tree import Node
from seminar_kit.model.document import Heading, Inlines
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import Place

_HIGHEST, _LOWEST = 2, 4


def read_heading(node: Node, inlines: Inlines, depth: int, reading: Reading) -> Heading:
    """A heading; its words were read already."""
    place = reading.source.begin(node.token)
    level, words = int(node.token.tag[1]), plain_text(inlines).strip()
    if node.token.markup in ("=", "-"):
        _tell_underlined(words, place, reading)
    elif depth:
        _tell_inside(words, place, reading)
    else:
        _check_level(level, words, place, reading)
        reading.heading_level = level
    if not words:
        _tell_empty(place, reading)
    return Heading(level, inlines, anchor_of(words, reading.anchors), place)


def _tell_underlined(words: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "headings-begin-with-hashes",
        f'"{words}" is a heading because of the line below it',
        f'write "## {words}", or put a blank line between the text and the line below it',
    )


def _tell_inside(words: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "headings-stand-outside-blocks",
        f'the heading "{words}" stands inside a list, box, quote or note',
        "move it out, or write it as a line in bold",
    )


def _check_level(level: int, words: str, place: Place, reading: Reading) -> None:
    if level < _HIGHEST:
        reading.tell(
            place,
            "headings-begin-at-level-2",
            f'the heading "{words}" is of level 1, which is the title of the page',
            f'write "## {words}"',
        )
    elif level > _LOWEST:
        reading.tell(
            place,
            "headings-end-at-level-4",
            f'the heading "{words}" is of level {level}',
            f'write "#### {words}" at most',
        )
    elif level > reading.heading_level + 1:
        reading.tell(
            place,
            "heading-levels-do-not-skip",
            f'the heading "{words}" of level {level} follows {_follows(reading.heading_level)}',
            f'write "{"#" * (reading.heading_level + 1)} {words}"',
        )


def _follows(level: int) -> str:
    return f"a heading of level {level}" if level >= _HIGHEST else "no heading of level 2"


def _tell_empty(place: Place, reading: Reading) -> None:
    reading.tell(place, "heading-has-text", "the heading has no text", "write its text behind the hashes, or delete it")
