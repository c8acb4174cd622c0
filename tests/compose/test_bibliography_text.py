"""What stands in the bibliography is printed as it stands."""

from seminar_kit.compose.bibliography import sources_page
from seminar_kit.model.library import Source
from seminar_kit.model.walk import inlines_of_body, plain_text
from seminar_kit.words import words_of


def test_braces_in_a_source_are_no_variable() -> None:
    source = Source("a", "web", "On {{ braces }}", "Somebody", "2020", "", "", "", "", "text")
    (page,) = sources_page({"a": 1}, {"a": source}, words_of("en"))
    assert "On {{ braces }}" in plain_text(tuple(inlines_of_body(page.body)))
