"""The first line of a box into its kind."""

from difflib import get_close_matches

from markdown_it.token import Token

from seminar_kit.load.markdown.reading import Reading
from seminar_kit.model.document import BoxKind

_MADE_BY_THE_KIT = frozenset({BoxKind.OBJECTIVES, BoxKind.KEY_MESSAGES})
_FOR_GUIDES = frozenset({BoxKind.SAY, BoxKind.ASK})
KINDS = tuple(kind for kind in BoxKind if kind not in _MADE_BY_THE_KIT)


def begin_box(token: Token, reading: Reading) -> BoxKind | None:
    """The kind of a box; None, and a problem, if it has none that can stand here."""
    if token.meta["cut"]:
        _tell_cut(token, reading)
    if not token.info:
        _tell_unreadable(token, reading)
        return None
    kind = next((kind for kind in KINDS if kind == token.info), None)
    if kind is None:
        _tell_unknown(token, reading)
    elif kind in _FOR_GUIDES and not reading.is_guide:
        _tell_for_guides(token, reading)
    return kind


def _tell_cut(token: Token, reading: Reading) -> None:
    assert token.map is not None
    index = token.map[1]
    reading.tell(
        reading.source.place(index),
        "box-text-is-indented",
        f'"{reading.source.line(index).strip()[:60]}" follows a box but is not indented by four spaces',
        "indent the line by four spaces, or put a blank line before it if it does not belong to the box",
    )


def _tell_unreadable(token: Token, reading: Reading) -> None:
    reading.tell(
        reading.source.begin(token),
        "box-can-be-read",
        f'"{token.meta["line"]}" does not begin a box that can be read',
        "write a kind and, if wanted, a title in double quotes, e.g. '!!! note \"Before you read\"'",
    )


def _tell_unknown(token: Token, reading: Reading) -> None:
    kinds = [kind.value for kind in KINDS if reading.is_guide or kind not in _FOR_GUIDES]
    near = get_close_matches(token.info.lower(), kinds, n=1)
    reading.tell(
        reading.source.begin(token),
        "box-is-known",
        f'there is no box "{token.info}"',
        f'write "{near[0]}"' if near else f"write one of {', '.join(kinds)}",
    )


def _tell_for_guides(token: Token, reading: Reading) -> None:
    reading.tell(
        reading.source.begin(token),
        "box-is-for-these-readers",
        f'the box "{token.info}" is for facilitators, and participants read this file',
        'move the box to the session\'s guide, or choose another kind, e.g. "question"',
    )
