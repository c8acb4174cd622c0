"""A connection to a register that loses nothing: what it has acknowledged is on the disk."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from seminar_kit.register.faults import RegisterFault, cannot_be_used, damaged, faults_told, foreign, missing, newer
from seminar_kit.register.schema import (
    APPLICATION_ID,
    CURRENT,
    application_of,
    has_its_tables,
    is_empty,
    migrate,
    version_of,
)

_HEADER: Final = b"SQLite format 3\0"
_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE would pass by the trigger that refuses to delete
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


@contextmanager
def connected(path: Path, create: bool, busy_seconds: float) -> Iterator[sqlite3.Connection]:
    """A connection to a register of the current version; RegisterFault if the file is anything else."""
    _look_at(path, create)
    with faults_told(path):
        if create:
            _make_private(path)
        mode = "rwc" if create else "rw"
        address = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, timeout=busy_seconds, isolation_level=None)
    try:
        with faults_told(path):
            for setting in _SETTINGS:
                connection.execute(setting)
            _make_current(connection, path, create)
        yield connection
    finally:
        connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; it takes the right to write at once, so that nobody else can come between reading and writing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _make_private(path: Path) -> None:
    """A new register may be read by the person alone who made it; a file that is there keeps its rights."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _look_at(path: Path, create: bool) -> None:
    """Tell what is no database before SQLite touches it."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(_HEADER))
    except FileNotFoundError:
        if create and path.absolute().parent.is_dir():
            return
        raise RegisterFault(cannot_be_used(path, "its folder is missing") if create else missing(path)) from None
    except IsADirectoryError:
        raise RegisterFault(foreign(path)) from None
    except OSError as error:
        raise RegisterFault(cannot_be_used(path, error.strerror or str(error))) from error
    # Nothing at all is what a killed program may leave that was about to make a register.
    if beginning not in {_HEADER, b""}:
        raise RegisterFault(foreign(path))


def _make_current(connection: sqlite3.Connection, path: Path, create: bool) -> None:
    if is_empty(connection):
        if not create:
            raise RegisterFault(missing(path))
        with transaction(connection):
            # Somebody else may have made it meanwhile.
            if is_empty(connection):
                migrate(connection)
    _refuse_foreign(connection, path)
    if version_of(connection) < CURRENT:
        with transaction(connection):
            migrate(connection)
    if not has_its_tables(connection):
        raise RegisterFault(damaged(path, "its tables are not those that the kit made"))


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    if application_of(connection) != APPLICATION_ID:
        raise RegisterFault(foreign(path))
    if (version := version_of(connection)) > CURRENT:
        raise RegisterFault(newer(path, version, CURRENT))
