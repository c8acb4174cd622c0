"""What stands in `[@...]` and `{{ }}` into citations and variables."""

import re

from seminar_kit.load.markdown.reading import Reading
from seminar_kit.model.document import Citation, CitedSource, Inlines, Variable
from seminar_kit.problems import Place

_SOURCE = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*(\S(?:.*\S)?))?")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_citation(text: str, place: Place, reading: Reading) -> Inlines:
    """Sources are parted by semicolons, a source and its locator by the first comma."""
    sources = []
    for part in text.split(";"):
        found = _SOURCE.fullmatch(" ".join(part.split()))
        if not found:
            tell_citation(f"[{text}]", place, reading)
            return ()
        sources.append(CitedSource(found[1], found[2] or ""))
    return (Citation(tuple(sources), place),)


def tell_citation(text: str, place: Place, reading: Reading) -> None:
    """Reports a citation that cannot be understood."""
    reading.tell(
        place,
        "citation-can-be-read",
        f'"{" ".join(text.split())}" is not a citation',
        'write ids from sources.yaml, each with "@", e.g. "[@gc-1948]" or "[@gc-1948; @wso-2005, para. 139]"',
    )


def read_variable(name: str, place: Place, reading: Reading) -> Inlines:
    """Names are small letters, digits and underscores."""
    if _NAME.fullmatch(name):
        return (Variable(name, place),)
    tell_variable(f"{{{{ {name} }}}}", place, reading)
    return ()


def tell_variable(text: str, place: Place, reading: Reading) -> None:
    """Reports a variable that cannot be understood."""
    reading.tell(
        place,
        "variable-can-be-read",
        f'"{text}" is not a variable',
        'write a name of small letters, digits and "_", e.g. "{{ committee }}"; for braces to be seen write "\\{"',
    )
