"""`modules/sources.yaml` into the bibliography."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import SourcesShape
from seminar_kit.load.shapes.sources import SourceShape
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.library import Source
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

SOURCES_FILE = "modules/sources.yaml"


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All sources by id."""

    sources: Mapping[str, Source]
    origin: Origin


def load_sources_file(root: Path) -> Outcome[Bibliography]:
    """Read the bibliography; it is empty if the file is missing or cannot be used."""
    gathering = Gathering()
    if not os.path.lexists(root / SOURCES_FILE):
        return gathering.outcome(Bibliography({}, Origin(SOURCES_FILE)))
    text = gathering.take(read_text_file(root, SOURCES_FILE, YAML_BYTES))
    file = gathering.take(read_shape(SourcesShape, text, SOURCES_FILE)) if text is not None else None
    if file is None:
        return gathering.outcome(Bibliography({}, Origin(SOURCES_FILE)))
    sources = {shape.id: _source(shape) for shape in file.value.sources}
    return gathering.outcome(Bibliography(sources, Origin(SOURCES_FILE, file.places)))


def _source(shape: SourceShape) -> Source:
    return Source(
        id=shape.id,
        type=shape.type,
        title=shape.title,
        author=shape.author,
        issued=shape.issued,
        publisher=shape.publisher,
        number=shape.number,
        url=shape.url,
        accessed=shape.accessed,
        read=shape.read,
    )
