"""The choice of the file to write into: the kit's own empty one, or a host's template made ready."""

from dataclasses import replace
from io import BytesIO

import docx

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Outcome
from seminar_kit.write.word.base import empty_word_file
from seminar_kit.write.word.frame import footer_part, header_part
from seminar_kit.write.word.house import House
from seminar_kit.write.word.layout import plain_layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.parts import add_footer, add_header
from seminar_kit.write.word.template import open_template


def open_house(seminar: Seminar, look: WordLook, manuscript: Manuscript) -> Outcome[House | None]:
    """None, with a problem, if the template cannot be used."""
    if look.template is None:
        return Outcome(_own_house(seminar, manuscript))
    return open_template(look.template, look.template_name, seminar, manuscript)


def _own_house(seminar: Seminar, manuscript: Manuscript) -> House:
    document = docx.Document(BytesIO(empty_word_file(seminar.language)))
    header = add_header(document, header_part(seminar, manuscript))
    footer = add_footer(document, footer_part(manuscript))
    layout = plain_layout(seminar.paper, seminar.direction)
    references = (
        f'<w:headerReference w:type="default" r:id="{header}"/><w:footerReference w:type="default" r:id="{footer}"/>'
    )
    return House(document, replace(layout, references=references))
