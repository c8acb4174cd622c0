"""YAML text against a shape: the typed value, and every fault as a problem in plain words at its place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from annotated_types import Ge, Le
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from seminar_kit.load.fault import Fault, as_yaml, shown
from seminar_kit.load.kind_problems import field_without_kind, item_without_kind, question_without_kind
from seminar_kit.load.places import Keys, Places
from seminar_kit.load.shapes.known_keys import chosen_variant, known_keys, without_variants
from seminar_kit.load.text_file import control_character_problem
from seminar_kit.load.text_problems import blank_text, not_text, text_of_wrong_form
from seminar_kit.load.yaml_nodes import read_yaml
from seminar_kit.nearest import nearest, quoted
from seminar_kit.problems import Outcome, Problem

Shaped = TypeVar("Shaped", bound=BaseModel)

# More than anybody mends at once; guessing what each of 50,000 wrong keys was meant to be would take minutes.
_MOST_TOLD = 200


@dataclass(frozen=True, slots=True)
class ShapedFile(Generic[Shaped]):
    """A file's value as its shape, and where its parts stand."""

    value: Shaped
    places: Places


def read_shape(shape: type[Shaped], text: str, path: str, first_line: int = 1) -> Outcome[ShapedFile[Shaped] | None]:
    """Read YAML of a shape; None if it does not fit, with all that is wrong."""
    read = read_yaml(text, path, first_line)
    if read.value.value is None and read.problems:
        return Outcome(None, read.problems)
    places = read.value.places
    try:
        value = shape.model_validate(read.value.value)
    except ValidationError as error:
        problems = _problems(shape, error.errors(include_url=False), places, read.problems)
        return Outcome(None, (*read.problems, *problems))
    return Outcome(ShapedFile(value, places), read.problems)


def _problems(
    shape: type[BaseModel], errors: list[ErrorDetails], places: Places, told: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    # An alias or a key that is a number has already been told; what follows from it would only confuse.
    told_places = {problem.place for problem in told}
    faults = [_fault(shape, error, places) for error in errors[:_MOST_TOLD]]
    misspelt = {
        (*fault.keys[:-1], nearest(fault.key, fault.known)) for fault in faults if fault.kind == "extra_forbidden"
    }
    faults = [fault for fault in faults if not (fault.kind == "missing" and fault.keys in misspelt)]
    found = (problem for fault in faults for problem in _tell(fault) if _is_new(fault, problem, told_places))
    return tuple(dict.fromkeys(found))


def _is_new(fault: Fault, problem: Problem, told_places: set[Any]) -> bool:
    return fault.kind == "missing" or problem.place not in told_places


def _fault(shape: type[BaseModel], error: ErrorDetails, places: Places) -> Fault:
    location: Keys = error["loc"]
    kind = error["type"]
    if location[:1] == ("interpretation",):
        # Pydantic tells a fault for each thing that could stand there; an author needs one.
        kind, location = "interpretation", location[:1]
    if location[-1:] == ("[key]",) and location not in places.key_spots:
        location = location[:-1]
    known = known_keys(shape, location[:-1])
    keys = without_variants(location)
    return Fault(kind, keys, error["input"], error.get("ctx", {}), known, chosen_variant(location), places)


def _tell(fault: Fault) -> Iterator[Problem]:
    if "findings" in fault.context:
        for finding in fault.context["findings"]:
            place = fault.places.near((*fault.keys, *finding.keys))
            yield Problem(place, fault.kind, finding.what, finding.fix)
    elif fault.value is None and fault.kind.endswith("_type") and fault.keys:
        yield _no_value(fault)
    elif not (fault.kind == "too_short" and _has_enough(fault)):
        yield _TELLERS[fault.kind](fault)


def _has_enough(fault: Fault) -> bool:
    # Pydantic counts only the entries without fault, and those have been told.
    return isinstance(fault.value, tuple) and len(fault.value) >= fault.context["min_length"]


def _no_value(fault: Fault) -> Problem:
    example = fault.example()
    fix = f'write a value, e.g. "{example}"' if example else "write a value, or delete the key"
    return fault.at_value("keys-have-values", f'key "{fault.key}" has no value', fix)


def _missing(fault: Fault) -> Problem:
    example = fault.example()
    fix = f'add the key, e.g. "{example}"' if example else "add the key with what belongs to it"
    return fault.at_value("required-keys-are-there", f'key "{fault.key}" is missing', fix)


def _unknown_key(fault: Fault) -> Problem:
    if fault.key == "at" and "groups" in fault.keys:
        what = 'key "at" stands inside a group'
        return fault.at_key("groups-have-no-fixed-times", what, 'give the parallel item itself "at", or delete it')
    meant = nearest(fault.key, fault.known)
    fix = f'write "{meant}"' if meant else f"use one of {quoted(fault.known)}"
    if fault.variant and not meant:
        what = f"key {shown(fault.key)} does not belong to {shown(fault.variant)}"
        return fault.at_key("keys-are-known", what, f"delete it; here may stand {quoted(fault.known)}")
    return fault.at_key("keys-are-known", f"unknown key {shown(fault.key)}", fix)


def _not_a_mapping(fault: Fault) -> Problem:
    if not fault.keys:
        what = "the file is empty" if fault.value is None else fault.is_not("a set of keys")
        return fault.at_value(
            "file-holds-keys", what, f'begin it with a key and its value, e.g. "{_first_line(fault)}"'
        )
    example = fault.example()
    fix = f'write "{example}"' if example else 'write keys with values, e.g. "name: value"'
    return fault.at_value("value-is-a-mapping", fault.is_not("a set of keys"), fix)


def _first_line(fault: Fault) -> str:
    return next((f"{key}: {field.examples[0]}" for key, field in fault.known.items() if field.examples), "key: value")


def _not_a_list(fault: Fault) -> Problem:
    example = fault.example() or f"{fault.key}: [one, two]"
    return fault.at_value("value-is-a-list", fault.is_not("a list"), f'write a list, e.g. "{example}"')


def _too_few(fault: Fault) -> Problem:
    match fault.key:
        case "groups":
            return _wrong_number_of_groups(fault)
        case "options":
            what = "a question has fewer than two options"
            return fault.at_value("question-has-options", what, 'add an option, or make it "kind: open"')
        case "choices":
            what = "a field has fewer than two choices"
            return fault.at_value("field-has-choices", what, 'add a choice, or make it "kind: yes-no"')
        case _:
            return fault.at_value("list-is-not-empty", f"{fault.key} is an empty list", "write at least one entry")


def _too_many(fault: Fault) -> Problem:
    if fault.key == "groups":
        return _wrong_number_of_groups(fault)
    what = "a question of kind single has several answers"
    return fault.at_value("single-question-has-one-answer", what, 'keep one answer, or write "kind: several"')


def _wrong_number_of_groups(fault: Fault) -> Problem:
    number = len(fault.value) if isinstance(fault.value, tuple) else 0
    what = f"a parallel item has {number} group{'s' if number != 1 else ''}"
    return fault.at_value("parallel-has-two-to-eight-groups", what, "write two to eight groups")


def _not_a_whole_number(fault: Fault) -> Problem:
    if fault.is_in_minutes:
        fix = f'write minutes only, e.g. "{_number_example(fault)}"'
        what = fault.is_not("a whole number").replace(fault.key, "minutes", 1)
        return fault.at_value("minutes-are-whole-numbers", what, fix)
    fix = f'write a whole number, e.g. "{fault.example()}"'
    return fault.at_value("number-is-whole", fault.is_not("a whole number"), fix)


def _not_a_number(fault: Fault) -> Problem:
    fix = f'write a number, e.g. "{fault.example()}"'
    return fault.at_value("value-is-a-number", fault.is_not("a number"), fix)


def _number_example(fault: Fault) -> str:
    field = fault.known.get(fault.key)
    number = field.examples[0] if field and field.examples else 60
    return f"{fault.key}: {number}"


def _out_of_range(fault: Fault) -> Problem:
    metadata = fault.known[fault.key].metadata
    least = next(each.ge for each in metadata if isinstance(each, Ge))
    most = next(each.le for each in metadata if isinstance(each, Le))
    is_minutes = fault.is_in_minutes
    name = "minutes" if is_minutes else fault.key
    what = f"{name} {fault.shown()} is not from {least} to {most}"
    fix = f"write a number from {least} to {most}"
    return fault.at_value("minutes-are-in-range" if is_minutes else "number-is-in-range", what, fix)


def _not_true_or_false(fault: Fault) -> Problem:
    fix = f'write "{fault.key}: true", or delete the key'
    return fault.at_value("value-is-true-or-false", fault.is_not("true or false"), fix)


def _not_one_of(fault: Fault) -> Problem:
    allowed = get_args(fault.known[fault.key].annotation)
    fix = f'write "{nearest(as_yaml(fault.value), allowed) or allowed[0]}"'
    return fault.at_value("value-is-one-of", fault.is_not(f"one of {quoted(allowed)}"), fix)


def _wrong_interpretation(fault: Fault) -> Problem:
    expected = '"none", "simultaneous", "consecutive" or a number from 1 to 3'
    meant = nearest(as_yaml(fault.value), ("none", "simultaneous", "consecutive")) or "none"
    return fault.at_value("interpretation-is-known", fault.is_not(expected), f'write "interpretation: {meant}"')


def _control_character(fault: Fault) -> Problem:
    return control_character_problem("\ud800", fault.place)


_TELLERS: Mapping[str, Callable[[Fault], Problem]] = {
    "bool_type": _not_true_or_false,
    "dict_type": _not_a_mapping,
    "extra_forbidden": _unknown_key,
    "field-kind": field_without_kind,
    "float_type": _not_a_number,
    "greater_than_equal": _out_of_range,
    "int_type": _not_a_whole_number,
    "interpretation": _wrong_interpretation,
    "item-kind": item_without_kind,
    "less_than_equal": _out_of_range,
    "literal_error": _not_one_of,
    "missing": _missing,
    "model_type": _not_a_mapping,
    "question-kind": question_without_kind,
    "string_pattern_mismatch": text_of_wrong_form,
    "string_too_short": blank_text,
    "string_type": not_text,
    "string_unicode": _control_character,
    "too_long": _too_many,
    "too_short": _too_few,
    "tuple_type": _not_a_list,
}
