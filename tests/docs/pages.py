"""The pages of the manual, and what stands in them: fenced blocks, links, anchors."""

import itertools
import re
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

_TITLE = re.compile(r'title="([^"]+)"')
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; `title` is the file that it shows whole, else empty."""

    language: str
    title: str
    text: str


def fences_of(page: Path) -> tuple[Fence, ...]:
    """Indented code counts too: the README has it, since it is read as plain text."""
    tokens = [token for token in _tokens(page) if token.type in ("fence", "code_block")]
    return tuple(_token_to_fence(token) for token in tokens)


def links_of(page: Path) -> tuple[str, ...]:
    """Where links and pictures of a page lead, as they are written."""
    inlines = [child for token in _tokens(page) for child in token.children or ()]
    found = (child.attrGet("href") or child.attrGet("src") for child in inlines)
    return tuple(str(target) for target in found if target)


def anchors_of(page: Path) -> frozenset[str]:
    """The anchors of the headings, as MkDocs makes them."""
    from markdown.extensions.toc import slugify

    tokens = _tokens(page)
    titles = [after for token, after in itertools.pairwise(tokens) if token.type == "heading_open"]
    return frozenset(slugify(_words(title), "-") for title in titles)


def _tokens(page: Path) -> list[Token]:
    return _MARKDOWN.parse(page.read_text("utf-8"))


def _token_to_fence(token: Token) -> Fence:
    language, _, rest = token.info.partition(" ")
    title = _TITLE.search(rest)
    return Fence(language, title[1] if title else "", token.content)


def _words(title: Token) -> str:
    return "".join(child.content for child in title.children or ())
