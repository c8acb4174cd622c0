"""The forms of a seminar as they go out, and the tests that are made from its quizzes."""

from seminar_kit.compose.forms.blank import ANY_OCCASION, Occasion, compose_blank, forms_of, occasion_of
from seminar_kit.compose.forms.knowledge_tests import answer_key, compose_knowledge_tests

__all__ = [
    "ANY_OCCASION",
    "Occasion",
    "answer_key",
    "compose_blank",
    "compose_knowledge_tests",
    "forms_of",
    "occasion_of",
]
