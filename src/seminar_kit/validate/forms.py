"""Is each form right in itself, and do curricula name forms that exist?"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Form
from seminar_kit.model.library import Library
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Place, Problem
from seminar_kit.validate.form_fields import (
    check_conditions_can_be_met,
    check_conditions_have_no_circle,
    check_dates_follow_dates,
    check_rows_are_filled_by_hand,
    check_totals_sum_columns,
)
from seminar_kit.validate.form_labels import check_labels_differ
from seminar_kit.validate.form_reporting import check_identity_can_be_told, check_tracking_can_be_followed

FormCheck: TypeAlias = Callable[[Form], Iterator[Problem]]

FORM_CHECKS: tuple[FormCheck, ...] = (
    check_identity_can_be_told,
    check_tracking_can_be_followed,
    check_conditions_can_be_met,
    check_conditions_have_no_circle,
    check_dates_follow_dates,
    check_totals_sum_columns,
    check_rows_are_filled_by_hand,
    check_labels_differ,
)


def validate_form(form: Form) -> tuple[Problem, ...]:
    """Everything wrong in the relations inside one form, which needs no library around it."""
    return tuple(problem for check in FORM_CHECKS for problem in check(form))


def check_forms(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    forms = (form for module in library.modules.values() for form in module.forms)
    return [problem for form in forms for problem in validate_form(form)]


def check_forms_of_curricula_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        problem
        for curriculum in library.curricula.values()
        for index, key in enumerate(curriculum.forms or ())
        for problem in _problem_of_name(key, curriculum.origin.at("forms", index), library)
    ]


def _problem_of_name(key: str, place: Place, library: Library) -> Iterator[Problem]:
    module_name, _, name = key.partition("/")
    if module_name not in library.module_names:
        fix = order_to_write(module_name, library.module_names, "write the name of a folder in modules/")
        yield Problem(place, "module-exists", f'module "{module_name}" does not exist', fix)
    elif module := library.modules.get(module_name):
        known = [form.name for form in module.forms]
        path = f"modules/{module_name}/forms/{name}.yaml"
        # A file with faults is told of already; to call it missing would confuse.
        if name not in known and path not in library.faulty_files:
            fix = order_to_write(name, known, f"write {path}, or take the name out", before=f"{module_name}/")
            yield Problem(place, "form-exists", f'form "{key}" does not exist', fix)
