"""Of which blank file a returned file was made, as it says itself: in its properties, on its hidden sheet, in print."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from seminar_kit.form_print import PROPERTY_DIGEST, PROPERTY_FORM, PROPERTY_LANGUAGE, PROPERTY_VERSION
from seminar_kit.model.office_file import OfficeFile, OfficeTable, TextLine
from seminar_kit.words import LANGUAGES

_FOOTER: Final = re.compile(r"(?<![\w-])([\w-]+/[\w-]+)\s+v(\d{1,9})\s+([0-9a-f]{16})\s+([a-z]{2})\b")
# Anything else would be somebody's text, which a message would then repeat.
_FORM: Final = re.compile(r"[\w-]{1,100}/[\w-]{1,100}")
_DIGITS: Final = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class BlankMark:
    """`form` is `module/name`; 0 and empty texts where nothing is said."""

    form: str = ""
    version: int = 0
    digest: str = ""
    language: str = ""


def blank_mark_of(file: OfficeFile) -> BlankMark:
    """The first place that names a form; copying and other programs lose one or the other."""
    return next((mark for mark in _marks(file) if mark.form), BlankMark())


def is_about_the_form(table: OfficeTable) -> bool:
    """Whether this is the hidden sheet by which the kit knows its own workbooks."""
    is_sheet = bool(table.name) and bool(table.rows) and bool(table.rows[0])
    return is_sheet and table.rows[0][0].text.strip() == PROPERTY_FORM


def _marks(file: OfficeFile) -> Iterator[BlankMark]:
    yield _properties_to_mark(file.properties)
    tables = (block for block in file.blocks if isinstance(block, OfficeTable))
    for table in tables:
        if is_about_the_form(table):
            pairs = (row for row in table.rows if len(row) > 1)
            yield _properties_to_mark({row[0].text.strip(): row[1].text for row in pairs})
    lines = (block.text for block in file.blocks if isinstance(block, TextLine))
    for text in (*file.margins, *lines):
        if found := footer_mark_in(text):
            yield BlankMark(found[1], int(found[2]), found[3], found[4] if found[4] in LANGUAGES else "")


def footer_mark_in(text: str) -> re.Match[str] | None:
    """The line that every page of a blank form has at its foot."""
    return _FOOTER.search(text)


def _properties_to_mark(properties: Mapping[str, str]) -> BlankMark:
    """Whoever wrote them, they are text from outside."""
    written = {key: value.strip() for key, value in properties.items()}
    form, version = written.get(PROPERTY_FORM, ""), written.get(PROPERTY_VERSION, "")
    language = written.get(PROPERTY_LANGUAGE, "")
    return BlankMark(
        form if _FORM.fullmatch(form) else "",
        int(version) if _DIGITS.fullmatch(version) else 0,
        written.get(PROPERTY_DIGEST, ""),
        language if language in LANGUAGES else "",
    )
