"""A register of an earlier kit, brought up to date when it is opened."""

from pathlib import Path

import pytest
from register_samples import arrival

from seminar_kit.register import connection, open_register, schema


def test_an_older_register_is_migrated_and_keeps_its_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "returns.sqlite"
    with open_register(path, create=True) as register:
        first = register.add(arrival()).entry
    orders = ("CREATE TABLE remark (entry INTEGER NOT NULL REFERENCES entry (number), text TEXT NOT NULL) STRICT",)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, orders))
    monkeypatch.setattr(schema, "CURRENT", 2)
    monkeypatch.setattr(connection, "CURRENT", 2)
    with open_register(path) as register:
        assert (register.entries(), register.verify()) == ((first,), ())
        assert register.connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert register.add(arrival(content=b"2")).entry.revision == 2
