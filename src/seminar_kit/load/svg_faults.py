"""Everything in an SVG picture that could run, load something from outside, or hide from the checks."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from seminar_kit.load.fault import shown
from seminar_kit.problems import Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_MOST_TOLD = 10
# By local name, so that a namespace of another name hides nothing; animations can change an address.
_REFUSED = frozenset(
    {"animate", "animatecolor", "animatemotion", "animatetransform", "audio", "canvas", "embed", "foreignobject"}
    | {"handler", "iframe", "link", "listener", "object", "script", "set", "video"}
)
_ENCODING = re.compile(r"\s*<\?xml\s[^>]*encoding\s*=\s*[\"']([^\"']*)[\"']")
_HIDDEN = re.compile(r"<!(DOCTYPE|ENTITY)|<\?(?!xml\s)", re.IGNORECASE)
_DATA_PICTURE = re.compile(r"data:image/(png|jpeg);base64,")
_OUTER_URL = re.compile(r"url\(\s*[\"']?\s*(?![#\"'\s])", re.IGNORECASE)


def hidden_problems(text: str, path: str) -> tuple[Problem, ...]:
    """What is refused before a parser sees it: entities, instructions, an encoding other than that of the bytes."""
    encoding = _ENCODING.match(text)
    if encoding and encoding[1].lower() not in {"utf-8", "us-ascii", "ascii"}:
        return (_problem(Place(path), f"the encoding {shown(encoding[1])}"),)
    found = _HIDDEN.search(text)
    if not found:
        return ()
    place = Place(path, text.count("\n", 0, found.start()) + 1)
    return (_problem(place, f"a {found[1].upper()}" if found[1] else "a processing instruction"),)


def problems_in(root: "_Element", path: str) -> tuple[Problem, ...]:
    """Elements, attributes and styles that are refused, each with its line."""
    faults = ((_line_of(element), fault) for element in root.iter("*") for fault in _faults_of(element))
    return tuple(_problem(Place(path, line), fault) for line, fault in islice(faults, _MOST_TOLD))


def _line_of(element: "_Element") -> int:
    return element.sourceline if isinstance(element.sourceline, int) else 1


def _problem(place: Place, fault: str) -> Problem:
    fix = 'save it as "plain SVG" from a drawing program, or take this out with a text editor'
    return Problem(place, "svg-is-plain", f"the picture holds {fault}", fix)


def _faults_of(element: "_Element") -> Iterator[str]:
    namespace, name = _split(str(element.tag))
    if name.lower() in _REFUSED or namespace == _XHTML:
        yield f"the element {shown(name)}"
    if name.lower() == "style" and _reaches_out(str(element.xpath("string()"))):
        yield "a style that loads something"
    for attribute, value in element.attrib.items():
        if fault := _fault_of_attribute(_split(str(attribute))[1], str(value), name):
            yield fault


def _split(tag: str) -> tuple[str, str]:
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name


def _fault_of_attribute(name: str, value: str, element: str) -> str:
    if name.lower().startswith("on"):
        return f"the attribute {shown(name)}"
    if name in {"href", "src", "base"} and not _stays_inside(value, element):
        return f"a link to {shown(value)}"
    if _reaches_out(value):
        return f"the attribute {shown(name)}, which loads something"
    return ""


def _stays_inside(address: str, element: str) -> bool:
    return address.startswith("#") or (element == "image" and _DATA_PICTURE.match(address) is not None)


def _reaches_out(style: str) -> bool:
    # A backslash can spell "url" in a way that no pattern finds.
    return bool(_OUTER_URL.search(style)) or "@import" in style.lower() or ("\\" in style)
