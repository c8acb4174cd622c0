"""A copy of the register while others may be writing to it: whole under its name, or not there."""

import os
import sqlite3
from pathlib import Path
from tempfile import mkstemp

from seminar_kit.problems import Place, Problem
from seminar_kit.register.faults import RegisterFault, cannot_be_used, faults_told


def write_backup(source: sqlite3.Connection, register: Path, target: Path) -> None:
    """RegisterFault if something stands under the name already, or the copy cannot be made."""
    if target.exists() or target.is_symlink():
        what = f'"{target.name}" is there already, and a backup overwrites nothing'
        fix = f'name a file that is not there yet, e.g. "{target.stem}-2{target.suffix}"'
        raise RegisterFault(Problem(Place(target.as_posix()), "backup-is-new", what, fix))
    if not target.absolute().parent.is_dir():
        raise RegisterFault(cannot_be_used(target, "its folder is missing"))
    with faults_told(target):
        handle, name = mkstemp(prefix=f".{target.name}-", dir=target.absolute().parent)
    os.close(handle)
    copy = Path(name)
    try:
        with faults_told(register):
            _copy(source, copy)
        with faults_told(target):
            _keep(copy)
            copy.rename(target)
    finally:
        copy.unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, copy: Path) -> None:
    destination = sqlite3.connect(copy)
    try:
        # Having begun to read, nobody can come between; without that the copying would wait for others for ever.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(destination)
    finally:
        if source.in_transaction:
            source.execute("COMMIT")
        destination.close()


def _keep(copy: Path) -> None:
    """Wait until the disk has it, before the name says that it is whole."""
    with copy.open("rb+") as file:
        os.fsync(file.fileno())
