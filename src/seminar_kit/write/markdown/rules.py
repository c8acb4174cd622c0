"""What pages cannot show, although the document can say it."""

from collections.abc import Mapping

from seminar_kit.problems import Rule

_ALL = (
    Rule(
        "web-list-begins-with-one",
        "A numbered list that does not begin with 1 has a first point of one paragraph.",
        "Pages can begin such a list with another number only then.",
        "5. A point\n\n    and more about it",
        "5. A point",
    ),
    Rule(
        "web-definitions-stand-outside-lists",
        "Definition lists do not stand inside list items.",
        "Pages lose the end of a definition there.",
        "- Term\n    :   A definition",
        "Term\n:   A definition",
    ),
    Rule(
        "web-table-has-rows",
        "A table has at least one row below its header.",
        "Pages would show a row that is not there.",
        "| a |\n|---|",
        "| a |\n|---|\n|   |",
    ),
)

RULES: Mapping[str, Rule] = {rule.name: rule for rule in _ALL}
