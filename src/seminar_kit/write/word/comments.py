"""Remarks on places of a text into Word comments."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES, ParagraphLook, paragraph

_AUTHOR: Final = 'w:author="seminar-kit" w:date="2000-01-01T00:00:00Z" w:initials="sk"'
_STYLE: Final = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_MARK: Final = f"<w:r>{_STYLE}<w:annotationRef/></w:r>"

Remark: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a form: a field, a section, or the whole form if the key is empty; rows count from 1."""

    key: str = ""
    row: int | None = None


@dataclass(slots=True)
class Remarks:
    """Remarks by the place that they are about, each a few lines, until the text comes to that place."""

    manuscript: Manuscript
    due: dict[Spot, list[Remark]] = field(default_factory=dict)

    def around(self, spot: Spot, contents: tuple[str, ...]) -> tuple[str, ...]:
        """The contents of a place's paragraphs, with a comment over all of them for each remark."""
        numbers = [self._keep(remark) for remark in self.due.pop(spot, ())]
        before = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
        after = "".join(
            f'<w:commentRangeEnd w:id="{number}"/><w:r>{_STYLE}<w:commentReference w:id="{number}"/></w:r>'
            for number in numbers
        )
        return wrapped(before, contents, after)

    def over(self, spot: Spot, content: str) -> str:
        """The same for the content of one paragraph."""
        return "".join(self.around(spot, (content,)))

    def _keep(self, remark: Remark) -> int:
        number = len(self.manuscript.comments)
        self.manuscript.comments.append(_comment(number, remark, self.manuscript))
        return number


def wrapped(before: str, contents: tuple[str, ...], after: str) -> tuple[str, ...]:
    """Marks at the front of the first and at the end of the last of several paragraphs."""
    first, *others = contents
    *middle, last = (before + first, *others)
    return *middle, last + after


def comments_part(comments: list[str]) -> bytes:
    return f"{DECLARATION}<w:comments {NAMESPACES}>{''.join(comments)}</w:comments>".encode()


def _comment(number: int, remark: Remark, manuscript: Manuscript) -> str:
    """The date is the same in all files; without any LibreOffice 7.4 saves one that Word cannot read."""
    look = ParagraphLook(right_to_left=manuscript.right_to_left)
    contents = wrapped(_MARK, tuple(text_to_word(line, manuscript) for line in remark), "")
    text = "".join(paragraph("CommentText", content, look) for content in contents)
    return f'<w:comment w:id="{number}" {_AUTHOR}>{text}</w:comment>'
