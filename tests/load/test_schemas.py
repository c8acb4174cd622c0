"""The JSON Schemas: committed as generated, true to the real files, and as strict as the reader where they can be."""

from pathlib import Path

import jsonschema
import pytest

from seminar_kit.load.markdown import split_front_matter
from seminar_kit.load.schemas import json_schemas, write_schemas
from seminar_kit.load.yaml_nodes import read_yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = json_schemas()
PATTERNS = {
    "module": "modules/*/module.yaml",
    "session": "modules/*/*.md",
    "handout": "modules/*/handouts/*.md",
    "quiz": "modules/*/*.quiz.yaml",
    "form": "modules/*/forms/*[!.]??.yaml",
    "form-texts": "modules/*/forms/*.??.yaml",
    "sources": "modules/sources.yaml",
    "curriculum": "curricula/*.yaml",
}
FILES = [
    (name, path)
    for library in (ROOT, ROOT / "tests" / "libraries" / "small")
    for name, pattern in PATTERNS.items()
    for path in sorted(library.glob(pattern))
    if not path.name.endswith(".guide.md")
]
DAY = {"date": "2026-03-02", "start": "09:00", "end": "17:00"}
CURRICULUM = {"title": "a", "host": "b", "place": "c", "time_zone": "UTC", "language": "en", "audience": "d"}


def test_the_committed_schemas_are_current(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.json")}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_describes_every_key(name: str) -> None:
    schema = SCHEMAS[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert (schema["$id"], schema["type"]) == (f"seminar-kit/{name}.schema.json", "object")
    for shape in (schema, *schema.get("$defs", {}).values()):
        assert shape["title"]
        assert shape["description"]
        assert [key for key, value in shape["properties"].items() if not value.get("description")] == []


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value).removeprefix(str(ROOT)))
def test_a_real_file_fits_its_schema(name: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    value = read_yaml(split_front_matter(text)[0] if path.suffix == ".md" else text, path.name).value.value
    jsonschema.validate(_with_lists(value), SCHEMAS[name], jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("item", "fits"),
    [
        ({"break": "Tea", "minutes": 20}, True),
        ({"break": "Tea", "minutes": 20, "at": "10:30", "room": "Hall", "note": "Hot", "text": "Now"}, True),
        ({"session": "a/b"}, True),
        ({"break": "Tea"}, False),
        ({"break": "Tea", "lunch": "Soup", "minutes": 20}, False),
        ({"minutes": 20}, False),
        ({"break": "Tea", "minutes": 20, "at": "9:30"}, False),
        ({"session": "b"}, False),
        ({"parallel": "P", "groups": [{"name": "A", "items": [{"session": "a/b"}]}] * 2}, True),
        ({"parallel": "P", "groups": [{"name": "A", "items": [{"session": "a/b"}]}]}, False),
        ({"parallel": "P", "groups": [{"name": "A", "items": [{"session": "a/b", "at": "10:00"}]}] * 2}, False),
        ({"parallel": "P", "groups": [{"name": "A", "items": [{"parallel": "Q", "groups": []}]}] * 2}, False),
    ],
)
def test_the_schema_knows_what_an_item_is(item: dict[str, object], fits: bool) -> None:
    curriculum = CURRICULUM | {"days": [DAY | {"items": [item]}]}
    assert jsonschema.Draft202012Validator(SCHEMAS["curriculum"]).is_valid(curriculum) is fits


def _with_lists(value: object) -> object:
    match value:
        case tuple():
            return [_with_lists(entry) for entry in value]
        case dict():
            return {key: _with_lists(entry) for key, entry in value.items()}
        case _:
            return value
