"""Zip files from outside: looked at before anything opens them, and unpacked no further than they say."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from seminar_kit.outside_zip import MEGABYTE, Caps, Refusal, look_at, read_parts

CAPS = Caps(file=MEGABYTE, part=2 * MEGABYTE, total=3 * MEGABYTE)


def zipped(parts: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_only_wanted_parts_are_unpacked() -> None:
    content = zipped({"a.xml": b"<a/>", "b.png": b"x" * 100})
    assert read_parts(content, CAPS) == {"a.xml": b"<a/>", "b.png": b"x" * 100}
    assert read_parts(content, CAPS, lambda name: name.endswith(".xml")) == {"a.xml": b"<a/>"}


def _without_bytes(value: object) -> str | None:
    """Zip files hold the time at which they were made, which is no name for a test."""
    return "" if isinstance(value, bytes) else None


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"x" * (MEGABYTE + 1), Refusal.TOO_LARGE),
        (zipped({"a.bin": b"\0" * (2 * MEGABYTE + 1)}), Refusal.TOO_LARGE),
        (zipped({"a.bin": b"\0" * (2 * MEGABYTE)}), Refusal.TOO_LARGE),
        (zipped({f"{number}.bin": bytes(900_000) for number in range(4)}), Refusal.TOO_LARGE),
        (zipped({f"{number}": b"" for number in range(2001)}), Refusal.TOO_LARGE),
        (b"PK\x01\x02" * 40_001, Refusal.TOO_LARGE),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"x", Refusal.OLD_OFFICE),
        (zipped({"word/vbaProject.bin": b""}), Refusal.MACROS),
        (zipped({"a/../b": b""}), Refusal.DAMAGED),
        (zipped({"/a": b""}), Refusal.DAMAGED),
        (zipped({"A": b"", "a": b""}), Refusal.DAMAGED),
        (zipped({"a": b"x"}, ZIP_BZIP2), Refusal.DAMAGED),
        (b"", Refusal.DAMAGED),
        (b"PK\x05\x06", Refusal.DAMAGED),
        (zipped({"a": b"x" * 500})[:-30], Refusal.DAMAGED),
    ],
    ids=_without_bytes,
)
def test_what_the_directory_tells_is_enough_to_refuse_a_file(content: bytes, refusal: Refusal) -> None:
    assert look_at(content, CAPS) is refusal
    assert read_parts(content, CAPS) is refusal


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        ({"[Content_Types].xml": b"x.macroEnabled.y"}, Refusal.MACROS),
        ({"a.xml": b"<!doctype x>"}, Refusal.DOCUMENT_TYPE),
        ({"a.RELS": "<!DOCTYPE x>".encode("utf-16")}, Refusal.DOCUMENT_TYPE),
    ],
)
def test_what_only_the_parts_tell_is_found_in_them(parts: dict[str, bytes], refusal: Refusal) -> None:
    content = zipped(parts)
    assert look_at(content, CAPS) is None
    assert read_parts(content, CAPS) is refusal


def test_a_part_with_another_check_sum_is_damaged() -> None:
    content = bytearray(zipped({"a.xml": b"<a>text</a>"}, 0))
    content[content.index(b"text")] ^= 1
    assert read_parts(bytes(content), CAPS) is Refusal.DAMAGED
