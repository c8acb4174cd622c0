"""Word files into PDF by LibreOffice, where it is installed."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

SECONDS: Final = 180
_PROGRAMS: Final = ("soffice", "libreoffice")
_USUAL_FOLDERS: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:/Program Files/LibreOffice/program",
    "/usr/lib/libreoffice/program",
    "/opt/libreoffice/program",
)


class LibreOfficeMissing(Exception):  # noqa: N818 - a state of the computer, not an error of the kit
    """LibreOffice is not installed, or not where it usually is."""


class ConversionFailed(Exception):  # noqa: N818 - named like the one above
    """LibreOffice was found, but did not make the PDF."""


def convert_to_pdf(files: Mapping[str, bytes], seconds: float = SECONDS) -> dict[str, bytes]:
    """The PDF of each Word file under the file's own name; one start of LibreOffice serves them all.

    Only for files that the kit itself has written: LibreOffice follows links to outside pictures.
    """
    program = find_libreoffice()
    with TemporaryDirectory(prefix="seminar-kit-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        sources = [_put(place, number, content) for number, content in enumerate(files.values())]
        _run(program, place, sources, seconds)
        return {name: _take(source, name) for name, source in zip(files, sources, strict=True)}


def find_libreoffice() -> str:
    """The program's path; LibreOfficeMissing if there is none."""
    for program in _PROGRAMS:
        found = shutil.which(program) or shutil.which(program, path=os.pathsep.join(_USUAL_FOLDERS))
        if found:
            return found
    raise LibreOfficeMissing("LibreOffice was not found")


def _put(folder: Path, number: int, content: bytes) -> Path:
    """Under a name of our own: an author's name may be more than a command line or a disk allows."""
    path = folder / f"{number}.docx"
    path.write_bytes(content)
    return path


def _run(program: str, folder: Path, sources: list[Path], seconds: float) -> None:
    """A profile of its own keeps the run apart from a LibreOffice that is open on the desk."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    # A session of its own, since the program that is started starts others that would outlive it.
    process = subprocess.Popen(
        [*command, *map(str, sources)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise ConversionFailed(f"LibreOffice took longer than {seconds:.0f} seconds") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Whatever ended the waiting, no LibreOffice is left running."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _take(source: Path, name: str) -> bytes:
    made = source.with_suffix(".pdf")
    if not made.exists():
        raise ConversionFailed(f"LibreOffice made no PDF of {name}")
    return made.read_bytes()
