"""Building the small library through the command line, as an author would."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

DOCUMENTS = ("participant-pack", "agenda", "calendar", "handouts", "forms", "facilitator-guide")


def copy_of(library: Path, folder: Path) -> Path:
    """A library that a test may change."""
    return Path(shutil.copytree(library, folder / "library"))


def seminar_kit(
    *arguments: str, folder: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "seminar_kit", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "200", **(environment or {})},
        check=False,
    )


def build_documents(library: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Everything but the handbook, which alone costs more than all the rest."""
    only = [option for name in DOCUMENTS for option in ("--only", name)]
    return seminar_kit("build", *only, "--no-page-numbers", *more, folder=library)


def digests(folder: Path) -> dict[str, str]:
    """The hash of every file below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
