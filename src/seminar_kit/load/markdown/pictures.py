"""A picture that stands alone in its paragraph."""

from markdown_it.token import Token

from seminar_kit.load.markdown.links import read_picture_path
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.tree import Node
from seminar_kit.model.document import Blocks, Picture
from seminar_kit.problems import Place

_WORDS = {"text", "text_special", "code_inline"}
_MARKS = {"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"}


def read_picture(node: Node, place: Place, reading: Reading) -> Blocks:
    """A picture with its alt text, and the caption that stands in quotes behind its path."""
    alt = _alt_text(node.token, place, reading)
    path = read_picture_path(str(node.attrs["src"]), place, reading)
    caption = " ".join(str(node.attrs.get("title", "")).split())
    if any(mark in caption for mark in ("{{", "[@", "[^")):
        _tell_not_plain("caption", caption, place, reading)
    return (Picture(path, alt, caption, place),) if path and alt else ()


def _alt_text(token: Token, place: Place, reading: Reading) -> str:
    children = token.children or []
    if any(child.type not in _WORDS | _MARKS | {"softbreak", "hardbreak"} for child in children):
        _tell_not_plain("alt text", token.content, place, reading)
    words = "".join(child.content if child.type in _WORDS else " " * _is_break(child) for child in children)
    alt = " ".join(words.split())
    if not alt:
        reading.tell(
            place,
            "picture-has-alt-text",
            f'the picture "{token.attrs["src"]}" has no alt text',
            'write what the picture shows between the square brackets, e.g. "![A ladder with five steps](...)"',
        )
    return alt


def _is_break(token: Token) -> bool:
    return token.type in ("softbreak", "hardbreak")


def _tell_not_plain(part: str, text: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "picture-words-are-plain",
        f'the {part} "{text}" holds more than words',
        f"write the {part} in plain words; put notes, citations and variables into the text around the picture",
    )
