"""A zip file from outside into its parts, looked at before anything opens it."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MEGABYTE: Final = 1 << 20
_MOST_PARTS: Final = 2000
_LARGEST_RATIO: Final = 200
_ENCRYPTED: Final = 1
OLD_OFFICE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_DOCUMENT_TYPE: Final = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_MACROS: Final = re.compile(r"vbaproject|vbadata", re.IGNORECASE)
CONTENT_TYPES: Final = "[Content_Types].xml"
# A damaged zip fails in all of these ways.
_DAMAGED: Final = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Refusal(StrEnum):
    """Why a zip file from outside is not opened."""

    TOO_LARGE = "too-large"
    OLD_OFFICE = "old-office"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    DOCUMENT_TYPE = "document-type"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Caps:
    """The most bytes of the file, of one unpacked part, and of all of them."""

    file: int
    part: int
    total: int


def look_at(content: bytes, caps: Caps) -> Refusal | None:
    """What size, first bytes and the zip's directory tell, without unpacking anything."""
    if len(content) > caps.file:
        return Refusal.TOO_LARGE
    if content.startswith(OLD_OFFICE):
        return Refusal.OLD_OFFICE
    # A directory of hundreds of thousands takes seconds to read; zips inside the zip may show theirs too.
    if content.count(_DIRECTORY_ENTRY) > 20 * _MOST_PARTS:
        return Refusal.TOO_LARGE
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _refusal(archive.infolist(), caps)
    except _DAMAGED:
        return Refusal.DAMAGED


def read_parts(content: bytes, caps: Caps, wanted: Callable[[str], bool] = bool) -> dict[str, bytes] | Refusal:
    """The wanted parts by name, or why the file is refused; XML parts hold no document type declaration."""
    refusal = look_at(content, caps)
    if refusal:
        return refusal
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = dict(_unpack(archive, wanted))
    except _DAMAGED:
        return Refusal.DAMAGED
    if b"macroEnabled" in parts.get(CONTENT_TYPES, b""):
        return Refusal.MACROS
    return Refusal.DOCUMENT_TYPE if any(_declares_type(*part) for part in parts.items()) else parts


def _refusal(entries: list[ZipInfo], caps: Caps) -> Refusal | None:
    names = [entry.filename for entry in entries]
    if len(entries) > _MOST_PARTS or any(_swells(entry, caps) for entry in entries):
        return Refusal.TOO_LARGE
    if sum(entry.file_size for entry in entries) > caps.total:
        return Refusal.TOO_LARGE
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return Refusal.ENCRYPTED
    if any(_MACROS.search(part) for part in names):
        return Refusal.MACROS
    if len({part.casefold() for part in names}) < len(names) or any(map(_is_odd, entries)):
        return Refusal.DAMAGED
    return None


def _swells(entry: ZipInfo, caps: Caps) -> bool:
    ratio = entry.file_size / max(entry.compress_size, 1)
    return entry.file_size > caps.part or (entry.file_size > MEGABYTE and ratio > _LARGEST_RATIO)


def _is_odd(entry: ZipInfo) -> bool:
    steps = entry.filename.split("/")
    is_odd_name = ".." in steps or "" in steps[:-1] or "\\" in entry.filename
    return is_odd_name or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED)


def _unpack(archive: ZipFile, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Sizes in the directory may lie, so no part is read beyond what it declares."""
    for entry in archive.infolist():
        if wanted(entry.filename):
            with archive.open(entry) as part:
                yield entry.filename, part.read(entry.file_size)


def _declares_type(name: str, content: bytes) -> bool:
    """The zeros that stand between the letters in UTF-16 must not hide the word."""
    is_xml = name.casefold().endswith((".xml", ".rels"))
    return is_xml and _DOCUMENT_TYPE.search(content.replace(b"\0", b"")) is not None
