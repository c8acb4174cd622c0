"""A report into a single HTML file: its style and its pictures stand inside, so that it can be sent and kept."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

import markdown

from seminar_kit.model.document import FileTarget, PageTarget, PictureFile
from seminar_kit.model.report import Report
from seminar_kit.problems import Outcome
from seminar_kit.words import words_of
from seminar_kit.write.markdown import blocks_to_markdown

_STYLE = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
_EXTENSIONS = ("attr_list", "tables", "toc")
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
{style}@page {{ size: {paper}; margin: 16mm; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="line">{line}</p>
{body}
</main>
</body>
</html>
"""


def write_report_page(report: Report) -> Outcome[bytes]:
    """UTF-8; what the page cannot express comes as a problem."""
    inside = _Inside({picture.path: _address(picture) for picture in report.pictures})
    written = blocks_to_markdown(report.body, inside, words_of(report.language))
    body = markdown.markdown(written.value, extensions=list(_EXTENSIONS), output_format="html")
    page = _PAGE.format(
        language=report.language,
        direction=report.direction,
        title=escape(report.title),
        line=escape(report.line),
        paper=report.paper,
        style=_STYLE,
        body=_scrolling(body),
    )
    return Outcome(page.encode(), written.problems)


@dataclass(frozen=True, slots=True)
class _Inside:
    """A report stands alone: links lead to places in it, and pictures hold their own bytes."""

    pictures: Mapping[str, str]

    def page_path(self, target: PageTarget) -> str:
        return f"#{target.anchor or ''}"

    def file_path(self, target: FileTarget) -> str:
        return target.name

    def picture_path(self, path: str) -> str:
        return self.pictures[path]


def _address(picture: PictureFile) -> str:
    return f"data:{picture.media_type};base64,{b64encode(picture.content).decode()}"


def _scrolling(body: str) -> str:
    """On a phone a wide table moves within its frame; the frame can be reached with the keyboard."""
    opening = '<div class="table" tabindex="0" role="region" aria-label="{number}">\n<table>'
    pieces = body.split("<table>")
    framed = pieces[0] + "".join(
        opening.format(number=number) + piece for number, piece in enumerate(pieces[1:], start=1)
    )
    return framed.replace("</table>", "</table>\n</div>")
