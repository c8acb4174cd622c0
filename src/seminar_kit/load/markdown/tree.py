"""The parser's flat list of tokens into a tree of nodes.

markdown-it-py has a tree of its own, which took a third of the time of reading a library.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markdown_it.token import Token


class Node:
    """A token with what stands inside it; of an opening and a closing token only the opening one is kept."""

    __slots__ = ("children", "parent", "token", "type")

    def __init__(self, kind: str, token: Token, parent: "Node | None") -> None:
        self.type = kind
        self.token = token
        self.parent = parent
        self.children: list[Node] = []

    @property
    def content(self) -> str:
        return self.token.content

    @property
    def attrs(self) -> Mapping[str, str | int | float]:
        return self.token.attrs

    @property
    def meta(self) -> Mapping[str, Any]:
        return self.token.meta

    @property
    def map(self) -> list[int] | None:
        return self.token.map

    def walk(self) -> Iterator["Node"]:
        """This node and all inside it, each before what it holds."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(tokens: Iterable[Token]) -> Node:
    """The root, whose children are the blocks; an inline token's children are the nodes of its text."""
    root = Node("root", Token("root", "", 0), None)
    _fill(root, tokens)
    return root


def _fill(node: Node, tokens: Iterable[Token]) -> None:
    for token in tokens:
        if token.nesting < 0:
            assert node.parent is not None
            node = node.parent
            continue
        child = Node(token.type.removesuffix("_open") if token.nesting else token.type, token, node)
        node.children.append(child)
        if token.nesting:
            node = child
        elif token.children:
            _fill(child, token.children)
