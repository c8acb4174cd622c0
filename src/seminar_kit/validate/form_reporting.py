"""Do the fields by which returns are told apart, and those that a status report follows, exist and fit?"""

from collections.abc import Iterator

from seminar_kit.model.form import FieldKind, Form, FormSection, Tracking
from seminar_kit.nearest import quoted
from seminar_kit.problems import Problem
from seminar_kit.validate.form_fields import fields_of, missing_choice, missing_field, origin_of, values_of

_FITTING = {
    "what": (FieldKind.TEXT, FieldKind.LONG_TEXT),
    "status": (FieldKind.CHOICE,),
    "lead": (FieldKind.OFFICE, FieldKind.TEXT),
    "deadline": (FieldKind.DATE,),
    "budget": (FieldKind.MONEY, FieldKind.NUMBER),
    "indicator": (FieldKind.TEXT, FieldKind.LONG_TEXT),
}


def check_identity_can_be_told(form: Form) -> Iterator[Problem]:
    known = dict(form.keyed_fields())
    plain = {key: field for key, field in known.items() if not form.section(key.partition(".")[0]).repeats}
    for index, key in enumerate(form.identity):
        place = origin_of(form).at("identity", index)
        if key not in known:
            yield missing_field(key, plain or known, place, "the form")
        elif key not in plain:
            what = f'field "{key}" stands in rows, so it has many answers'
            yield Problem(place, "identity-has-one-answer", what, "name a field of a section without rows")


def check_tracking_can_be_followed(form: Form) -> Iterator[Problem]:
    for index, section in enumerate(form.sections):
        if section.tracking:
            yield from _problems_of_tracking(form, section, section.tracking, index)


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
