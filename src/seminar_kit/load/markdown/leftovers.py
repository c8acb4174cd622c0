"""Marks that the parser left as text although the author surely meant them."""

import re

from markdown_it.token import Token

from seminar_kit.load.markdown.citations import tell_citation, tell_variable
from seminar_kit.load.markdown.inline_rules import OFFSET
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.source import Spot
from seminar_kit.problems import Place

# Without one of these there is no such mark.
_SUSPICIOUS = re.compile(r"[\[\]{:]")
_DEFINITION = re.compile(r":[ \t]")

# An unescaped mark in text: a citation, a footnote, a variable, a link.
_LEFTOVER = re.compile(
    r"(?P<citation>\[(?:[^\[\]@]*(?<![\w.]))?@[^\[\]]{0,40}\]?)"
    r"|(?P<footnote>\^\[|\[\^)"
    r"|(?P<variable>\{\{[^{}]{0,40}\}{0,2})"
    r"|(?P<link>\]\(|\]\[)"
    r"|(?P<address>\]:[ \t])"
)


def may_hold_leftovers(token: Token) -> bool:
    """A quick look that misses nothing."""
    return _SUSPICIOUS.search(token.content) is not None


def report_leftovers(token: Token, spot: Spot, reading: Reading) -> None:
    """Looks through the texts of an inline token; escaped characters and code are other tokens."""
    if not may_hold_leftovers(token):
        return
    offset, at_line_start = 0, True
    for child in token.children or ():
        if child.type != "text":
            offset = max(offset, child.meta.get(OFFSET, 0))
            at_line_start = child.type == "softbreak"
            continue
        if at_line_start and _DEFINITION.match(child.content):
            _tell_definition(spot.place(token.content.find(":", offset)), reading)
        at_line_start = False
        for found in _LEFTOVER.finditer(child.content):
            # The parser does not say where text begins: it is looked for behind the last construct.
            offset = max(offset, token.content.find(found[0], offset))
            _tell(found, spot.place(offset), reading)
            offset += 1


def _tell(found: re.Match[str], place: Place, reading: Reading) -> None:
    match found.lastgroup:
        case "citation":
            tell_citation(found[0], place, reading)
        case "variable":
            tell_variable(found[0], place, reading)
        case "footnote":
            _tell_footnote(found[0], place, reading)
        case _:
            _tell_link(found[0], place, reading)


def _tell_footnote(text: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "footnote-can-be-read",
        f'"{text}" does not begin a footnote that can be read',
        'write "[^name]" in the text, without blanks, and "[^name]: Text." on a line of its own',
    )


def _tell_link(text: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "reference-link-is-defined",
        f'"{text}" belongs to no link that can be read',
        'write "[text](address)", with citations and footnotes outside; for brackets that are to be seen write "\\["',
    )


def _tell_definition(place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "definition-follows-its-term",
        '":" defines nothing here',
        "put the definition on the line below its term, which is one line; put a blank line before the term",
    )
