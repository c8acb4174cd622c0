"""Fenced code into code blocks; indented code is refused."""

import re

from markdown_it.token import Token

from seminar_kit.load.markdown.reading import Reading
from seminar_kit.model.document import Blocks, CodeBlock
from seminar_kit.problems import Place

_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]*")


def read_fence(token: Token, reading: Reading) -> Blocks:
    """A code block: tabs become four spaces, blanks at line ends and blank lines at its edges go."""
    place = reading.source.begin(token)
    if token.type == "code_block":
        _tell_indented(token, place, reading)
        return ()
    if not _is_closed(token):
        _tell_open(token, place, reading)
    language = token.info.strip()
    if not _LANGUAGE.fullmatch(language):
        _tell_language(language, place, reading)
    text = "\n".join(line.rstrip() for line in token.content.expandtabs(4).split("\n")).strip("\n")
    if not text:
        reading.tell(place, "blocks-hold-text", "the code block is empty", "write its text, or delete the fences")
        return ()
    return (CodeBlock(text, language, place),)


def _is_closed(token: Token) -> bool:
    assert token.map is not None
    lines = token.content.count("\n") + (not token.content.endswith("\n") and token.content != "")
    return token.map[1] - token.map[0] == lines + 2


def _tell_indented(token: Token, place: Place, reading: Reading) -> None:
    first = token.content.strip().split("\n")[0]
    reading.tell(
        place,
        "code-is-fenced",
        f'"{first[:60]}" is code because it is indented by four spaces',
        "put lines of three backticks around code, or indent the text less",
    )


def _tell_open(token: Token, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "code-fence-is-closed",
        f'the code that begins with "{token.markup}" does not end',
        f'write "{token.markup}" on a line of its own behind it',
    )


def _tell_language(language: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "code-language-is-one-word",
        f'"{language}" is not the name of a language',
        'write one word behind the backticks, e.g. "yaml", or nothing',
    )
