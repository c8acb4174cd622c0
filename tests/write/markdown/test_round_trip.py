"""Whatever a document says, its page says the same."""

import os

import pytest
from document_shape import SimpleLinks, body_to_shape
from documents_at_random import bodies
from hypothesis import HealthCheck, given, settings
from page_shape import markdown_to_shape

from seminar_kit.model.document import Body
from seminar_kit.words import words_of
from seminar_kit.write.markdown import blocks_to_markdown

EXAMPLES = int(os.environ.get("MARKDOWN_EXAMPLES", "300"))


@pytest.mark.slow
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(bodies())
def test_a_page_says_what_the_document_says(body: Body) -> None:
    markdown = blocks_to_markdown(body, SimpleLinks(), words_of("en"))
    assert markdown.problems == ()
    assert markdown_to_shape(markdown.value) == body_to_shape(body)
