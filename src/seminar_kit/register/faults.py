"""What can go wrong with a register, as problems that people understand."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seminar_kit.problems import Place, Problem

_BUSY, _LOCKED = sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED
_OUTSIDE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH,
}


class RegisterFault(Exception):  # noqa: N818 - it carries a problem to the desk, and is no bug
    """The one way in which the register says that it could not do what was asked; nothing has been changed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Errors of SQLite and of the computer as RegisterFault; what only a bug can cause stays as it is."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise RegisterFault(_problem_of(path, error)) from error
    except UnicodeDecodeError as error:
        raise RegisterFault(damaged(path, "its texts are no texts")) from error
    except OSError as error:
        raise RegisterFault(cannot_be_used(path, error.strerror or str(error))) from error


def missing(path: Path) -> Problem:
    what = f'there is no register "{path.name}"'
    return Problem(_place(path), "register-exists", what, "name the register's file, or add a first return to make it")


def foreign(path: Path) -> Problem:
    what = f'"{path.name}" is not a register'
    return Problem(_place(path), "register-is-a-register", what, "name the file in which the kit keeps its returns")


def newer(path: Path, version: int, known: int) -> Problem:
    what = f'"{path.name}" is of version {version}, and this kit knows versions up to {known}'
    return Problem(_place(path), "register-is-known-to-the-kit", what, "install the newest kit on this computer")


def damaged(path: Path, detail: str) -> Problem:
    what = f'"{path.name}" is damaged: {detail}'
    return Problem(_place(path), "register-is-whole", what, "go back to the last backup, and add what came after it")


def busy(path: Path) -> Problem:
    what = f'another program is writing to "{path.name}"'
    return Problem(_place(path), "register-is-free", what, "wait until it is done, then try again")


def cannot_be_used(path: Path, detail: str) -> Problem:
    what = f'"{path.name}" cannot be opened or written: {detail}'
    fix = "look whether the folder is there, has room, and lets you write"
    return Problem(_place(path), "register-can-be-used", what, fix)


def no_entry(path: Path, number: int, highest: int) -> Problem:
    what = f"entry {number} is not in the register"
    fix = f"write a number from 1 to {highest}" if highest else "add a first return"
    return Problem(_place(path), "entry-exists", what, fix)


def cannot_be_replaced(path: Path, number: int) -> Problem:
    what = f"entry {number} cannot be replaced by this file"
    fix = "name the last revision of a return on the same form, and one that no other return has replaced"
    return Problem(_place(path), "entry-can-be-replaced", what, fix)


def _problem_of(path: Path, error: sqlite3.Error) -> Problem:
    # Errors that Python itself raises have no code, e.g. for bytes that are no text.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in {_BUSY, _LOCKED}:
        return busy(path)
    if code in _OUTSIDE:
        return cannot_be_used(path, str(error))
    return foreign(path) if code == sqlite3.SQLITE_NOTADB else damaged(path, str(error))


def _place(path: Path) -> Place:
    return Place(path.as_posix())
