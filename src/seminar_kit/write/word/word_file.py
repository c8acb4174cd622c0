"""A body and its manuscript into a finished .docx: parts, relations and properties around the text."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Final

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from seminar_kit.model.seminar import Seminar
from seminar_kit.write.word.base import APPLICATION
from seminar_kit.write.word.fitting import fit_to_house
from seminar_kit.write.word.footnotes import footnotes_part
from seminar_kit.write.word.house import House
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.numbering import numbering_part
from seminar_kit.write.word.parts import add_lists, picture_parts, relate, replace_part
from seminar_kit.write.zip_file import read_zip, write_zip

_PROGRAM_TRACES: Final = (RT.EXTENDED_PROPERTIES, RT.THUMBNAIL)


def finish_word_file(text: bytes, house: House, manuscript: Manuscript, seminar: Seminar, title: str) -> bytes:
    """The same bytes for the same text: no clock, no chance, no trace of who ran the kit."""
    _put_relations(house, manuscript)
    lists = numbering_part(manuscript.lists, manuscript.right_to_left, house.list_offset)
    add_lists(house.document, lists)
    _put_properties(house, seminar, title)
    buffer = BytesIO()
    house.document.save(buffer)
    return _with_text(buffer.getvalue(), text, house)


def _with_text(saved: bytes, text: bytes, house: House) -> bytes:
    """The text takes the empty one's place in the zip: moved into the open tree it would cost minutes."""
    parts = read_zip(saved)
    parts[house.document.part.partname.membername] = fit_to_house(text, house.style_ids, house.list_offset)
    return write_zip(parts)


def _put_relations(house: House, manuscript: Manuscript) -> None:
    document = house.document
    content = fit_to_house(footnotes_part(manuscript.notes), house.style_ids, house.list_offset)
    notes = replace_part(document, "/word/footnotes.xml", RT.FOOTNOTES, CT.WML_FOOTNOTES, content)
    pictures = picture_parts(document, manuscript.pictures)
    relate(document.part, manuscript.relations["document"], pictures)
    relate(notes, manuscript.relations["footnotes"], pictures)


def _put_properties(house: House, seminar: Seminar, title: str) -> None:
    """Dates come from the seminar and the author is the host, so that no file tells when or by whom it was made."""
    core = house.document.core_properties
    core.title, core.subject = title, seminar.subtitle
    core.author = core.last_modified_by = seminar.host
    core.language, core.revision = seminar.language, 1
    core.created = core.modified = _first_day(seminar)
    core.comments = core.keywords = core.category = core.version = core.identifier = core.content_status = ""
    _replace_application(house)


def _first_day(seminar: Seminar) -> datetime:
    if not seminar.agenda.days:
        return datetime(1980, 1, 1, tzinfo=UTC)
    return datetime.combine(seminar.agenda.days[0].date, time(), UTC)


def _replace_application(house: House) -> None:
    package = house.document.part.package
    for identifier in [key for key, found in package.rels.items() if found.reltype in _PROGRAM_TRACES]:
        del package.rels[identifier]
    part = Part(PackURI("/docProps/app.xml"), CT.OFC_EXTENDED_PROPERTIES, APPLICATION, package)
    package.relate_to(part, RT.EXTENDED_PROPERTIES)
