"""The parser's rule for tables, bounded: short rows are filled with empty cells, and nobody may ask for millions."""

from collections.abc import Callable

from markdown_it.rules_block import StateBlock

BlockRule = Callable[[StateBlock, int, int, bool], bool]

_MOST_TOKENS = 500_000


def bounded_table(rule: BlockRule) -> BlockRule:
    """The rule, which stops reading tables in a text that has grown beyond all measure."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        return len(state.tokens) < _MOST_TOKENS and rule(state, start_line, end_line, silent)

    return run
