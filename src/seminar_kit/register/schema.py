"""The tables of a register, and how those of earlier kits become those of this one."""

import sqlite3
from typing import Final

# "SKre" in four bytes: programs such as `file` tell a register by it.
APPLICATION_ID: Final = 0x534B7265

_FIRST: Final = (
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      form TEXT NOT NULL,
      subject TEXT NOT NULL,
      identity TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      replaces INTEGER UNIQUE REFERENCES entry (number),
      committee TEXT NOT NULL,
      brought_by TEXT NOT NULL,
      received TEXT NOT NULL,
      file_name TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      returned TEXT NOT NULL,
      seal TEXT NOT NULL,
      CHECK ((revision = 1) = (replaces IS NULL)),
      CHECK (replaces < number)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX one_revision ON entry (form, subject, revision) WHERE subject <> ''",
    """
    CREATE TABLE file (
      entry INTEGER PRIMARY KEY REFERENCES entry (number),
      size INTEGER NOT NULL,
      is_packed INTEGER NOT NULL CHECK (is_packed IN (0, 1)),
      content BLOB NOT NULL
    ) STRICT
    """,
    *(
        f"CREATE TRIGGER {table}_stays_{order.lower()} BEFORE {order} ON {table} "
        f"BEGIN SELECT RAISE (ABORT, 'a register overwrites and deletes nothing'); END"
        for table in ("entry", "file")
        for order in ("UPDATE", "DELETE")
    ),
)
# What makes each version from the one before it; version 1 is made from nothing.
MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (_FIRST,)
CURRENT: Final = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nobody has made anything in the file yet."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return tables == 0 and version_of(connection) == 0 and application_of(connection) == 0


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date inside the transaction that is open."""
    for orders in MIGRATIONS[version_of(connection) :]:
        for order in orders:
            connection.execute(order)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {CURRENT}")


def has_its_tables(connection: sqlite3.Connection) -> bool:
    """Whether tables, index and triggers are those that the kit makes, and no others."""
    return _objects(connection) == _expected_objects()


def _expected_objects() -> dict[str, str]:
    connection = sqlite3.connect(":memory:")
    try:
        for orders in MIGRATIONS:
            for order in orders:
                connection.execute(order)
        return _objects(connection)
    finally:
        connection.close()


def _objects(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {str(name): " ".join(str(sql).split()) for name, sql in rows}
