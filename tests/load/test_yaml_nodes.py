"""YAML text into values with places, and everything that is refused on the way."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from seminar_kit.load.text_file import text_of
from seminar_kit.load.yaml_nodes import YamlValue, plain_value, read_yaml
from seminar_kit.problems import Place, Problem


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9:30", "9:30"),
        ("no", "no"),
        ("yes", "yes"),
        ("0o7", "0o7"),
        ("0x1f", "0x1f"),
        ("2012-10-15", "2012-10-15"),
        ("1_000", "1_000"),
        ("=", "="),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("9" * 19, "9" * 19),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("[a, [b]]", ("a", ("b",))),
        ("{b: 1}", {"b": 1}),
    ],
)
def test_a_value_is_what_it_looks_like(written: str, value: YamlValue) -> None:
    assert _value(f"a: {written}") == {"a": value}


def test_a_value_keeps_how_a_number_was_written() -> None:
    assert read_yaml("a: 9.30\nb: 12\n", "a.yaml").value.places.written == {("a",): "9.30"}


def test_every_value_and_key_has_its_place() -> None:
    text = 'title: "Tea"\ndays:\n  - start: 9:30\n    # a remark\n    end: >-\n      late\n'
    places = read_yaml(text, "a.yaml", first_line=2).value.places
    assert dict(places) == {
        (): Place("a.yaml", 2, 1),
        ("title",): Place("a.yaml", 2, 8),
        ("days",): Place("a.yaml", 4, 3),
        ("days", 0): Place("a.yaml", 4, 5),
        ("days", 0, "start"): Place("a.yaml", 4, 12),
        ("days", 0, "end"): Place("a.yaml", 6, 10),
    }
    assert places.of_key(("days", 0, "end")) == Place("a.yaml", 6, 5)
    assert places.near(("days", 0, "room")) == Place("a.yaml", 4, 5)
    assert places.of_key(("days", 7, "room")) == Place("a.yaml", 4, 3)


def test_columns_count_characters_and_not_bytes() -> None:
    assert read_yaml("{é: ة, b: 1}", "a.yaml").value.places["b",] == Place("a.yaml", 1, 11)


@pytest.mark.parametrize(
    ("text", "place", "rule", "what"),
    [
        ("a: 1\na: 2", "2:1", "keys-stand-once", 'key "a" stands twice, first on line 1'),
        ("a: {b: 1, b: 2}", "1:11", "keys-stand-once", 'key "b" stands twice, first on line 1'),
        ("a: &x 1", "1:4", "yaml-has-no-anchors", 'anchor "&x" is not used here'),
        ("a: *x", "1:4", "yaml-has-no-anchors", 'alias "*x" is not used here'),
        ("&x a: 1", "1:1", "yaml-has-no-anchors", 'anchor "&x" is not used here'),
        ("a: &x [1]", "1:4", "yaml-has-no-anchors", 'anchor "&x" is not used here'),
        ("<<: {b: 1}", "1:1", "yaml-has-no-anchors", 'merge key "<<" is not used here'),
        ("a: !x 1", "1:4", "yaml-has-no-tags", 'tag "!x" is not used here'),
        ("a: ! 1", "1:4", "yaml-has-no-tags", 'tag "!" is not used here'),
        (
            "a: !!python/object:x {}",
            "1:4",
            "yaml-has-no-tags",
            'tag "tag:yaml.org,2002:python/object:x" is not used here',
        ),
        ("1: a", "1:1", "keys-are-text", 'key "1" is not text'),
        ("true: a", "1:1", "keys-are-text", 'key "true" is not text'),
        ("[a]: b", "1:1", "keys-are-text", "a key is not text"),
        ("{a: b}: c", "1:1", "keys-are-text", "a key is not text"),
        ("a: 1\n---\nb: 1", "2:1", "yaml-is-one-document", "a second YAML document begins here"),
        ('a: "x\\0"', "1:4", "text-has-no-control-characters", 'character "U+0000" cannot stand in a document'),
        ('"x\\e": a', "1:1", "text-has-no-control-characters", 'character "U+001B" cannot stand in a document'),
        ("[" * 9_000, "1:34", "yaml-is-shallow", "values are nested more than 32 deep"),
        ("- " * 9_000, "1:67", "yaml-is-shallow", "values are nested more than 32 deep"),
        ("[" + "1," * 100_001, "1:200000", "yaml-is-not-too-long", "the file holds more than 100,000 values"),
    ],
)
def test_what_yaml_has_too_much_is_refused(text: str, place: str, rule: str, what: str) -> None:
    problems = read_yaml(text, "a.yaml").problems
    assert [(str(problem.place), problem.rule, problem.what) for problem in problems] == [
        (f"a.yaml:{place}", rule, what)
    ]


def test_an_alias_bomb_stays_small() -> None:
    bomb = "a: &a [x]\n" + "".join(f"k{n}: &k{n} [{', '.join(['*a'] * 9)}]\n" for n in range(50))
    read = read_yaml(bomb, "a.yaml")
    assert len(read.problems) == 51 + 9 * 50
    assert isinstance(read.value.value, dict)
    assert read.value.value["k49"] == (None,) * 9


def test_the_first_of_two_values_wins() -> None:
    read = read_yaml("a: {x: 1}\na: {x: 2}\n", "a.yaml")
    assert read.value.value == {"a": {"x": 1}}
    assert read.value.places["a", "x"] == Place("a.yaml", 1, 8)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "~"])
def test_an_empty_text_is_nothing_without_problems(text: str) -> None:
    assert _value(text) is None


@given(st.binary())
def test_any_bytes_give_a_value_or_problems(content: bytes) -> None:
    text = text_of(content, "a.yaml")
    assert text.value is not None or text.problems
    if text.value is not None:
        assert isinstance(read_yaml(text.value, "a.yaml").problems, tuple)


@given(st.text(alphabet=" \n\t-:?[]{},&*!|>'\"%@`#<~ab19.é", max_size=60))
def test_any_text_of_signs_gives_a_value_or_problems(text: str) -> None:
    read = read_yaml(text, "a.yaml")
    assert all(isinstance(problem, Problem) and problem.place.line > 0 for problem in read.problems)
    assert set(read.value.places.values()) or read.value.value is None


# PyYAML follows YAML 1.1 and writes 1e3 and 08 without quotes; such texts are numbers in YAML 1.2.
_TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=20
).filter(lambda text: isinstance(plain_value(text), str))
_SCALARS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | _TEXTS
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_TEXTS, _VALUES, max_size=4))
def test_what_pyyaml_writes_reads_back_equal(value: dict[str, YamlValue]) -> None:
    assert _value(yaml.dump(value, Dumper=_TuplesAsLists, allow_unicode=True)) == value


class _TuplesAsLists(yaml.SafeDumper):
    """Writes tuples as lists, and a value that stands twice without an alias."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML names it)
        return True


_TuplesAsLists.add_representer(tuple, yaml.SafeDumper.represent_list)


def _value(text: str) -> YamlValue:
    read = read_yaml(text, "a.yaml")
    assert read.problems == ()
    return read.value.value
