"""All rules of the kit to the table in docs/reference/rules.md."""

from pathlib import Path

from seminar_kit.problems import Rule
from seminar_kit.rules import all_rules

RULES_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"

# Everything below this heading is written by the test; everything above it by hand.
HEADING = "## All rules\n"


def renewed_page(page: str) -> str:
    """The page with its table of rules as the kit has them now."""
    head, heading, _ = page.partition(HEADING)
    assert heading, f'the page has no line "{HEADING.strip()}"'
    return f"{head}{HEADING}\n{rules_table()}"


def rules_table() -> str:
    rows = "".join(map(_rule_to_row, all_rules().values()))
    return f"| rule | what it asks |\n|---|---|\n{rows}"


def _rule_to_row(rule: Rule) -> str:
    asks = rule.asks.replace("|", "\\|").replace("<", "&lt;")
    return f"| `{rule.name}` | {asks} |\n"
