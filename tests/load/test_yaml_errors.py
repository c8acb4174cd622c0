"""What is told of text that is no YAML: always in plain words, at the place where it can be mended."""

import pytest
import yaml

from seminar_kit.load.yaml_errors import syntax_problem
from seminar_kit.load.yaml_nodes import read_yaml

_QUOTE = 'put the whole text in double quotes, e.g. title: "Clear reports: an introduction"'
_INDENT = "begin keys that belong together in the same column, and indent with spaces"
_SIGN = "a text cannot begin with this sign"

CASES = [
    ("title: a: b", "1:9", "text without quotes holds a colon", _QUOTE),
    ("a:\n\tb: 1", "2:1", "a tab stands where spaces are needed", "indent with spaces, two for each step"),
    ("a: |\n\tb", "2:1", "a tab stands where spaces are needed", "indent with spaces, two for each step"),
    (
        "a: 'x\nb: 1",
        "1:4",
        "a quotation mark is opened here and never closed",
        'close the text with the same mark, and write \\" for a quotation mark inside double quotes',
    ),
    ("a: 'b' c", "1:8", "text stands behind a closing quotation mark or bracket", _QUOTE),
    ("a: [b] c", "1:8", "text stands behind a closing quotation mark or bracket", _QUOTE),
    ("a: [1, 2\nb: 3", "1:4", 'a "[" is opened here and never closed', "close the list, e.g. [one, two]"),
    ("a: {b: 1", "1:4", 'a "{" is opened here and never closed', "close it, e.g. {least: 60, usual: 75}"),
    ("a: 1\n  b: 2", "2:4", "this key does not fit the line above it", _INDENT),
    ("a:\n  - 1\n - 2", "3:2", "this line does not fit what stands above it", _INDENT),
    ("  a: 1\nb: 2", "2:1", "this line does not fit what stands above it", _INDENT),
    ("- 1\na: 2", "2:1", "this line does not belong to the list above it", _INDENT),
    ("a: @x", "1:4", _SIGN, _QUOTE),
    ("a: %x", "1:4", _SIGN, _QUOTE),
    ("a: ]", "1:4", _SIGN, _QUOTE),
    ("a: *", "1:5", 'a text cannot begin with "&" or "*"', _QUOTE),
    ('a: "\\q"', "1:5", "a backslash stands in double quotes", 'write "\\\\" for a backslash, or use single quotes'),
    (
        "a: 1\ntext\nb: 2",
        "2:1",
        "this line has no colon",
        'write "key: value", or indent a line that goes on with the text above',
    ),
    ("a: - b", "1:4", 'a "-" stands where no list can begin', "begin the list on a new line"),
    ("a: >x\n b", "1:5", "a text block cannot begin so", 'write only "|" or ">", and the text on the next line'),
    ("%YAML 3.0\n---\na", "1:1", "this version of YAML is not known", 'delete the line that begins with "%YAML"'),
]


@pytest.mark.parametrize(("text", "place", "what", "fix"), CASES)
def test_a_fault_of_writing_is_told_in_plain_words(text: str, place: str, what: str, fix: str) -> None:
    problems = read_yaml(text, "a.yaml").problems
    assert [(str(each.place), each.rule, each.what, each.fix) for each in problems] == [
        (f"a.yaml:{place}", "yaml-can-be-read", what, fix)
    ]


@pytest.mark.parametrize("text", [text for text, *_ in CASES])
def test_the_parser_in_python_is_understood_too(text: str) -> None:
    """It takes the place of the C parser where PyYAML was built without, and accepts a little more."""
    try:
        list(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        problem = syntax_problem(error, text, "a.yaml", 1)
        assert problem.what != "this cannot be read as YAML"
        assert 1 <= problem.place.line <= text.count("\n") + 2


def test_lines_count_from_where_the_front_matter_begins() -> None:
    assert str(read_yaml("a: b: c", "a.md", first_line=2).problems[0].place) == "a.md:2:5"
