"""What PyYAML says of text that is no YAML, turned into a problem in plain words."""

from dataclasses import dataclass

import yaml

from seminar_kit.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class _Saying:
    """Plain words for PyYAML's; `at_start`: the fault is where the construct opens, not where reading stopped."""

    heard: str
    what: str
    fix: str
    at_start: bool = False


_QUOTE = 'put the whole text in double quotes, e.g. title: "Clear reports: an introduction"'
_INDENT = "begin keys that belong together in the same column, and indent with spaces"
_KEY = 'write "key: value", or indent a line that goes on with the text above'
_BACKSLASH = 'write "\\\\" for a backslash, or use single quotes'

_TAB = _Saying("", "a tab stands where spaces are needed", "indent with spaces, two for each step")
_COLON = _Saying("", "text without quotes holds a colon", _QUOTE)
_BEHIND = _Saying("", "text stands behind a closing quotation mark or bracket", _QUOTE)
_OTHER = _Saying("", "this cannot be read as YAML", _QUOTE)

# The C parser and the Python parser word some faults differently; the first entry that fits is taken.
_SAYINGS = (
    _Saying("mapping values are not", "this key does not fit the line above it", _INDENT),
    _Saying(
        "scanning a quoted scalar",
        "a quotation mark is opened here and never closed",
        'close the text with the same mark, and write \\" for a quotation mark inside double quotes',
        at_start=True,
    ),
    _Saying("escape c", "a backslash stands in double quotes", _BACKSLASH),
    _Saying("hexadecimal", "a backslash stands in double quotes", _BACKSLASH),
    _Saying("a flow sequence", 'a "[" is opened here and never closed', "close the list, e.g. [one, two]", True),
    _Saying("a flow mapping", 'a "{" is opened here and never closed', "close it, e.g. {least: 60, usual: 75}", True),
    _Saying("a block scalar", "a text block cannot begin so", 'write only "|" or ">", and the text on the next line'),
    _Saying("cannot start any token", "a text cannot begin with this sign", _QUOTE),
    _Saying("scanning an a", 'a text cannot begin with "&" or "*"', _QUOTE),
    _Saying("ing a tag", 'a text cannot begin with "!"', _QUOTE),
    _Saying("undefined tag handle", 'a text cannot begin with "!"', _QUOTE),
    _Saying("a simple key", "this line has no colon", _KEY, at_start=True),
    _Saying("directive", "a line cannot begin with %", _QUOTE),
    _Saying("incompatible", "this version of YAML is not known", 'delete the line that begins with "%YAML"'),
    _Saying("sequence entries are not", 'a "-" stands where no list can begin', "begin the list on a new line"),
    _Saying("'-' indicator", "this line does not belong to the list above it", _INDENT),
    _Saying("node content", "a text cannot begin with this sign", _QUOTE),
    _Saying("expected key", "this line does not fit what stands above it", _INDENT),
    _Saying("a block", "this line does not fit what stands above it", _INDENT),
    _Saying("<document start>", "this line does not fit what stands above it", _INDENT),
)


def syntax_problem(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """The problem behind a parser's exception, at the place where the author can mend it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(path, first_line), "yaml-can-be-read", _OTHER.what, _OTHER.fix)
    saying = _saying_for(error, text)
    mark = error.context_mark if saying.at_start else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
    return Problem(place, "yaml-can-be-read", saying.what, saying.fix)


def _saying_for(error: yaml.MarkedYAMLError, text: str) -> _Saying:
    heard = f"{error.context}; {error.problem}"
    before = _line_before(error.problem_mark, text)
    if "\t" in before[: len(before) - len(before.lstrip())] or "found a tab" in heard:
        return _TAB
    if "mapping values are not" in heard and ": " in before:
        return _COLON
    if "expected key" in heard and before.strip():
        return _BEHIND
    return next((saying for saying in _SAYINGS if saying.heard in heard), _OTHER)


def _line_before(mark: yaml.Mark | None, text: str) -> str:
    """What stands on the line up to the mark, and the sign under it if that is a tab."""
    if mark is None or mark.line >= text.count("\n") + 1:
        return ""
    line = text.split("\n")[mark.line]
    return line[: mark.column] + ("\t" if line[mark.column : mark.column + 1] == "\t" else "")
