"""What reading Markdown asks of authors, and why."""

from collections.abc import Mapping

from seminar_kit.load.markdown.rules.blocks import BLOCK_RULES
from seminar_kit.load.markdown.rules.headings import HEADING_RULES
from seminar_kit.load.markdown.rules.lines import LINE_RULES
from seminar_kit.problems import Rule

RULES: Mapping[str, Rule] = {rule.name: rule for rule in (*HEADING_RULES, *BLOCK_RULES, *LINE_RULES)}
