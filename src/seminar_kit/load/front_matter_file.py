"""A Markdown file that begins with front matter, into its front matter as a shape and its text."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.markdown import MarkdownFile, read_body, split_front_matter
from seminar_kit.load.shape_problems import ShapedFile, read_shape
from seminar_kit.load.text_file import MARKDOWN_BYTES, read_text_file
from seminar_kit.model.document import Body
from seminar_kit.problems import Outcome, Place, Problem

Shaped = TypeVar("Shaped", bound=BaseModel)

_FRONT_MATTER_BEGINS = 2


def read_front_matter_file(
    shape: type[Shaped], root: Path, path: str, module: str
) -> Outcome[tuple[ShapedFile[Shaped] | None, Body]]:
    """Both parts, each with its problems; the front matter is None if it is missing or does not fit its shape."""
    gathering = Gathering()
    text = gathering.take(read_text_file(root, path, MARKDOWN_BYTES))
    if text is None:
        return gathering.outcome((None, Body()))
    front_matter, markdown, first_line = split_front_matter(text)
    body = gathering.take(read_body(MarkdownFile(path, markdown, first_line, module)))
    if first_line == 1:
        gathering.tell(_missing(path))
        return gathering.outcome((None, body))
    return gathering.outcome((gathering.take(read_shape(shape, front_matter, path, _FRONT_MATTER_BEGINS)), body))


def _missing(path: str) -> Problem:
    what = "the front matter is missing"
    fix = 'begin the file with a line "---", then keys such as "title: ...", then a line "---"'
    return Problem(Place(path), "file-has-front-matter", what, fix)
