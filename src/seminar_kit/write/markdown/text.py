"""Words into Markdown that no reader of Markdown takes for anything but words."""

import re

_MARK = re.compile(r"[\\`*_#\[\]{}|]")
# A reference such as &copy; would become a character; without its semicolon some readers add one.
_AMPERSAND = re.compile(r"&(?=[#\w])")
# Blanks of other kinds are stripped by readers at the edges of blocks, unless they are spelled out.
_OTHER_BLANK = re.compile(r"[^\S ]")
# Python-Markdown puts the footnotes where it finds a line of words between these.
_FOOTNOTES_MARK = "///"
_AT_START = re.compile(r"[+\-]|!(?=!!)|\d+(?=[.)])")
_AT_START_WITHOUT_BACKSLASH = re.compile(r"[>:~=?%/]")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]|[^\S ]|^ | $")


def escape(text: str) -> str:
    """Words inside a line."""
    text = _AMPERSAND.sub("&amp;", text)
    text = _MARK.sub(r"\\\g<0>", text).replace("<", "&lt;").replace(_FOOTNOTES_MARK, "&#47;//")
    # `[a]: b` at the start of a line defines an address, `[^a]: b` a footnote, even with a backslash before the `]`.
    return _OTHER_BLANK.sub(_reference, text.replace("]:", "]&#58;"))


def escape_start(markdown: str) -> str:
    """The beginning of a block whose first inline is text: what would begin a list, heading, quote or box."""
    if _AT_START_WITHOUT_BACKSLASH.match(markdown):
        return _reference_of(markdown[0]) + markdown[1:]
    found = _AT_START.match(markdown)
    if not found:
        return markdown
    if found[0].isdigit():
        return f"{found[0]}\\{markdown[found.end() :]}"
    return f"\\{markdown}"


def in_brackets(markdown: str) -> str:
    """The words of a link or a picture; a circumflex behind the bracket would name a footnote."""
    return f"[&#94;{markdown[1:]}]" if markdown.startswith("^") else f"[{markdown}]"


def escape_everything(text: str) -> str:
    """Words with every mark spelled out by number, for places where backslashes mean nothing, such as code."""
    return _PUNCTUATION.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    return _reference_of(found[0])


def _reference_of(character: str) -> str:
    return f"&#{ord(character)};"
