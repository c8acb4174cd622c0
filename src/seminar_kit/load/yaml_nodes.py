"""YAML text, read strictly into plain values that remember their places.

Values are built from the parser's events, so that nothing is expanded and nesting is capped before it is followed.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, TypeAlias

import yaml

from seminar_kit.load.places import Keys, Places, Spot
from seminar_kit.load.text_file import CONTROL_CHARACTERS, control_character_problem
from seminar_kit.load.yaml_errors import syntax_problem
from seminar_kit.problems import Outcome, Place, Problem

YamlValue: TypeAlias = "bool | int | float | str | tuple[YamlValue, ...] | dict[str, YamlValue] | None"

MOST_DEPTH = 32
MOST_NODES = 100_000

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_TRUTHS = dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]{1,18}(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML text says and where; the value is None if the text could not be read."""

    value: YamlValue
    places: Places


def read_yaml(text: str, path: str, first_line: int = 1) -> Outcome[YamlFile]:
    """Read one YAML document that begins on `first_line` of the file."""
    places = Places(path)
    problems: list[Problem] = []
    loader = _LOADER(text)
    try:
        value = _Composer(loader, places, problems, first_line).compose_document()
    except _TooMuchError as error:
        return Outcome(YamlFile(None, places), (*problems, error.problem))
    except yaml.YAMLError as error:
        return Outcome(YamlFile(None, places), (*problems, syntax_problem(error, text, path, first_line)))
    finally:
        loader.dispose()
    return Outcome(YamlFile(value, places), tuple(problems))


def plain_value(text: str) -> bool | int | float | str | None:
    """What a text without quotes is in YAML 1.2; `9:30`, `no`, `0o7` and dates stay text."""
    if text in _WORDS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    # Most texts begin with a letter, so this spares them the patterns.
    if text[0] > "9":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


class _TooMuchError(Exception):
    """Ends reading at once; never leaves this file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


class _Composer:
    """Turns events into values, noting places and problems on the way."""

    def __init__(self, loader: yaml.SafeLoader, places: Places, problems: list[Problem], first_line: int) -> None:
        self._next: Callable[[], yaml.Event] = loader.get_event
        self._places = places
        self._problems = problems
        self._first_line = first_line
        self._nodes = 0

    def compose_document(self) -> YamlValue:
        """The value of the first document; a second one is a problem."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._compose(self._next(), (), 0)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            what = "a second YAML document begins here"
            fix = 'delete the line "---", or move what follows to a file of its own'
            self._problems.append(Problem(self._place(event), "yaml-is-one-document", what, fix))
        return value

    def _compose(self, event: yaml.Event, keys: Keys, depth: int) -> YamlValue:
        self._count(event, depth)
        # The first of two values wins when a key stands twice.
        self._places.value_spots.setdefault(keys, self._spot(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, keys)
        if isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
            return None
        self._refuse_anchor_and_tag(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(keys, depth)
        return self._mapping(keys, depth)

    def _count(self, event: yaml.Event, depth: int) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            what = f"the file holds more than {MOST_NODES:,} values"
            self._stop(Problem(self._place(event), "yaml-is-not-too-long", what, "split the file"))
        if depth > MOST_DEPTH:
            what = f"values are nested more than {MOST_DEPTH} deep"
            fix = "write it with less nesting, as in the reference"
            self._stop(Problem(self._place(event), "yaml-is-shallow", what, fix))

    def _stop(self, problem: Problem) -> NoReturn:
        raise _TooMuchError(problem)

    def _scalar(self, event: yaml.ScalarEvent, keys: Keys) -> YamlValue:
        is_plain = event.implicit[0] and event.anchor is None and event.tag is None
        if not is_plain:
            self._refuse_anchor_and_tag(event)
            self._refuse_control_characters(event)
        if not event.implicit[0] or event.tag is not None:
            return str(event.value)
        value = plain_value(event.value)
        if not isinstance(value, str) and str(value) != event.value:
            self._places.written[keys] = event.value
        return value

    def _refuse_control_characters(self, event: yaml.ScalarEvent) -> None:
        # An escape such as "\0" makes a character that the file itself does not hold.
        if found := CONTROL_CHARACTERS.search(event.value):
            self._problems.append(control_character_problem(found[0], self._place(event)))

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        what = f'alias "*{event.anchor}" is not used here'
        fix = 'write the value out again; if "*" begins a text, put the text in double quotes'
        self._problems.append(Problem(self._place(event), "yaml-has-no-anchors", what, fix))

    def _refuse_anchor_and_tag(self, event: yaml.Event) -> None:
        if anchor := getattr(event, "anchor", None):
            what = f'anchor "&{anchor}" is not used here'
            fix = 'delete the anchor; if "&" begins a text, put the text in double quotes'
            self._problems.append(Problem(self._place(event), "yaml-has-no-anchors", what, fix))
        if tag := getattr(event, "tag", None):
            what = f'tag "{tag}" is not used here'
            fix = 'delete the tag; if "!" begins a text, put the text in double quotes'
            self._problems.append(Problem(self._place(event), "yaml-has-no-tags", what, fix))

    def _sequence(self, keys: Keys, depth: int) -> tuple[YamlValue, ...]:
        values: list[YamlValue] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._compose(event, (*keys, len(values)), depth + 1))
        return tuple(values)

    def _mapping(self, keys: Keys, depth: int) -> dict[str, YamlValue]:
        values: dict[str, YamlValue] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, keys, depth)
            self._check_key_stands_once(event, key, (*keys, key))
            value = self._compose(self._next(), (*keys, key), depth + 1)
            values.setdefault(key, value)
        return values

    def _key(self, event: yaml.Event, keys: Keys, depth: int) -> str:
        """The key as text, whatever the author wrote, so that its value has a path."""
        if not isinstance(event, yaml.ScalarEvent):
            self._compose(event, (*keys, ""), depth + 1)
            self._tell_key(event, "a key is not text")
            return ""
        self._count(event, depth)
        self._refuse_anchor_and_tag(event)
        self._refuse_control_characters(event)
        if event.implicit[0] and not isinstance(plain_value(event.value), str):
            self._tell_key(event, f'key "{event.value}" is not text')
        return str(event.value)

    def _tell_key(self, event: yaml.Event, what: str) -> None:
        fix = 'put the key in double quotes, e.g. "1": one'
        self._problems.append(Problem(self._place(event), "keys-are-text", what, fix))

    def _check_key_stands_once(self, event: yaml.Event, key: str, keys: Keys) -> None:
        if key == "<<":
            what = 'merge key "<<" is not used here'
            fix = "write the keys out in each place"
            self._problems.append(Problem(self._place(event), "yaml-has-no-anchors", what, fix))
        elif keys in self._places.key_spots:
            what = f'key "{key}" stands twice, first on line {self._places.key_spots[keys][0]}'
            fix = "keep one of the two and delete the other"
            self._problems.append(Problem(self._place(event), "keys-stand-once", what, fix))
        self._places.key_spots.setdefault(keys, self._spot(event))

    def _place(self, event: yaml.Event) -> Place:
        return Place(self._places.path, *self._spot(event))

    def _spot(self, event: yaml.Event) -> Spot:
        mark = event.start_mark
        assert mark is not None, "the parser marks every event"
        return (mark.line + self._first_line, mark.column + 1)
