"""Do curricula name forms that exist, and forms fields that say what a return is about and how far things are?"""

from collections.abc import Iterator

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import FieldKind, Form, FormSection, Tracking
from seminar_kit.model.library import Library
from seminar_kit.nearest import order_to_write, quoted
from seminar_kit.problems import Place, Problem
from seminar_kit.validate.form_fields import fields_of, forms_in, missing_choice, missing_field, origin_of, values_of

_FITTING = {
    "what": (FieldKind.TEXT, FieldKind.LONG_TEXT),
    "status": (FieldKind.CHOICE,),
    "lead": (FieldKind.OFFICE, FieldKind.TEXT),
    "deadline": (FieldKind.DATE,),
    "budget": (FieldKind.MONEY, FieldKind.NUMBER),
    "indicator": (FieldKind.TEXT, FieldKind.LONG_TEXT),
}


def check_forms_of_curricula_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        problem
        for curriculum in library.curricula.values()
        for index, key in enumerate(curriculum.forms or ())
        for problem in _problem_of_name(key, curriculum.origin.at("forms", index), library)
    ]


def check_identity_can_be_told(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [problem for form in forms_in(library) for problem in _problems_of_identity(form)]


def check_tracking_can_be_followed(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        problem
        for form in forms_in(library)
        for index, section in enumerate(form.sections)
        if section.tracking
        for problem in _problems_of_tracking(form, section, section.tracking, index)
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


def _problems_of_identity(form: Form) -> Iterator[Problem]:
    known = dict(form.keyed_fields())
    plain = {key: field for key, field in known.items() if not form.section(key.partition(".")[0]).repeats}
    for index, key in enumerate(form.identity):
        place = origin_of(form).at("identity", index)
        if key not in known:
            yield missing_field(key, plain or known, place, "the form")
        elif key not in plain:
            what, fix = (
                f'field "{key}" stands in rows, so it has many answers',
                "name a field of a section without rows",
            )
            yield Problem(place, "identity-has-one-answer", what, fix)


def _problems_of_tracking(form: Form, section: FormSection, tracking: Tracking, number: int) -> Iterator[Problem]:
    known, at = fields_of(section), origin_of(form).at
    for key, kinds in _FITTING.items():
        name, place = str(getattr(tracking, key)), at("sections", number, "tracking", key)
        if name and name not in known:
            yield missing_field(name, known, place, f'section "{section.id}"')
        elif name and known[name].kind not in kinds:
            what = f'field "{name}" is of kind "{known[name].kind}", which {key} cannot follow'
            yield Problem(place, "tracked-field-fits", what, f"name a field of kind {quoted(kinds)}")
    yield from _problems_of_done(form, section, tracking, number)


def _problems_of_done(form: Form, section: FormSection, tracking: Tracking, number: int) -> Iterator[Problem]:
    at, status = origin_of(form).at, fields_of(section).get(tracking.status)
    if tracking.done and not tracking.status:
        what, fix = "done is written without status", 'add "status" with a choice of the section, or delete "done"'
        yield Problem(at("sections", number, "tracking", "done"), "tracked-field-fits", what, fix)
    for index, value in enumerate(tracking.done):
        if status and status.choices and value not in values_of(status):
            yield missing_choice(value, status, at("sections", number, "tracking", "done", index))
