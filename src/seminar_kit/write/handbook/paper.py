"""A seminar to the style sheet of its printed pages: paper size, page numbers and the distribution mark."""

from seminar_kit.model.seminar import Seminar

_TEMPLATE = """\
@page {{
  size: {paper};
  margin: 18mm 16mm 20mm;
  @bottom-{start} {{
    content: "{mark}";
    font: 8pt sans-serif;
  }}
  @bottom-{end} {{
    content: counter(page);
    font: 8pt sans-serif;
  }}
}}
"""


def paper_style(seminar: Seminar) -> bytes:
    """The mark stands at the foot of every sheet in browsers that print margins, and after the text in others."""
    start, end = ("left", "right") if seminar.direction == "ltr" else ("right", "left")
    mark = css_text(seminar.distribution)
    return _TEMPLATE.format(paper=seminar.paper, start=start, end=end, mark=mark).encode()


def css_text(text: str) -> str:
    """Text between quotation marks in CSS, where only letters, digits and blanks are sure to stand for themselves."""
    return "".join(
        character if character.isalnum() or character == " " else f"\\{ord(character):06x}" for character in text
    )
