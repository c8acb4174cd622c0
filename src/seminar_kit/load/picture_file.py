"""`pictures/*` into picture files: what they are by their bytes, and how big they are in pixels."""

from pathlib import Path

from seminar_kit.load.bitmap_size import jpeg_size, png_size
from seminar_kit.load.svg import read_svg
from seminar_kit.load.text_file import PICTURE_BYTES, read_bytes_file
from seminar_kit.model.document import PictureFile
from seminar_kit.problems import Outcome, Place, Problem

MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}

_MOST_PIXELS = 20_000
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_FIX = "save it again as SVG, PNG or JPEG from a drawing program"


def load_picture_file(root: Path, path: str) -> Outcome[PictureFile | None]:
    """Read a picture whose ending is known; None if it cannot be used."""
    read = read_bytes_file(root, path, PICTURE_BYTES)
    if read.value is None:
        return Outcome(None, read.problems)
    media_type = MEDIA_TYPES[Path(path).suffix]
    if _media_type_of(read.value) != media_type:
        what = f'"{path}" does not hold what its ending says'
        return Outcome(None, (Problem(Place(path), "picture-matches-its-ending", what, _FIX),))
    size = _size(read.value, media_type, path)
    if size.value is None:
        return Outcome(None, size.problems)
    return Outcome(PictureFile(path.removeprefix("modules/"), media_type, read.value, *size.value))


def _media_type_of(content: bytes) -> str:
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return media_type
    return "image/svg+xml" if b"svg" in content else ""


def _size(content: bytes, media_type: str, path: str) -> Outcome[tuple[int, int] | None]:
    if media_type == "image/svg+xml":
        read = read_svg(content, path)
        if read.problems:
            return Outcome(None, read.problems)
        size = read.value
    else:
        size = png_size(content) if media_type == "image/png" else jpeg_size(content)
    if size is None or not all(0 < side <= _MOST_PIXELS for side in size):
        what = f'"{path}" has no size from 1 to {_MOST_PIXELS} pixels'
        fix = 'give the svg element a viewBox, e.g. viewBox="0 0 800 600"' if "svg" in media_type else _FIX
        return Outcome(None, (Problem(Place(path), "picture-has-a-size", what, fix),))
    return Outcome(size)
