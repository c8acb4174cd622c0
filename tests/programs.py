"""Programs that some tests start, where they are installed."""

import shutil
import subprocess
from functools import cache
from pathlib import Path


def find_program(*names: str) -> str:
    """Its path; empty if there is none."""
    return next(filter(None, map(shutil.which, names)), "")


@cache
def find_uno_python() -> str:
    """The Python that can drive LibreOffice: the one it brings along, or the system's; empty if there is none."""
    office = find_program("soffice", "libreoffice")
    if not office:
        return ""
    candidates = (str(Path(office).resolve().with_name("python")), "/usr/bin/python3")
    return next((python for python in candidates if shutil.which(python) and _knows_uno(python)), "")


def _knows_uno(python: str) -> bool:
    return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0
