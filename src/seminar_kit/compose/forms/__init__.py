"""The forms of a seminar as they go out, and the tests that are made from its quizzes."""

from seminar_kit.compose.forms.answer_key_page import answer_key_page
from seminar_kit.compose.forms.blank import ANY_OCCASION, Occasion, compose_blank, occasion_of
from seminar_kit.compose.forms.knowledge_tests import answer_key, compose_knowledge_tests
from seminar_kit.compose.forms.seminar_forms import (
    facilitators_forms,
    forms_page,
    links_to_forms,
    participants_forms,
)

__all__ = [
    "ANY_OCCASION",
    "Occasion",
    "answer_key",
    "answer_key_page",
    "compose_blank",
    "compose_knowledge_tests",
    "facilitators_forms",
    "forms_page",
    "links_to_forms",
    "occasion_of",
    "participants_forms",
]
