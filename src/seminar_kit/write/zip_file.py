"""Files by name into a zip whose bytes depend on nothing but their content."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o644 << 16
_UNIX = 3


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """The files sorted by name, all of the earliest time that a zip can state."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files, key=_order):
            archive.writestr(_entry(name), files[name])
    return buffer.getvalue()


def make_reproducible(content: bytes) -> bytes:
    """The same zip without the clock and the order of the library that wrote it."""
    return write_zip(read_zip(content))


def read_zip(content: bytes) -> dict[str, bytes]:
    """The files of a zip that the kit itself has made; one from outside needs a guard first."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _order(name: str) -> tuple[bool, str]:
    """Office programs look for the content types at the front."""
    return name != "[Content_Types].xml", name


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    # Without these the zip would tell on which system it was made.
    entry.create_system = _UNIX
    entry.external_attr = _READABLE_FILE
    return entry
