"""What the kit adds to Markdown inside a line: citations, variables, and the offset of each construct."""

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline

OFFSET = "offset"
_MOST_PICTURES_IN_EACH_OTHER = 4
_FOOTNOTE = re.compile(r"\[\^([^\s\[\]]+)\]")
_CITATION = re.compile(r"\[(@[^\[\]]*)\]")
_VARIABLE = re.compile(r"\{\{[ \t]*([^\s{}]+)[ \t]*\}\}")

# The characters at which a rule can begin: asking each rule at each character would cost most of the time.
_MARKS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "variable": "{",
    "citation": "[",
    "footnote_ref": "[",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}

InlineRule = Callable[[StateInline, bool], bool]


def placed(name: str, rule: InlineRule) -> InlineRule:
    """The rule, asked only where its mark stands, and made to note in each token where it begins."""
    marks = _MARKS[name]

    def run(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if state.src[start] not in marks or not rule(state, silent):
            return False
        for token in state.tokens[first:]:
            token.meta.setdefault(OFFSET, start)
        return True

    return run


def shallow(image_rule: InlineRule) -> InlineRule:
    """The rule for pictures, which makes the parser call itself for each picture in a picture's alt text."""

    def run(state: StateInline, silent: bool) -> bool:
        depth = state.env.get("depth", 0)
        if depth == _MOST_PICTURES_IN_EACH_OTHER:
            return False
        state.env["depth"] = depth + 1
        matched = image_rule(state, silent)
        state.env["depth"] = depth
        return matched

    return run


def footnote_rule(state: StateInline, silent: bool) -> bool:
    """Reads `[^name]`, also where no such footnote is defined, so that it can be reported."""
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def citation_rule(state: StateInline, silent: bool) -> bool:
    """Reads `[@a; @b, para. 3]`; what stands between the brackets is understood later."""
    return _read(state, silent, _CITATION, "citation")


def variable_rule(state: StateInline, silent: bool) -> bool:
    """Reads `{{ name }}`."""
    return _read(state, silent, _VARIABLE, "variable")


def _read(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> bool:
    found = pattern.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push(kind, "", 0).content = found[1]
    state.pos = found.end()
    return True
