"""Passing the inline parser by changes nothing but the time it takes."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seminar_kit.load.markdown.parser import markdown_parser
from seminar_kit.load.markdown.plain_lines import inline_rule


@given(st.text(alphabet="ab 1.:;,-+=|#'\"()/@$%?éñع\\`*_[]<>&{}!~^\n", max_size=40))
def test_every_text_is_read_as_by_the_parsers_own_rule(text: str) -> None:
    assert [token.as_dict() for token in markdown_parser().parse(text, {})] == [
        token.as_dict() for token in _without_the_short_way().parse(text, {})
    ]


def _without_the_short_way() -> MarkdownIt:
    parser = markdown_parser.__wrapped__()
    own = dict(zip(MarkdownIt().core.ruler.get_active_rules(), MarkdownIt().core.ruler.getRules(""), strict=True))
    assert inline_rule in parser.core.ruler.getRules("")
    parser.core.ruler.at("inline", own["inline"])
    return parser
