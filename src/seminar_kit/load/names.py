"""Plain names: small letters, digits and hyphens, as files, folders and ids have them."""

import re

from seminar_kit.problems import Place, Problem

NAME_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"

_NAME = re.compile(NAME_PATTERN)
# Windows cannot make files of these names, whatever their ending.
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def plain_name_fix(text: str) -> str:
    """The order to write the name that the author meant."""
    parts = [part for name in text[:100].split("/") if (part := "-".join(re.findall("[a-z0-9]+", name.lower())))]
    if not parts:
        return 'use small letters, digits and hyphens, e.g. "first-session"'
    return f'use small letters, digits and hyphens, e.g. "{"/".join(parts[:2])}"'


def file_name_problem(path: str, name: str, beside: tuple[str, ...]) -> Problem | None:
    """What is wrong with the name of a file or folder that other files use; `beside` are the names next to it."""
    place = Place(printable(path))
    if name in _DEVICES:
        return Problem(place, "name-is-plain", f'"{name}" is a name that Windows refuses', "choose another name")
    if _NAME.fullmatch(name):
        return None
    if any(other != name and other.lower() == name.lower() for other in beside):
        what = f'"{printable(name)}" differs from a name beside it only in capital letters'
        return Problem(place, "names-differ-by-more-than-case", what, "give one of the two another name")
    return Problem(place, "name-is-plain", f'"{printable(name)}" is not a plain name', plain_name_fix(name))


def printable(name: str) -> str:
    """A file's name as it can be shown, even if its bytes are no text."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
