"""The shapes of the authors' files into JSON Schemas, by which editors complete and check while one types."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from seminar_kit.load.shapes import (
    CurriculumShape,
    FormShape,
    FormTextsShape,
    HandoutShape,
    HouseStyleShape,
    ModuleShape,
    QuizShape,
    SessionShape,
    SourcesShape,
)
from seminar_kit.load.shapes.values import Shape

_SHAPES: Mapping[str, type[Shape]] = {
    "module": ModuleShape,
    "session": SessionShape,
    "handout": HandoutShape,
    "quiz": QuizShape,
    "form": FormShape,
    "form-texts": FormTextsShape,
    "sources": SourcesShape,
    "style": HouseStyleShape,
    "curriculum": CurriculumShape,
}


def json_schemas() -> dict[str, dict[str, Any]]:
    """One schema for each kind of file, by name."""
    return {name: _schema(name) for name in _SHAPES}


def write_schemas(folder: Path) -> None:
    """Write each schema as `<name>.schema.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in json_schemas().items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")


def _schema(name: str) -> dict[str, Any]:
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": f"seminar-kit/{name}.schema.json"}
    return head | _SHAPES[name].model_json_schema(schema_generator=_ForEditors)


class _ForEditors(GenerateJsonSchema):
    """Leaves out what an editor would show or fill in to no use: titles made from keys, and empty defaults."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic names it)
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return super().default_schema(schema) if schema.get("default") else self.generate_inner(schema["schema"])


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
