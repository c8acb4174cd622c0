"""What the first bytes of a file tell, before anything opens it."""

from typing import Final

from seminar_kit.outside_zip import OLD_OFFICE
from seminar_kit.read.trouble import Trouble

_ZIP: Final = b"PK"
_BEGINNINGS: Final = (
    (b"%PDF", Trouble.PDF),
    (b"{\\rtf", Trouble.RICH_TEXT),
    (b"\x89PNG", Trouble.PICTURE),
    (b"\xff\xd8\xff", Trouble.PICTURE),
    (b"II*\0", Trouble.PICTURE),
    (b"MM\0*", Trouble.PICTURE),
)
# Names of streams inside an old Office file, in the two-byte letters of its directory.
_STREAMS: Final = (
    ("EncryptedPackage", Trouble.ENCRYPTED),
    ("WordDocument", Trouble.OLD_WORD),
    ("Workbook", Trouble.OLD_EXCEL),
    ("Book", Trouble.OLD_EXCEL),
)


def trouble_at_sight(content: bytes) -> Trouble | None:
    """Why the content is surely no file of today's Word or Excel; None if it may be one."""
    if not content.strip(b"\0"):
        return Trouble.EMPTY
    if content.startswith(OLD_OFFICE):
        streams = (trouble for name, trouble in _STREAMS if name.encode("utf-16-le") in content)
        return next(streams, Trouble.OLD_OFFICE)
    if content.startswith(_ZIP):
        return None
    begins = content.lstrip()
    return next((trouble for beginning, trouble in _BEGINNINGS if begins.startswith(beginning)), Trouble.OTHER)
