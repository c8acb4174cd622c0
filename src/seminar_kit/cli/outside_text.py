"""Texts from outside as they may stand on a terminal: no orders to it, no other direction, no line of their own."""

import json
import re
from typing import Final

# Control characters but the tab, marks that turn the direction of what follows, ends of lines, halves of characters.
_NOT_SHOWN: Final = re.compile(r"[\0-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: object) -> str:
    """The text on one line, with the number of each character that would act instead of being seen."""
    return _NOT_SHOWN.sub(_number, str(text))


def data_as_json(data: object) -> str:
    """JSON for programs, which read the numbers as the characters; people may look at it on a terminal, too."""
    lines = json.dumps(data, indent=2, ensure_ascii=False).split("\n")
    return "\n".join(map(shown, lines))


def _number(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
