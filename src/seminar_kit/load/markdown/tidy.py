"""Inlines as the parser left them into inlines of one form: texts joined, blanks single and none at the edges."""

import re
from dataclasses import replace
from itertools import groupby

from seminar_kit.model.document import Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text

# Blanks that break; others, such as the no-break space, were meant.
_BLANKS = re.compile(r"[ \t\n\r]+")


def tidy(inlines: Inlines) -> Inlines:
    """The inlines of a paragraph, cell or title."""
    match inlines:
        case (Text(text),):
            words = _BLANKS.sub(" ", text).strip()
            return (Text(words),) if words else ()
    joined = [_without_blanks_at_breaks(line) for line in _lines(_joined(inlines))]
    return tuple(inline for line in joined for inline in line)


def _joined(inlines: Inlines) -> list[Inline]:
    joined: list[Inline] = []
    for is_text, group in groupby(inlines, key=lambda inline: isinstance(inline, Text)):
        if is_text:
            text = "".join(inline.text for inline in group if isinstance(inline, Text))
            joined += [Text(_BLANKS.sub(" ", text))] if text else []
        else:
            joined.extend(_joined_inside(inline) for inline in group)
    return joined


def _joined_inside(inline: Inline) -> Inline:
    match inline:
        case Emphasis(inlines) | Strong(inlines) | Link(_, inlines):
            return replace(inline, inlines=tuple(_joined(inlines)))
        case _:
            return inline


def _lines(inlines: list[Inline]) -> list[list[Inline]]:
    """Cuts before and behind each line break."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines += [[inline], []]
        else:
            lines[-1].append(inline)
    return lines


def _without_blanks_at_breaks(line: list[Inline]) -> list[Inline]:
    if line and isinstance(line[0], Text):
        line[0] = Text(line[0].text.lstrip())
    if line and isinstance(line[-1], Text):
        line[-1] = Text(line[-1].text.rstrip())
    return [inline for inline in line if inline != Text("")]
