"""One author's file, read into text or bytes, refused where it is not a plain file of sensible size."""

import re
import stat
from itertools import islice
from pathlib import Path

from seminar_kit.problems import Outcome, Place, Problem

YAML_BYTES = 1_000_000
MARKDOWN_BYTES = 2_000_000
PICTURE_BYTES = 5_000_000

# What XML, and so Word, forbids; separators that editors and YAML count as lines differently; stray byte order marks.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_TOLD = 10
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text_file(root: Path, path: str, most_bytes: int) -> Outcome[str | None]:
    """The text of a file inside the library, with Unix line ends; None if it cannot be used."""
    read = read_bytes_file(root, path, most_bytes)
    if read.value is None:
        return Outcome(None, read.problems)
    return text_of(read.value, path)


def read_bytes_file(root: Path, path: str, most_bytes: int) -> Outcome[bytes | None]:
    """The bytes of a file inside the library; None if it is no plain file or too big."""
    try:
        status = (root / path).lstat()
        if problem := _plainness_problem(status.st_mode, path):
            return Outcome(None, (problem,))
        with (root / path).open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as error:
        return Outcome(None, (unreadable(path, error),))
    if len(content) > most_bytes:
        return Outcome(None, (_too_big(path, max(status.st_size, len(content)), most_bytes),))
    return Outcome(content)


def unreadable(path: str, error: OSError) -> Problem:
    """What the operating system said when it was asked for a file or folder."""
    reason = (error.strerror or type(error).__name__).lower()
    return Problem(
        Place(path),
        "file-can-be-read",
        f'"{path}" cannot be read: {reason}',
        "check that it is there and that you may read it",
    )


def link_problem(path: str) -> Problem:
    """Links are refused because they can lead out of the library."""
    return Problem(Place(path), "file-is-plain", f'"{path}" is a link', "put a copy of the file or folder in its place")


def _plainness_problem(mode: int, path: str) -> Problem | None:
    if stat.S_ISLNK(mode):
        return link_problem(path)
    if not stat.S_ISREG(mode):
        what = f'"{path}" is not an ordinary file'
        return Problem(Place(path), "file-is-plain", what, "put an ordinary file in its place")
    return None


def _too_big(path: str, size: int, most_bytes: int) -> Problem:
    return Problem(
        Place(path),
        "file-is-not-too-big",
        f'"{path}" has {size / 1_000_000:.1f} MB, at most {most_bytes // 1_000_000} MB are read',
        "make it smaller, or split it into several files",
    )


def text_of(content: bytes, path: str) -> Outcome[str | None]:
    """Bytes as text: UTF-8 with or without byte order mark, any line ends, no control characters."""
    if content.startswith(_WIDE_BYTE_ORDER_MARKS):
        return Outcome(None, (_not_utf_8(Place(path), "the file is UTF-16"),))
    content = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _end_of(content[: error.start].decode("utf-8"), path)
        return Outcome(None, (_not_utf_8(place, f'byte "0x{content[error.start]:02X}" is not UTF-8'),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = control_character_problems(text, path)
    return Outcome(None if problems else text, problems)


def _not_utf_8(place: Place, what: str) -> Problem:
    return Problem(place, "file-is-utf-8", what, 'save the file again with the encoding "UTF-8"')


def control_character_problems(text: str, path: str) -> tuple[Problem, ...]:
    """The first characters that no document may hold, each at its place."""
    if not CONTROL_CHARACTERS.search(text):
        return ()
    found = islice(CONTROL_CHARACTERS.finditer(text), _MOST_TOLD)
    return tuple(control_character_problem(match[0], _end_of(text[: match.start()], path)) for match in found)


def control_character_problem(character: str, place: Place) -> Problem:
    """A character that no document may hold, named by its number because it cannot be seen."""
    return Problem(
        place,
        "text-has-no-control-characters",
        f'character "U+{ord(character):04X}" cannot stand in a document',
        "delete the character; it may be invisible, so delete and write again what stands around it",
    )


def _end_of(text: str, path: str) -> Place:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Place(path, text.count("\n") + 1, len(text) - text.rfind("\n"))
