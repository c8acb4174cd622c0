"""An imprint into a file's properties, which tell nothing else."""

from datetime import UTC, date, datetime, time
from typing import Final

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from seminar_kit.write.word.base import APPLICATION
from seminar_kit.write.word.house import House
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.markup import DECLARATION, escape

_EARLIEST: Final = date(1980, 1, 1)
_PROGRAM_TRACES: Final = (RT.EXTENDED_PROPERTIES, RT.CUSTOM_PROPERTIES, RT.THUMBNAIL)
# The one set of properties that office programs show, and the first number that is free in it.
_PROPERTY_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_NUMBER: Final = 2


def put_properties(house: House, imprint: Imprint) -> None:
    """The date is the seminar's and the author its host, so that no file tells when or by whom it was made."""
    core = house.document.core_properties
    core.title, core.subject = imprint.title, imprint.subject
    core.author = core.last_modified_by = imprint.host
    core.language, core.revision = imprint.language, 1
    core.created = core.modified = datetime.combine(imprint.first_day or _EARLIEST, time(), UTC)
    core.comments = core.keywords = core.category = core.version = core.identifier = core.content_status = ""
    _replace_programs_own(house, imprint)


def _replace_programs_own(house: House, imprint: Imprint) -> None:
    package = house.document.part.package
    for identifier in [key for key, found in package.rels.items() if found.reltype in _PROGRAM_TRACES]:
        del package.rels[identifier]
    part = Part(PackURI("/docProps/app.xml"), CT.OFC_EXTENDED_PROPERTIES, APPLICATION, package)
    package.relate_to(part, RT.EXTENDED_PROPERTIES)
    if imprint.custom:
        custom = Part(PackURI("/docProps/custom.xml"), CT.OFC_CUSTOM_PROPERTIES, _custom_part(imprint), package)
        package.relate_to(custom, RT.CUSTOM_PROPERTIES)


def _custom_part(imprint: Imprint) -> bytes:
    properties = "".join(
        f'<property fmtid="{_PROPERTY_SET}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(imprint.custom.items(), start=_FIRST_NUMBER)
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    return (
        f'{DECLARATION}<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">'
        f"{properties}</Properties>"
    ).encode()
