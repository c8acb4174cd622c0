"""Keeps marks inside marks within a bound before a tree is made of them."""

from markdown_it.token import Token

MOST_MARKS_IN_EACH_OTHER = 8
TOO_DEEP = "too deep"


def flatten_deep_marks(tokens: list[Token]) -> None:
    """Takes away marks that stand too deep in others; the inline token then knows where the first of them began."""
    for token in tokens:
        if token.children:
            _flatten(token)


def _flatten(inline: Token) -> None:
    depth, kept = 0, []
    for token in inline.children or ():
        depth += token.nesting > 0
        if depth <= MOST_MARKS_IN_EACH_OTHER or not token.nesting:
            kept.append(token)
        else:
            inline.meta.setdefault(TOO_DEEP, token.meta.get("offset", 0))
        depth -= token.nesting < 0
    inline.children = kept
