"""Boxes as a block rule of the parser: a line `!!! kind "Title"` and the text indented by four spaces below it."""

import re

from markdown_it.rules_block import StateBlock

BODY_INDENT = 4
_MARKS = re.compile(r"(!!!|\?\?\?\+?)(?![!?])(.*)")
_KIND_AND_TITLE = re.compile(r' *([^\s"]+)(?: +"(.*)")? *')


def box_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A line that begins like a box is one; if it cannot be understood, the token says so in `info`."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    # Asked of every line, so the quick answer comes first.
    if not state.src.startswith(("!!!", "???"), begin) or state.is_code_block(start_line):
        return False
    found = _MARKS.match(state.src, begin, state.eMarks[start_line])
    if not found:
        return False
    if not silent:
        _push_box(state, start_line, end_line, found)
    return True


def _push_box(state: StateBlock, start_line: int, end_line: int, found: re.Match[str]) -> None:
    indent = state.sCount[start_line] + BODY_INDENT
    behind = _line_behind(state, start_line, end_line, indent)
    token = state.push("box_open", "div", 1)
    token.markup = found[1]
    token.map = [start_line, behind]
    token.meta = {"line": found[0].rstrip(), "cut": _is_cut_off(state, behind, end_line)}
    kind_and_title = _KIND_AND_TITLE.fullmatch(found[2])
    if kind_and_title:
        token.info = kind_and_title[1]
        _push_title(state, start_line, kind_and_title[2] or "")
    _push_body(state, start_line + 1, behind, indent)
    state.push("box_close", "div", -1)


def _line_behind(state: StateBlock, start_line: int, end_line: int, indent: int) -> int:
    line = start_line + 1
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= indent):
        line += 1
    return line


def _is_cut_off(state: StateBlock, behind: int, end_line: int) -> bool:
    """Whether text follows without a blank line: the author meant it to be in the box."""
    return behind < end_line and not state.isEmpty(behind - 1) and state.sCount[behind] >= state.blkIndent


def _push_title(state: StateBlock, line: int, title: str) -> None:
    state.push("box_title_open", "p", 1)
    token = state.push("inline", "", 0)
    token.content = title.strip()
    token.map = [line, line + 1]
    token.children = []
    state.push("box_title_close", "p", -1)


def _push_body(state: StateBlock, first: int, behind: int, indent: int) -> None:
    outside = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "box", behind, indent
    state.md.block.tokenize(state, first, behind)
    state.parentType, state.lineMax, state.blkIndent = outside
    state.line = behind
