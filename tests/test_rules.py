"""Every problem can be explained, and nothing is explained that cannot happen."""

import re
from pathlib import Path

import pytest

import seminar_kit
from raised_rules import raised_rules
from seminar_kit.problems import Rule
from seminar_kit.rules import all_rules, join_rules

SOURCE = Path(seminar_kit.__file__).parent


def test_every_raised_rule_is_explained_and_every_explained_rule_is_raised() -> None:
    raised = raised_rules(sorted(SOURCE.rglob("*.py")))
    unexplained = {name: path for name, path in raised.items() if name not in all_rules()}
    assert (unexplained, sorted(all_rules().keys() - raised.keys())) == ({}, [])


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_a_rule_is_named_and_explained_in_sentences(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
    assert rule.asks[0].isupper() or rule.asks.startswith(("`", '"', "mkdocs.yml")), "names of things keep their case"
    assert rule.asks.endswith(".")
    assert rule.why.endswith(".")
    assert rule.bad
    assert rule.good
    assert rule.bad != rule.good


def test_rules_are_filed_under_their_own_names() -> None:
    assert all(name == rule.name for name, rule in all_rules().items())


def test_one_name_in_two_rooms_is_refused() -> None:
    rule = Rule("a-b", "", "", "", "")
    with pytest.raises(ValueError, match="a-b"):
        join_rules(({"a-b": rule}, {"a-b": rule}))


def test_rules_given_to_functions_that_make_problems_are_found(tmp_path: Path) -> None:
    """Through a function, a method, a record's field and a choice."""
    source = tmp_path / "source.py"
    source.write_text(
        "class Fault:\n    place: str\n    rule: str\n"
        "    def tell(self, what, rule):\n        return make(rule, what)\n"
        "def make(name, what):\n    return Problem(0, name, what, '')\n"
        "Problem(0, 'in-a-problem', '', '')\n"
        "Problem(0, what='', rule='in-a-keyword')\n"
        "fault = Fault('here', 'in-a-record')\n"
        "fault.tell('no-rule', 'in-a-method')\n"
        "make('one-way' if fault == 'not-this' else 'the-other', 'no-rule')\n"
        "PydanticCustomError('in-a-shape', '')\n"
    )
    found = raised_rules([source])
    expected = ["in-a-keyword", "in-a-method", "in-a-problem", "in-a-record", "in-a-shape", "one-way", "the-other"]
    assert sorted(found) == expected
