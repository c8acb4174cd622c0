"""Inlines into Markdown; where Markdown's marks would be misread, into the inline HTML that they stand for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from seminar_kit.model.document import (
    Citation,
    CitedSource,
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Text,
    Variable,
)
from seminar_kit.problems import Problem
from seminar_kit.words import Words
from seminar_kit.write.markdown.links import LinkResolver, source_target, target_to_address
from seminar_kit.write.markdown.text import escape, escape_everything, escape_start, in_brackets

# Backticks do not hide bars from tables, nor `///` and `]:` from the rules for footnotes and addresses.
_PLAIN_CODE = re.compile(r"(?:[^`|\\/\]]|/(?!//)|\](?!:))+")
_COLON_AFTER_NOTE = re.compile(r"^( *):")


@dataclass(frozen=True, slots=True)
class Writing:
    """What is known while a body is written, each footnote's number among it, and what could not be written."""

    links: LinkResolver
    words: Words
    note_numbers: Mapping[str, int]
    problems: list[Problem] = field(default_factory=list)


def line_to_markdown(inlines: Inlines, writing: Writing) -> str:
    """Inlines as the beginning of a block, so that they cannot begin another kind of block."""
    markdown = inlines_to_markdown(inlines, writing)
    return escape_start(markdown) if inlines and isinstance(inlines[0], Text) else markdown


def inlines_to_markdown(inlines: Inlines, writing: Writing) -> str:
    """Inlines in one line: an author's line break is a `<br>`, since only that holds in cells and titles too."""
    markdown = ""
    for index, inline in enumerate(inlines):
        piece = _inline_to_markdown(inline, markdown, writing)
        if index and isinstance(inlines[index - 1], NoteReference):
            piece = _COLON_AFTER_NOTE.sub(r"\1&#58;", piece)
        # An exclamation mark before a link would make a picture of it.
        if isinstance(inline, Text) and piece.endswith("!"):
            piece = piece[:-1] + "\\!"
        markdown += piece
    return markdown


def _inline_to_markdown(inline: Inline, before: str, writing: Writing) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Emphasis(inlines):
            return _marked(inlines, "*", "em", before, writing)
        case Strong(inlines):
            return _marked(inlines, "**", "strong", before, writing)
        case Code(text):
            return _code(text, before)
        case LineBreak():
            return "<br>"
        case Link(target, inlines):
            return f"{in_brackets(inlines_to_markdown(inlines, writing))}({target_to_address(target, writing.links)})"
        case NoteReference(label):
            return f"[^{writing.note_numbers[label]}]"
        case Citation(sources):
            return f"\\[{'; '.join(_cited(source, writing) for source in sources)}\\]"
        case Variable(name):
            raise ValueError(f"the variable {name} was not filled in")
        case _:
            assert_never(inline)


def _marked(inlines: Inlines, mark: str, tag: str, before: str, writing: Writing) -> str:
    markdown = inlines_to_markdown(inlines, writing)
    if _can_be_marked(inlines, markdown, before):
        return f"{mark}{markdown}{mark}"
    return f"<{tag}>{markdown}</{tag}>"


def _can_be_marked(inlines: Inlines, markdown: str, before: str) -> bool:
    """Marks in marks, marks side by side, and marks beside blanks or inside words are read differently by readers."""
    is_flat = not any(isinstance(inline, Emphasis | Strong | LineBreak | Link) for inline in inlines)
    stands_free = not before or not (before[-1].isalnum() or before[-1] in "*\\")
    return is_flat and stands_free and bool(markdown) and markdown == markdown.strip()


def _code(text: str, before: str) -> str:
    if _PLAIN_CODE.fullmatch(text) and text == text.strip() and not before.endswith("`"):
        return f"`{text}`"
    return f"<code>{escape_everything(text)}</code>"


def _cited(source: CitedSource, writing: Writing) -> str:
    if not source.number:
        raise ValueError(f"the source {source.source} has no number")
    words = f"{source.number}, {source.locator}" if source.locator else str(source.number)
    return f"[{escape(words)}]({target_to_address(source_target(source.source), writing.links)})"
