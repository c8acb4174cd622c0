"""From a place inside a shape, as pydantic tells it, to the keys that may stand there."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from seminar_kit.load.places import Keys

_VARIANT = "variant:"


def known_keys(shape: type[BaseModel], location: Keys) -> Mapping[str, FieldInfo]:
    """The keys of the mapping at a location, with their descriptions; empty where the author chooses the keys."""
    shapes: Mapping[str, type[BaseModel]] = {"": shape}
    for part, before in zip(location, ("", *location), strict=False):
        if is_variant(part, before):
            shapes = {"": shapes[str(part)]}
        elif isinstance(part, str):
            field = _fields(shapes[""])[part] if "" in shapes else None
            shapes = dict(_shapes_in(field.annotation)) if field else {}
    return _fields(shapes[""]) if "" in shapes else {}


def without_variants(location: Keys) -> Keys:
    """The path of keys as it stands in the author's file, without the marks of chosen variants."""
    pairs = zip(location, ("", *location), strict=False)
    return tuple(part for part, before in pairs if not is_variant(part, before))


def chosen_variant(location: Keys) -> str:
    """The kind of the question or item in which a key stands, such as `open`; empty where there are no kinds."""
    if len(location) > 2 and is_variant(location[-2], location[-3]):
        return str(location[-2]).removeprefix(_VARIANT)
    return ""


def is_variant(part: str | int, before: str | int) -> bool:
    """Whether a part of a location says which variant was chosen: it then follows a list's index."""
    return isinstance(before, int) and isinstance(part, str) and part.startswith(_VARIANT)


def _fields(shape: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def _shapes_in(annotation: Any) -> Iterator[tuple[str, type[BaseModel]]]:
    """All shapes that an annotation speaks of, with the mark of the variant each one is."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield "", annotation
        return
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated:
        mark = next((extra.tag for extra in parts[1:] if isinstance(extra, Tag)), "")
        yield from ((mark or inner_mark, shape) for inner_mark, shape in _shapes_in(parts[0]))
        return
    for part in parts:
        yield from _shapes_in(part)
