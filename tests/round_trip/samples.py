"""Filled forms by their numbers: the same number makes the same form again."""

from forms_at_random import FilledForm, Manner, filled_forms
from hypothesis import HealthCheck, Phase, given, seed, settings


def make_filled_form(number: int, manners: tuple[Manner, ...]) -> FilledForm:
    """The second example, since the first is always the simplest, and later ones resemble those before them."""
    made: list[FilledForm] = []

    @seed(number)
    @settings(max_examples=2, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(filled_forms(manners))
    def gather(filled: FilledForm) -> None:
        made.append(filled)

    gather()
    return made[-1]
