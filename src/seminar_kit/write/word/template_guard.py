"""A host's template, looked at from outside before anything opens it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from seminar_kit.problems import Place, Problem

_MEGABYTE: Final = 1 << 20
_LARGEST_FILE: Final = 20 * _MEGABYTE
_LARGEST_PART: Final = 40 * _MEGABYTE
_LARGEST_SUM: Final = 100 * _MEGABYTE
_MOST_PARTS: Final = 2000
_LARGEST_RATIO: Final = 200
_ENCRYPTED: Final = 1
_OLD_OFFICE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_DOCUMENT_TYPE: Final = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_MACROS: Final = re.compile(r"vbaproject|vbadata", re.IGNORECASE)
_SAVE_AGAIN: Final = 'open it in Word and save it as "Word Document (.docx)" or "Word Template (.dotx)"'
_NO_PASSWORD: Final = f"take the password off, then {_SAVE_AGAIN}"


def read_template(content: bytes, name: str) -> dict[str, bytes] | Problem:
    """The parts of the template, or why it cannot be used."""
    if len(content) > _LARGEST_FILE:
        return _too_large(name)
    if content.startswith(_OLD_OFFICE):
        return _problem(name, "template-is-not-encrypted", "is an old .doc file or asks for a password", _NO_PASSWORD)
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _refusal(archive.infolist(), name) or _parts(archive, name)
    # A damaged zip fails in all of these ways.
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError, OverflowError):
        return not_a_word_file(name)


def not_a_word_file(name: str) -> Problem:
    return _problem(name, "template-is-a-word-file", "is not a Word document that can be opened", _SAVE_AGAIN)


def _refusal(entries: list[ZipInfo], name: str) -> Problem | None:
    """What the directory of the zip alone tells."""
    names = [entry.filename for entry in entries]
    if len(entries) > _MOST_PARTS or any(_swells(entry) for entry in entries):
        return _too_large(name)
    if sum(entry.file_size for entry in entries) > _LARGEST_SUM:
        return _too_large(name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return _problem(name, "template-is-not-encrypted", "holds encrypted parts", _NO_PASSWORD)
    if any(_MACROS.search(part) for part in names):
        return _has_macros(name)
    if len({part.casefold() for part in names}) < len(names) or any(map(_is_odd, entries)):
        return not_a_word_file(name)
    return None


def _swells(entry: ZipInfo) -> bool:
    ratio = entry.file_size / max(entry.compress_size, 1)
    return entry.file_size > _LARGEST_PART or (entry.file_size > _MEGABYTE and ratio > _LARGEST_RATIO)


def _is_odd(entry: ZipInfo) -> bool:
    steps = entry.filename.split("/")
    is_odd_name = ".." in steps or "" in steps[:-1] or "\\" in entry.filename
    return is_odd_name or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED)


def _parts(archive: ZipFile, name: str) -> dict[str, bytes] | Problem:
    parts = dict(_read(archive))
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types:
        return _has_macros(name)
    # The zeros that stand between the letters in UTF-16 must not hide the word.
    if any(_is_xml(part) and _DOCUMENT_TYPE.search(content.replace(b"\0", b"")) for part, content in parts.items()):
        what = "holds a document type declaration, which Word never writes"
        return _problem(name, "template-declares-no-document-type", what, _SAVE_AGAIN)
    return parts


def _read(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Sizes in the directory may lie, so no part is read beyond what it declares."""
    for entry in archive.infolist():
        with archive.open(entry) as part:
            yield entry.filename, part.read(entry.file_size)


def _is_xml(part: str) -> bool:
    return part.casefold().endswith((".xml", ".rels"))


def _has_macros(name: str) -> Problem:
    fix = 'open it in Word and save it as "Word Template (.dotx)", which leaves the macros out'
    return _problem(name, "template-has-no-macros", "holds macros", fix)


def _too_large(name: str) -> Problem:
    fix = "take large pictures out of the template, and all pages but the first, then save it again"
    return _problem(name, "template-is-of-ordinary-size", "is too large, or unpacks to too much", fix)


def _problem(name: str, rule: str, what: str, fix: str) -> Problem:
    return Problem(Place(name), rule, f'template "{name}" {what}', fix)
