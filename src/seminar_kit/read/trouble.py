"""Why a file that came back cannot be read."""

from enum import StrEnum
from typing import Final

from seminar_kit.outside_zip import MEGABYTE, Caps

CAPS: Final = Caps(file=25 * MEGABYTE, part=40 * MEGABYTE, total=200 * MEGABYTE)


class Trouble(StrEnum):
    """The first six are those of a zip from outside, by the same values."""

    TOO_LARGE = "too-large"
    OLD_OFFICE = "old-office"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    DOCUMENT_TYPE = "document-type"
    DAMAGED = "damaged"
    EMPTY = "empty"
    OLD_WORD = "old-word"
    OLD_EXCEL = "old-excel"
    TEMPLATE = "template"
    OPEN_DOCUMENT = "open-document"
    PDF = "pdf"
    RICH_TEXT = "rich-text"
    PICTURE = "picture"
    SLIDES = "slides"
    OTHER = "other"
    TOO_SLOW = "too-slow"
    UNREADABLE = "unreadable"


class TroubleError(Exception):
    """Ends the reading of a file inside the child process; never leaves this room."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
