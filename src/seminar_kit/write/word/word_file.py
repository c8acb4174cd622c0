"""A body and its manuscript into a finished .docx: parts, relations and properties around the text."""

from io import BytesIO

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from seminar_kit.write.word.comments import comments_part
from seminar_kit.write.word.fitting import fit_to_house
from seminar_kit.write.word.footnotes import footnotes_part
from seminar_kit.write.word.house import House
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.numbering import numbering_part
from seminar_kit.write.word.parts import add_lists, picture_parts, relate, replace_part
from seminar_kit.write.word.properties import put_properties
from seminar_kit.write.zip_file import read_zip, write_zip


def finish_word_file(text: bytes, house: House, manuscript: Manuscript, imprint: Imprint) -> bytes:
    """The same bytes for the same text: no clock, no chance, no trace of who ran the kit."""
    _put_relations(house, manuscript)
    lists = numbering_part(manuscript.lists, manuscript.right_to_left, house.list_offset)
    add_lists(house.document, lists)
    put_properties(house, imprint)
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
    if manuscript.comments:
        comments = fit_to_house(comments_part(manuscript.comments), house.style_ids, house.list_offset)
        replace_part(document, "/word/comments.xml", RT.COMMENTS, CT.WML_COMMENTS, comments)
    pictures = picture_parts(document, manuscript.pictures)
    relate(document.part, manuscript.relations["document"], pictures)
    relate(notes, manuscript.relations["footnotes"], pictures)
