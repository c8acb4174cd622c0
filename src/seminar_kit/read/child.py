"""What the child process does: a file on its input to JSON on its output, inside limits."""

import sys
from contextlib import suppress
from typing import Final

from seminar_kit.outside_zip import MEGABYTE, Refusal, read_parts
from seminar_kit.read.as_json import Reading, reading_to_json
from seminar_kit.read.package import Package, is_wanted
from seminar_kit.read.size import refuse_too_much
from seminar_kit.read.trouble import CAPS, Trouble, TroubleError

_MOST_SECONDS: Final = 10
_MOST_MEMORY: Final = 768 * MEGABYTE
_DEEPEST: Final = 20_000


def main() -> None:
    """Whatever goes wrong inside a strange file is a trouble with a name."""
    content = sys.stdin.buffer.read(CAPS.file + 1)
    _limit()
    sys.setrecursionlimit(_DEEPEST)
    sys.stdout.buffer.write(_read(content))
    sys.stdout.buffer.flush()


def _read(content: bytes) -> bytes:
    try:
        return reading_to_json(read_package(content))
    except TroubleError as error:
        return reading_to_json(error.trouble)
    except MemoryError:
        return reading_to_json(Trouble.TOO_LARGE)
    # The libraries fail in too many ways to name on files that somebody broke on purpose.
    except Exception:
        return reading_to_json(Trouble.DAMAGED)


def read_package(content: bytes) -> Reading:
    """A Word or Excel file as it is; TroubleError, or any other exception, if it is none or is broken."""
    parts = read_parts(content, CAPS, is_wanted)
    if isinstance(parts, Refusal):
        raise TroubleError(Trouble(parts.value))
    package = Package(parts, _names(content))
    # Each of the two libraries takes time to start, so only the one that is needed is.
    if package.kind == "word":
        from seminar_kit.read.word import read_word as read_kind
    else:
        from seminar_kit.read.excel import read_excel as read_kind
    reading = read_kind(package)
    refuse_too_much(reading.file)
    return reading


def _names(content: bytes) -> tuple[str, ...]:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(content)) as archive:
        return tuple(archive.namelist())


def _limit() -> None:
    """Processor time and memory, where the system can hold a process to them; it may write no file at all."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_CPU, _MOST_SECONDS),
        (resource.RLIMIT_AS, _MOST_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in limits:
        # Some systems know a limit but refuse to set it; the time limit of the parent holds everywhere.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
