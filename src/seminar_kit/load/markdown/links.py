"""Addresses of links and pictures into targets inside the module, pages of the web, and picture paths."""

import re
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from seminar_kit.load.markdown.reading import Reading
from seminar_kit.model.document import PageTarget, Target, WebTarget
from seminar_kit.problems import Place

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PAGE = re.compile(r"([a-z0-9-]+)\.md|(handouts/[a-z0-9-]+)(?:\.guide)?\.md")
_PICTURE = re.compile(r"pictures/[a-z0-9-]+\.[a-z]+")


def read_target(address: str, place: Place, reading: Reading) -> Target | None:
    """Where a link leads; None, and a problem, if it leads nowhere that the kit can go."""
    scheme = _SCHEME.match(address)
    if scheme:
        return _web_target(address, scheme[1].lower(), place, reading)
    if not address or address.startswith("//"):
        _tell_address(address, place, reading)
        return None
    path, _, fragment = address.partition("#")
    anchor = unquote(fragment) or None
    if not path:
        return PageTarget(reading.page, anchor)
    return _page_target(unquote(path), anchor, place, reading)


def _web_target(address: str, scheme: str, place: Place, reading: Reading) -> WebTarget | None:
    if scheme in ("http", "https") and _has_host(address):
        return WebTarget(address)
    if scheme == "mailto" and re.fullmatch(r"mailto:[^@\s]+@[^@\s]+", address, re.IGNORECASE):
        return WebTarget(address)
    _tell_address(address, place, reading)
    return None


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _page_target(path: str, anchor: str | None, place: Place, reading: Reading) -> PageTarget | None:
    inside = _inside_module(path, reading)
    if inside is None:
        reading.tell(
            place,
            "links-stay-in-the-module",
            f'the link "{path}" leads out of the module',
            "name the other module in words, or link to a page of this module",
        )
        return None
    page = _PAGE.fullmatch(inside)
    if not page:
        reading.tell(
            place,
            "links-lead-to-pages",
            f'the link "{path}" does not lead to a session or a handout',
            'write the name of its file, e.g. "assessing-risk.md" or "handouts/risk-sheet.md"',
        )
        return None
    return PageTarget(f"{reading.module}/{page[1] or page[2]}", anchor)


def _inside_module(path: str, reading: Reading) -> str | None:
    """The path from the module's folder; None if it leaves that folder."""
    inside = normpath(join(reading.folder, path))
    if not reading.module or path.startswith("/") or inside.startswith("..") or "\\" in path:
        return None
    return inside


def read_picture_path(address: str, place: Place, reading: Reading) -> str:
    """A picture's path from `modules/`; empty, and a problem, if it is not in the module's pictures folder."""
    inside = None if _SCHEME.match(address) else _inside_module(unquote(address), reading)
    if inside and _PICTURE.fullmatch(inside):
        return f"{reading.module}/{inside}"
    reading.tell(
        place,
        "picture-is-in-pictures-folder",
        f'the picture "{address}" is not in the pictures folder of the module',
        'put the file there and write its path, e.g. "{}pictures/ladder.svg"'.format("../" if reading.folder else ""),
    )
    return ""


def _tell_address(address: str, place: Place, reading: Reading) -> None:
    reading.tell(
        place,
        "link-has-an-address",
        f'the link address "{address}" cannot be used',
        'write an address that begins with "https://", "http://" or "mailto:", or the name of a file of this module',
    )
