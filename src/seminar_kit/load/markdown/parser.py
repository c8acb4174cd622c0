"""The Markdown parser: CommonMark with tables, footnotes, definition lists and the kit's own rules."""

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from seminar_kit.load.markdown.box_rule import box_rule
from seminar_kit.load.markdown.inline_rules import citation_rule, footnote_rule, placed, shallow, variable_rule
from seminar_kit.load.markdown.plain_lines import inline_rule
from seminar_kit.load.markdown.table_rule import bounded_table

# Room for eight lists in each other (two levels each) and for the ninth, which is reported.
_MOST_LEVELS = 24


class _Parser(MarkdownIt):
    """Lets every address through: addresses are judged, with their place, when links are read."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True


@cache
def markdown_parser() -> MarkdownIt:
    """The one parser; it keeps nothing from text to text."""
    # HTML is on only so that it is recognised and can be refused with its place.
    parser = _Parser("commonmark", {"html": True, "maxNesting": _MOST_LEVELS, "store_labels": True})
    parser.enable(["table", "strikethrough"])
    # Escaped characters stay apart from text, so that only unescaped marks are looked at later.
    parser.disable("text_join")
    footnote_plugin(parser, inline=False, move_to_end=False)
    deflist_plugin(parser)
    parser.block.ruler.before("fence", "box", box_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.core.ruler.at("inline", inline_rule)
    _add_inline_rules(parser)
    _bound_tables(parser)
    return parser


def _add_inline_rules(parser: MarkdownIt) -> None:
    ruler = parser.inline.ruler
    ruler.before("link", "variable", variable_rule)
    ruler.before("link", "citation", citation_rule)
    ruler.at("footnote_ref", footnote_rule)
    rules = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))
    ruler.at("image", shallow(rules["image"]))
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        if name != "text":
            ruler.at(name, placed(name, rule))


def _bound_tables(parser: MarkdownIt) -> None:
    ruler = parser.block.ruler
    rules = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))
    ruler.at("table", bounded_table(rules["table"]), {"alt": ["paragraph", "reference"]})
