"""A host's template into an empty file with its letterhead, its styles and the kit's styles that it lacks."""

from io import BytesIO
from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.exceptions import PythonDocxError
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from seminar_kit.outside_zip import CONTENT_TYPES
from seminar_kit.problems import Outcome, Problem
from seminar_kit.write.word.fitting import W
from seminar_kit.write.word.house import House
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.letterhead import keep_letterhead
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.parts import has_relation
from seminar_kit.write.word.template_guard import not_a_word_file, read_template
from seminar_kit.write.word.template_styles import add_missing_styles, set_language
from seminar_kit.write.zip_file import write_zip

_TEMPLATE_TYPE: Final = b"wordprocessingml.template.main+xml"
_ATTACHED_TEMPLATE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_DOCUMENT_TYPE: Final = b"wordprocessingml.document.main+xml"
# Settings that would ask the reader something, lock the file, or lead to somebody else's computer.
_UNWANTED_SETTINGS: Final = tuple(
    f"{W}{tag}" for tag in ("attachedTemplate", "updateFields", "documentProtection", "writeProtection", "mailMerge")
)


# What an empty file still needs; everything else belonged to the template's own text.
_KEPT_RELATIONS: Final = frozenset(
    (RT.STYLES, RT.SETTINGS, RT.FONT_TABLE, RT.THEME, RT.NUMBERING, RT.WEB_SETTINGS, RT.HEADER, RT.FOOTER, RT.ENDNOTES)
)


def open_template(content: bytes, name: str, imprint: Imprint, manuscript: Manuscript) -> Outcome[House | None]:
    """The file ready to be written into; None, with a problem, if it cannot be used."""
    parts = read_template(content, name)
    if isinstance(parts, Problem):
        return Outcome(None, (parts,))
    document = _open(parts)
    if document is None:
        return Outcome(None, (not_a_word_file(name),))
    return Outcome(_furnish(document, imprint, manuscript))


def _open(parts: dict[str, bytes]) -> WordDocument | None:
    types = parts.get(CONTENT_TYPES, b"").replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    try:
        document = docx.Document(BytesIO(write_zip({**parts, CONTENT_TYPES: types})))
        # A part that is missing or of the wrong kind shows here, before anything is written.
        needed = (document.element.body, document.styles.element, document.settings.element)
        return document if all(part is not None for part in needed) else None
    # A broken package fails in all of these ways.
    except (KeyError, ValueError, AttributeError, IndexError, TypeError, etree.XMLSyntaxError, PythonDocxError):
        return None


def _furnish(document: WordDocument, imprint: Imprint, manuscript: Manuscript) -> House:
    styles = document.styles.element
    style_ids = add_missing_styles(styles, imprint.language)
    set_language(styles, imprint.language)
    _mend_settings(document)
    layout = keep_letterhead(document, style_ids, imprint, manuscript)
    _let_go_of_its_text(document)
    return House(document, layout, style_ids, _list_offset(document))


def _mend_settings(document: WordDocument) -> None:
    settings = document.settings.element
    for unwanted in list(settings.iter(*_UNWANTED_SETTINGS)):
        settings.remove(unwanted)
    part = document.part.part_related_by(RT.SETTINGS)
    for identifier in [key for key, found in part.rels.items() if found.reltype == _ATTACHED_TEMPLATE]:
        del part.rels[identifier]


def _let_go_of_its_text(document: WordDocument) -> None:
    relations = document.part.rels
    for identifier in [key for key, found in relations.items() if found.reltype not in _KEPT_RELATIONS]:
        del relations[identifier]


def _list_offset(document: WordDocument) -> int:
    """The first number that none of the template's lists has."""
    if not has_relation(document, RT.NUMBERING):
        return 0
    numbering = document.part.numbering_part.element
    taken = [
        int(element.get(f"{W}{name}") or 0)
        for tag, name in (("abstractNum", "abstractNumId"), ("num", "numId"))
        for element in numbering.iter(f"{W}{tag}")
    ]
    return max(taken, default=0) + 1
