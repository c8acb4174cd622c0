"""A register into JSON and into a new register: the same in everything."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from register_samples import NOON, arrival, garden_return
from test_codec import RETURNS
from test_register_faults import told

from seminar_kit.model.returned import Return
from seminar_kit.register import export_json, import_json, open_register

WHOLE = "export the register once more, and import that file"


@pytest.fixture
def export(tmp_path: Path) -> bytes:
    with open_register(tmp_path / "returns.sqlite", create=True) as register:
        register.add(arrival(content=b"1", committee="École"))
        register.add(arrival(content=b"2" * 5000, identity=()))
        register.add(arrival(garden_return(crop="=Peas"), content=bytes(range(256))))
        return export_json(register)


def test_an_import_gives_the_same_register(export: bytes, tmp_path: Path) -> None:
    with open_register(tmp_path / "returns.sqlite") as first, open_register(tmp_path / "new", create=True) as second:
        assert import_json(second, export, "export.json") == 3
        assert second.entries() == first.entries()
        assert [second.file_of(number) for number in (1, 2, 3)] == [b"1", b"2" * 5000, bytes(range(256))]
        assert (second.verify(), export_json(second)) == ((), export)
        assert second.add(arrival(content=b"5")).entry.replaces == 3


@settings(max_examples=30)
@given(st.lists(st.tuples(RETURNS, st.binary(max_size=50), st.lists(st.text(), max_size=2)), max_size=4))
def test_whatever_is_added_comes_through_an_export(added: list[tuple[Return, bytes, list[str]]]) -> None:
    with TemporaryDirectory() as folder:
        paths = (Path(folder) / "a", Path(folder) / "b")
        with open_register(paths[0], create=True) as first, open_register(paths[1], create=True) as second:
            for returned, content, identity in added:
                first.add(arrival(returned, content, tuple(identity), committee="".join(identity)))
            import_json(second, export_json(first), "export.json")
            assert (first.verify(), second.verify()) == ((), ())
            assert (second.entries(), export_json(second)) == (first.entries(), export_json(first))


def test_an_empty_register_is_exported_and_imported_too(tmp_path: Path) -> None:
    with open_register(tmp_path / "a", create=True) as first, open_register(tmp_path / "b", create=True) as second:
        assert import_json(second, export_json(first), "export.json") == 0
        assert export_json(second) == export_json(first)


def test_an_export_can_be_read_by_other_programs(export: bytes) -> None:
    whole = json.loads(export)
    assert (whole["kind"], whole["version"], len(whole["entries"])) == ("seminar-kit-register", 1, 3)
    first = whole["entries"][0]
    del first["returned"]
    assert len(first.pop("seal")) == 64
    assert first == {
        "number": 1,
        "revision": 1,
        "replaces": None,
        "committee": "École",
        "identity": ["North School", "2024"],
        "brought_by": "Amina",
        "received": NOON.isoformat(),
        "file_name": "plan.docx",
        "digest": arrival(content=b"1").digest,
        "file": "MQ==",
    }


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b"[" * 100_000, b'{"kind": "other", "version": 1, "entries": []}']
)
def test_what_is_no_export_is_refused(content: bytes, tmp_path: Path) -> None:
    what = '"export.json" is not a whole export of a register: it is not what the kit exports'
    with open_register(tmp_path / "new", create=True) as register:
        assert told(lambda: import_json(register, content, "export.json")) == ("export-is-whole", what, WHOLE)


@pytest.mark.parametrize(
    "change",
    [
        {"number": 2},
        {"number": "1"},
        {"revision": 0},
        {"revision": 2**70},
        {"replaces": 9},
        {"committee": "\ud800"},
        {"committee": None},
        {"identity": "North"},
        {"received": "yesterday"},
        {"received": "2026-11-26T12:00:00"},
        {"digest": "0" * 64},
        {"file": "Mg=="},
        {"file": "*"},
        {"returned": {}},
        {"more": 1},
    ],
)
def test_a_changed_export_is_refused_and_nothing_is_taken_over(
    change: dict[str, object], export: bytes, tmp_path: Path
) -> None:
    whole = json.loads(export)
    whole["entries"][0] |= change
    what = '"export.json" is not a whole export of a register: its entry 1 is damaged'
    with open_register(tmp_path / "new", create=True) as register:
        content = json.dumps(whole).encode()
        assert told(lambda: import_json(register, content, "export.json")) == ("export-is-whole", what, WHOLE)
        assert (register.entries(), register.verify()) == ((), ())


def test_an_export_without_one_of_its_entries_is_refused(export: bytes, tmp_path: Path) -> None:
    whole = json.loads(export)
    del whole["entries"][0]
    with open_register(tmp_path / "new", create=True) as register:
        assert told(lambda: import_json(register, json.dumps(whole).encode(), "e.json"))[0] == "export-is-whole"


@pytest.mark.parametrize(
    "change", [{"replaces": 2}, {"committee": "Another School"}, {"received": "2030-01-01T00:00:00+00:00"}]
)
def test_an_export_that_somebody_changed_is_refused(export: bytes, tmp_path: Path, change: dict[str, object]) -> None:
    whole = json.loads(export)
    whole["entries"][2] |= change
    with open_register(tmp_path / "new", create=True) as register:
        assert told(lambda: import_json(register, json.dumps(whole).encode(), "e.json")) == (
            "export-is-whole",
            '"e.json" is not a whole export of a register: its entry 3 is damaged',
            "export the register once more, and import that file",
        )
        assert register.entries() == ()
