"""Parts and relations put into an open Word package."""

from typing import Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from seminar_kit.write.word.manuscript import DrawnPicture, Relations

_SHAPE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}abstractNum"


def replace_part(document: WordDocument, name: str, relation: str, content_type: str, content: bytes) -> Part:
    """The one part of its kind; a template's own is let go."""
    for identifier in [key for key, found in document.part.rels.items() if found.reltype == relation]:
        del document.part.rels[identifier]
    return add_part(document, name, relation, content_type, content)[1]


def add_part(document: WordDocument, name: str, relation: str, content_type: str, content: bytes) -> tuple[str, Part]:
    """A further part, with the relation id by which the text names it."""
    part = Part(PackURI(name), content_type, content, document.part.package)
    return document.part.relate_to(part, relation), part


def add_header(document: WordDocument, content: bytes) -> str:
    name = document.part.package.next_partname("/word/header%d.xml")
    return add_part(document, name, RT.HEADER, CT.WML_HEADER, content)[0]


def add_footer(document: WordDocument, content: bytes) -> str:
    name = document.part.package.next_partname("/word/footer%d.xml")
    return add_part(document, name, RT.FOOTER, CT.WML_FOOTER, content)[0]


def add_lists(document: WordDocument, content: bytes) -> None:
    """The lists of the text beside those of a template, all shapes before all instances as Word demands."""
    if not has_relation(document, RT.NUMBERING):
        add_part(document, "/word/numbering.xml", RT.NUMBERING, CT.WML_NUMBERING, content)
        return
    present = document.part.numbering_part.element
    shapes = sum(1 for child in present if child.tag == _SHAPE)
    for position, child in enumerate(parse_xml(content)):
        if child.tag == _SHAPE:
            present.insert(shapes + position, child)
        else:
            present.append(child)


def has_relation(document: WordDocument, relation: str) -> bool:
    return any(found.reltype == relation for found in document.part.rels.values())


def picture_parts(document: WordDocument, pictures: dict[str, DrawnPicture]) -> dict[str, Part]:
    """One part for each picture, by the author's path; parts that nothing names are not saved."""
    return {
        path: Part(
            PackURI(f"/word/media/seminar-{picture.file_name}"),
            picture.media_type,
            picture.content,
            document.part.package,
        )
        for path, picture in pictures.items()
    }


def relate(part: Part, relations: Relations, pictures: dict[str, Part]) -> None:
    """The links and pictures of a part, under the ids that its text already uses."""
    for address, identifier in relations.links.items():
        part.rels.add_relationship(RT.HYPERLINK, address, identifier, is_external=True)
    for path, identifier in relations.pictures.items():
        part.rels.add_relationship(RT.IMAGE, pictures[path], identifier)
