"""The mark `[ ]` or `[x]` at the beginning of a list item."""

import re

from seminar_kit.load.markdown.tree import Node

_MARK = re.compile(r"\[([ xX])\](?: +|$)")


def take_task_mark(item: Node) -> bool | None:
    """Takes the mark away; whether the task is done, or None if the item is no task."""
    if not item.children or item.children[0].type != "paragraph":
        return None
    inlines = item.children[0].children[0].children
    if not inlines or inlines[0].type != "text":
        return None
    found = _MARK.match(inlines[0].content)
    if not found:
        return None
    inlines[0].token.content = inlines[0].content[found.end() :]
    return found[1] != " "
