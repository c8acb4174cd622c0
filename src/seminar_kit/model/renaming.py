"""A return of an earlier version under the ids that its form has now."""

from collections.abc import Mapping
from dataclasses import replace

from seminar_kit.model.form import Form, FormSection
from seminar_kit.model.returned import Answer, Return, Row


def in_current_ids(returned: Return, form: Form) -> Return:
    """Answers to sections and fields that have other ids now are found under these; all others stay where they are."""
    answers = dict(returned.answers)
    rows = dict(returned.rows)
    for section in form.sections:
        for before in section.was:
            if before in rows and section.id not in rows:
                rows[section.id] = rows.pop(before)
        if section.id in rows:
            rows[section.id] = tuple(_renamed_row(row, section) for row in rows[section.id])
        _rename_answers(answers, section)
    return replace(returned, answers=answers, rows=rows)


def _rename_answers(answers: dict[str, Answer], section: FormSection) -> None:
    for field in section.fields:
        key = f"{section.id}.{field.id}"
        earlier = (f"{each}.{name}" for each in (section.id, *section.was) for name in (field.id, *field.was))
        found = next((each for each in earlier if each in answers), None)
        if found and key not in answers:
            answers[key] = answers.pop(found)


def _renamed_row(row: Row, section: FormSection) -> Mapping[str, Answer]:
    names = {before: field.id for field in section.fields for before in field.was if field.id not in row}
    return {names.get(name, name): answer for name, answer in row.items()}
