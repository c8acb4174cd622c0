"""An earlier return into the texts that a blank form has filled in, also where the form has changed since."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from seminar_kit.model.form import NO, YES, Field, FieldKind, Form, FormSection
from seminar_kit.model.renaming import in_current_ids
from seminar_kit.model.returned import Answer, Money, Return, Row, Value


def answers_known(form: Form, earlier: Return) -> dict[str, str]:
    """What was answered outside rows, by the keys that the fields have now."""
    answers = in_current_ids(earlier, form).answers
    plain = (section for section in form.sections if not section.repeats)
    fields = ((f"{section.id}.{each.id}", each) for section in plain for each in section.fields)
    found = ((key, _text_of(each, answers[key])) for key, each in fields if key in answers)
    return {key: text for key, text in found if text}


def rows_known(form: Form, earlier: Return) -> dict[str, tuple[Mapping[str, str], ...]]:
    """What was answered in rows, by section; rows that the form itself names keep their order."""
    rows = in_current_ids(earlier, form).rows
    known = ((section, _texts_of(section, rows.get(section.id, ()))) for section in form.sections if section.repeats)
    return {section.id: texts for section, texts in known if any(texts)}


def _texts_of(section: FormSection, rows: tuple[Row, ...]) -> tuple[Mapping[str, str], ...]:
    texts = tuple(dict(_texts_in(section, row)) for row in rows)
    return texts if section.fixed else tuple(row for row in texts if row)


def _texts_in(section: FormSection, row: Row) -> Iterator[tuple[str, str]]:
    for each in section.fields:
        if each.id in row and (text := _text_of(each, row[each.id])):
            yield each.id, text


def _text_of(each: Field, answer: Answer) -> str:
    """The answer as people write it; nothing where it is no longer one of the choices."""
    match each.kind:
        case FieldKind.CHOICE | FieldKind.SEVERAL:
            known = {choice.value for choice in each.choices}
            return "\n".join(value for value in _values(answer.value) if value in known)
        case FieldKind.YES_NO:
            return (YES if answer.value else NO) if isinstance(answer.value, bool) else ""
        case _:
            return answer.text if answer.value is None else _written(answer.value)


def _values(value: Value | None) -> tuple[str, ...]:
    """A choice of one may have become a choice of several, and the other way round."""
    return (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


def _written(value: Value) -> str:
    match value:
        case str():
            return value
        case bool():
            return YES if value else NO
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case Money(amount, currency):
            return f"{amount:f} {currency}".rstrip()
        case tuple():
            return "\n".join(value)
        case _:
            assert_never(value)
