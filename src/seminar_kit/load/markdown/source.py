"""An author's file as lines, and places in it: token maps and offsets turned into line and column."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from markdown_it.token import Token

from seminar_kit.problems import Place


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a text that begins at `first_line` of the file."""

    path: str
    lines: tuple[str, ...]
    first_line: int = 1

    def place(self, index: int, column: int = 1) -> Place:
        """The place of a line counted from 0."""
        return Place(self.path, self.first_line + index, column)

    def begin(self, token: Token) -> Place:
        """Where a block begins, after its indentation and the marks of the blocks around it."""
        index = token.map[0] if token.map else 0
        line = self.line(index)
        before = " \t" if token.markup == ">" else " \t>"
        return self.place(index, len(line) - len(line.lstrip(before)) + 1)

    def line(self, index: int) -> str:
        """A line counted from 0; empty behind the end."""
        return self.lines[index] if index < len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where inline text stands: the place and the offset of the beginning of each of its lines.

    Text that was taken out of YAML has one place only, since quotes and folding moved its characters.
    """

    places: tuple[Place, ...]
    starts: tuple[int, ...] = (0,)
    exact: bool = True

    def place(self, offset: int) -> Place:
        """The place of a character by its offset in the inline text."""
        index = bisect_right(self.starts, offset) - 1
        first = self.places[index]
        if not self.exact:
            return first
        return replace(first, column=first.column + offset - self.starts[index])


def spot_of(token: Token, source: Source) -> Spot:
    """Finds the lines of an inline token's text in the file."""
    first = token.map[0] if token.map else 0
    places, starts, offset = [], [], 0
    for index, text in enumerate(token.content.split("\n"), start=first):
        places.append(source.place(index, _column(text.strip(), source.line(index))))
        starts.append(offset)
        offset += len(text) + 1
    return Spot(tuple(places), tuple(starts))


def _column(text: str, line: str) -> int:
    # The text is the end of its line, but for headings with closing marks and for titles in quotes.
    line = line.rstrip()
    if line.endswith(text):
        return len(line) - len(text) + 1
    return line.rfind(text) + 1 or 1
