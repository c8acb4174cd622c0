"""An empty Word file to write into: the kit's own, or a host's template made ready."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO

import docx
from docx.document import Document as WordDocument

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Outcome
from seminar_kit.write.word.base import empty_word_file
from seminar_kit.write.word.frame import footer_part, header_part
from seminar_kit.write.word.layout import Layout, plain_layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.parts import add_footer, add_header


@dataclass(frozen=True, slots=True)
class House:
    """`style_ids` says what the template calls the kit's styles, `list_offset` where its own lists end."""

    document: WordDocument
    layout: Layout
    style_ids: Mapping[str, str] = field(default_factory=dict)
    list_offset: int = 0


def open_house(seminar: Seminar, look: WordLook, manuscript: Manuscript) -> Outcome[House | None]:
    """None, with a problem, if the template cannot be used."""
    if look.template is None:
        return Outcome(_own_house(seminar, manuscript))
    from seminar_kit.write.word.template import open_template

    return open_template(look.template, look.template_name, seminar, manuscript)


def _own_house(seminar: Seminar, manuscript: Manuscript) -> House:
    document = docx.Document(BytesIO(empty_word_file(seminar.language)))
    header = add_header(document, header_part(seminar, manuscript))
    footer = add_footer(document, footer_part(manuscript))
    layout = plain_layout(seminar.paper, seminar.direction)
    return House(document, replace(layout, references=frame_references(header, footer)))


def frame_references(header: str, footer: str) -> str:
    return f'<w:headerReference w:type="default" r:id="{header}"/><w:footerReference w:type="default" r:id="{footer}"/>'
