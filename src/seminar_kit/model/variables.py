"""`{{ name }}` in plain text, as it stands in titles and agenda items."""

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")


def variables_in(text: str) -> tuple[str, ...]:
    """The names of the variables in a text, in order."""
    return tuple(_VARIABLE.findall(text))


def split_at_variables(text: str) -> tuple[str, ...]:
    """Plain text and the names of variables in turn, beginning and ending with plain text."""
    return tuple(_VARIABLE.split(text))


def fill_in(text: str, variables: Mapping[str, str]) -> str:
    """The text with every variable replaced; KeyError if one is not defined, since validation has reported it."""
    return _VARIABLE.sub(lambda found: variables[found[1]], text)
