"""The choice of the file to write into: the kit's own empty one, or a host's template made ready."""

from dataclasses import replace
from io import BytesIO

import docx

from seminar_kit.problems import Outcome
from seminar_kit.write.word.base import empty_word_file
from seminar_kit.write.word.frame import first_header_part, footer_part, header_part
from seminar_kit.write.word.house import House
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.layout import plain_layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.parts import add_footer, add_header
from seminar_kit.write.word.template import open_template


def open_house(imprint: Imprint, look: WordLook, manuscript: Manuscript) -> Outcome[House | None]:
    """None, with a problem, if the template cannot be used."""
    if look.template is None:
        return Outcome(_own_house(imprint, manuscript))
    return open_template(look.template, look.template_name, imprint, manuscript)


def _own_house(imprint: Imprint, manuscript: Manuscript) -> House:
    document = docx.Document(BytesIO(empty_word_file(imprint.language)))
    header = add_header(document, header_part(imprint, manuscript))
    footer = add_footer(document, footer_part(imprint, manuscript))
    layout = plain_layout(imprint.paper, imprint.direction)
    references = _references("default", header, footer)
    if not imprint.opens_with_title:
        return House(document, replace(layout, references=references))
    first = _references("first", add_header(document, first_header_part(imprint, manuscript)), footer)
    return House(document, replace(layout, references=references + first, first_page=True))


def _references(kind: str, header: str, footer: str) -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{header}"/><w:footerReference w:type="{kind}" r:id="{footer}"/>'
