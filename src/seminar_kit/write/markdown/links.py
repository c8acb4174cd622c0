"""What the writer must be told to write addresses: where pages, files and pictures will lie."""

import re
from typing import Protocol, assert_never

from seminar_kit.model.document import FileTarget, PageTarget, Target, WebTarget

# Characters that mean something to Markdown before a link's address is read.
_NOT_IN_ADDRESSES = re.compile(r"""[\s"'<>\\`\[\]{|}]""")
_LOOKS_LIKE_ENTITY = re.compile(r"&(?=#?\w+;)")


class LinkResolver(Protocol):
    """Addresses as seen from the page that is being written, e.g. `../m/session.md#two-sources`."""

    def page_path(self, target: PageTarget) -> str: ...

    def file_path(self, target: FileTarget) -> str: ...

    def picture_path(self, path: str) -> str: ...


def source_anchor(source: str) -> str:
    """The anchor of an entry in the list of sources."""
    return f"source-{source}"


def source_target(source: str) -> PageTarget:
    """Where a citation of the source leads."""
    return PageTarget("sources", source_anchor(source))


def target_to_address(target: Target, links: LinkResolver) -> str:
    """A link's target as it stands between the brackets of a Markdown link."""
    match target:
        case WebTarget(url):
            return escape_address(url)
        case PageTarget():
            return escape_address(links.page_path(target))
        case FileTarget():
            return escape_address(links.file_path(target))
        case _:
            assert_never(target)


def escape_address(address: str) -> str:
    """Percent-encodes what Markdown would take for its own; brackets stay where they are in pairs."""
    address = _NOT_IN_ADDRESSES.sub(_percent, address)
    if not _is_balanced(address):
        address = address.replace("(", "%28").replace(")", "%29")
    return _LOOKS_LIKE_ENTITY.sub("&amp;", address)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _is_balanced(address: str) -> bool:
    depth = 0
    for character in address:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0
