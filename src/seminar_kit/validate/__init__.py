"""Check how the parts of a library relate: what names exist, what order holds, what fits in time."""

from collections.abc import Callable
from typing import TypeAlias

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library
from seminar_kit.problems import Problem
from seminar_kit.validate.citations import check_sources_exist
from seminar_kit.validate.curricula import (
    check_core_sessions_are_taught,
    check_days_are_in_order,
    check_language_of_modules,
    check_own_minutes,
    check_prerequisites_come_first,
    check_sessions_of_curricula_exist,
    check_sessions_stand_once,
)
from seminar_kit.validate.forms import check_forms, check_forms_of_curricula_exist, validate_form
from seminar_kit.validate.glossary import check_terms_have_one_definition
from seminar_kit.validate.guides import check_guides_are_written, check_steps_add_up
from seminar_kit.validate.links import check_link_targets_exist, check_pictures_exist
from seminar_kit.validate.modules import (
    check_handouts_are_used,
    check_handouts_exist,
    check_module_names_are_free,
    check_objectives_are_taught,
    check_objectives_are_tested,
    check_objectives_exist,
    check_prerequisites_exist,
    check_prerequisites_have_no_circle,
)
from seminar_kit.validate.variables import check_prefilled_fields_are_filled_somewhere, check_variables_are_defined
from seminar_kit.validate.wording import check_facts_and_words

__all__ = ["CHECKS", "Check", "validate", "validate_form"]

Check: TypeAlias = Callable[[Library, FacilitatorNotes], list[Problem]]

CHECKS: tuple[Check, ...] = (
    check_module_names_are_free,
    check_objectives_exist,
    check_objectives_are_taught,
    check_objectives_are_tested,
    check_handouts_exist,
    check_handouts_are_used,
    check_prerequisites_exist,
    check_prerequisites_have_no_circle,
    check_guides_are_written,
    check_steps_add_up,
    check_link_targets_exist,
    check_pictures_exist,
    check_sources_exist,
    check_terms_have_one_definition,
    check_sessions_of_curricula_exist,
    check_sessions_stand_once,
    check_days_are_in_order,
    check_own_minutes,
    check_prerequisites_come_first,
    check_language_of_modules,
    check_forms_of_curricula_exist,
    check_forms,
    check_variables_are_defined,
    check_prefilled_fields_are_filled_somewhere,
    check_facts_and_words,
    check_core_sessions_are_taught,
)


def validate(library: Library, notes: FacilitatorNotes) -> tuple[Problem, ...]:
    """Everything wrong with the relations in a library, in the order of files and lines."""
    problems = [problem for check in CHECKS for problem in check(library, notes)]
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.rule)))
