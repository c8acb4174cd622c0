"""An address on a page to the file it leads to."""

import re
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Destination:
    """A path of the site and an anchor on it, both as they are and not as an address spells them."""

    path: str
    anchor: str


def is_outside(address: str) -> bool:
    """Whether a browser asks another host; `data:` carries its content within."""
    if address.startswith(("//", "\\\\", "/\\", "\\/")):
        return True
    return _SCHEME.match(address) is not None and not address.lower().startswith("data:")


def destination(address: str, page: str) -> Destination:
    """Where an inside address leads from a page; a folder stands for its index page."""
    way, _, anchor = address.partition("#")
    path = unquote(way.partition("?")[0])
    if not path:
        return Destination(page, unquote(anchor))
    joined = normpath(join(dirname(page), path))
    if path.endswith("/") or joined == ".":
        joined = normpath(join(joined, "index.html"))
    return Destination(joined, unquote(anchor))
