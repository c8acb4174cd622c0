"""The page of rules in the manual names every rule, in the kit's own words."""

import pytest
from rules_page import RULES_PAGE, renewed_page


def test_the_page_of_rules_is_current(request: pytest.FixtureRequest) -> None:
    page = RULES_PAGE.read_text("utf-8")
    renewed = renewed_page(page)
    if request.config.getoption("--update-golden"):
        RULES_PAGE.write_text(renewed, "utf-8", newline="\n")
    assert RULES_PAGE.read_text("utf-8") == renewed, "renew docs/reference/rules.md with pytest --update-golden"
