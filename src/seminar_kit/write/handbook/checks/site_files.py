"""A built site to what its checks look at: addresses, anchors, languages and texts of its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from seminar_kit.write.handbook.checks.addresses import is_outside

_LOADING_ATTRIBUTES = ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest")
# One pass in C: a site has a hundred times more elements than addresses.
_WITH_ADDRESSES = etree.XPath(
    "//*[@*[contains($names, concat(' ', name(), ' ')) or contains(name(), 'href')]] | //style | //meta[@http-equiv]"
)
_ANCHORS = etree.XPath("//@id | //a/@name")
_CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_SILENT = frozenset({"script", "style", "code", "pre", "svg"})


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page: `links` wait for a click, `loads` are fetched by the browser itself; `text` is without code."""

    path: str
    language: str
    direction: str
    anchors: frozenset[str]
    links: frozenset[str]
    loads: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """All files below a folder, and its pages by path; `style_loads` gives the addresses in each style sheet."""

    files: frozenset[str]
    pages: dict[str, SitePage]
    style_loads: dict[str, frozenset[str]]


def read_site(folder: Path) -> BuiltSite:
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return BuiltSite(
        files=frozenset(files),
        pages={path: read_page(path, (folder / path).read_bytes()) for path in files if path.endswith(".html")},
        style_loads={path: _style_loads((folder / path).read_text("utf-8")) for path in files if path.endswith(".css")},
    )


def read_page(path: str, content: bytes) -> SitePage:
    """One page as a browser would read it, faults and all."""
    root = etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
    names = f" {' '.join(_LOADING_ATTRIBUTES)} style "
    elements = [
        element for element in _found(_WITH_ADDRESSES(root, names=names)) if isinstance(element, etree._Element)
    ]
    body = root.find("body")
    return SitePage(
        path=path,
        language=root.get("lang", ""),
        direction=root.get("dir", "") if body is None else body.get("dir", ""),
        anchors=frozenset(str(name) for name in _found(_ANCHORS(root))),
        links=frozenset(address for element in elements for address in _links_of(element)),
        loads=frozenset(address for element in elements for address in _loads_of(element)),
        text=" ".join(text for article in root.iter("article") for text in _texts_of(article)),
    )


def _found(result: object) -> list[object]:
    """An XPath's result, whose type lxml cannot know, as the list that both of ours give."""
    return result if isinstance(result, list) else []


def _links_of(element: etree._Element) -> Iterator[str]:
    address = element.get("href")
    if element.tag in ("a", "area") and address is not None and not _names_another_language(element):
        yield address


def _names_another_language(element: etree._Element) -> bool:
    """The same handbook in another language lies outside this folder and has checks of its own."""
    outside = is_outside(element.get("href", ""))
    return bool(element.get("hreflang")) and (element.tag == "a" or element.get("rel") == "alternate") and not outside


def _loads_of(element: etree._Element) -> Iterator[str]:
    for name, value in _attributes(element):
        if name in _LOADING_ATTRIBUTES:
            yield from _addresses(name, value)
        elif name == "style":
            yield from _style_loads(value)
        elif name.endswith("href") and element.tag not in ("a", "area") and not _names_another_language(element):
            yield value
    if element.tag == "style":
        yield from _style_loads(element.text or "")
    if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        yield from _REFRESH.findall(element.get("content", ""))


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Attributes as text; lxml's types allow bytes, which its HTML parser never gives."""
    yield from ((str(name), str(value)) for name, value in element.items())


def _addresses(name: str, value: str) -> Iterator[str]:
    """`srcset` holds several addresses, each with a width behind it."""
    if name == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif value:
        yield value


def _style_loads(style: str) -> frozenset[str]:
    return frozenset(_CSS_ADDRESS.findall(style))


def _texts_of(element: etree._Element) -> Iterator[str]:
    if element.tag not in _SILENT and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts_of(child)
            yield child.tail or ""
