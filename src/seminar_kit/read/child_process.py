"""Starts the process that opens a file from outside, and keeps it within bounds."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Final

from seminar_kit.read.as_json import Reading, json_to_reading
from seminar_kit.read.trouble import Trouble

# Far above what the largest plan needs: a file of 40 fields takes a tenth of a second.
_SECONDS: Final = 20
_MOST_OUTPUT: Final = 32 << 20
# Killed by the timer, or by the system when its processor time was over.
_STOPPED: Final = tuple(-signal for signal in (9, 24))
_PACKAGE: Final = Path(__file__).parents[2]
# Its path is handed over, so that it finds what this process finds without reading any setting from outside.
_PROGRAM: Final = "import sys; sys.path[:] = sys.argv[1:]; from seminar_kit.read.child import main; main()"


def read_in_child(content: bytes) -> Reading | Trouble:
    """What a child process reads in the content; the child has no more time, memory and output than it needs."""
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-B", "-c", _PROGRAM, *_search_path()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        close_fds=True,
    ) as child:
        assert child.stdin
        assert child.stdout
        timer = Timer(_SECONDS, child.kill)
        timer.start()
        feeder = Thread(target=_feed, args=(child.stdin, content))
        feeder.start()
        output = child.stdout.read(_MOST_OUTPUT + 1)
        if len(output) > _MOST_OUTPUT:
            child.kill()
        feeder.join()
        code = child.wait()
        timer.cancel()
    if len(output) > _MOST_OUTPUT:
        return Trouble.TOO_LARGE
    return json_to_reading(output) if code not in _STOPPED else Trouble.TOO_SLOW


def _feed(pipe: IO[bytes], content: bytes) -> None:
    """A child that ends early leaves the pipe broken."""
    with suppress(OSError):
        pipe.write(content)
    with suppress(OSError):
        pipe.close()


def _search_path() -> list[str]:
    found = [str(_PACKAGE), *(path for path in sys.path if path)]
    return list(dict.fromkeys(os.path.abspath(path) for path in found))  # noqa: PTH100 - zip files stand here too


def _environment() -> dict[str, str]:
    """Nothing of ours; Windows starts no process without its own folder."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
