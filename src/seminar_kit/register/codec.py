"""A return into JSON and back, exactly: each value says what it is, and numbers keep their digits."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias, TypeVar, assert_never

from seminar_kit.model.office_file import OfficeNote
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Leftover, Money, Return, Row, Value

# As `json` reads it: of this file alone, since every value is asked what it is before it is used.
Json: TypeAlias = object
_Kind = TypeVar("_Kind")
_KEYS: Final = ("form", "version", "digest", "language", "answers", "rows", "leftovers", "notes", "doubts")


class UnreadableReturn(ValueError):  # noqa: N818 - a state of what was stored
    """A stored text that is no return."""


def return_to_text(returned: Return) -> str:
    """One line of JSON, in ASCII so that every character comes back as it was."""
    return json.dumps(return_to_json(returned), separators=(",", ":"))


def text_to_return(text: str) -> Return:
    """UnreadableReturn if it is none."""
    try:
        return json_to_return(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise UnreadableReturn(str(error)) from error


def return_to_json(returned: Return) -> dict[str, Json]:
    return {
        "form": returned.form,
        "version": returned.version,
        "digest": returned.digest,
        "language": returned.language,
        "answers": _row_to_json(returned.answers),
        "rows": {section: [_row_to_json(row) for row in rows] for section, rows in returned.rows.items()},
        "leftovers": [{"text": each.text, "where": each.where} for each in returned.leftovers],
        "notes": [note.value for note in returned.notes],
        "doubts": [_doubt_to_json(doubt) for doubt in returned.doubts],
    }


def json_to_return(read: Json) -> Return:
    """UnreadableReturn if anything is missing, more than it should be, or of another kind."""
    found = record(read, *_KEYS)
    sections = of_kind(found["rows"], dict)
    return Return(
        form=of_kind(found["form"], str),
        version=whole_number(found["version"]),
        digest=of_kind(found["digest"], str),
        language=of_kind(found["language"], str),
        answers=_json_to_row(found["answers"]),
        rows={name: tuple(map(_json_to_row, of_kind(rows, list))) for name, rows in sections.items()},
        leftovers=tuple(map(_json_to_leftover, of_kind(found["leftovers"], list))),
        notes=tuple(OfficeNote(of_kind(each, str)) for each in of_kind(found["notes"], list)),
        doubts=tuple(map(_json_to_doubt, of_kind(found["doubts"], list))),
    )


def record(read: Json, *keys: str) -> dict[str, Json]:
    """A JSON object with exactly these keys."""
    found = of_kind(read, dict)
    if found.keys() != set(keys):
        raise UnreadableReturn(f"keys {sorted(found)} instead of {sorted(keys)}")
    return found


def of_kind(read: Json, kind: type[_Kind]) -> _Kind:
    if not isinstance(read, kind):
        raise UnreadableReturn(f"{type(read).__name__} instead of {kind.__name__}")
    return read


def whole_number(read: Json) -> int:
    """Yes and no are no numbers, whatever Python thinks."""
    if isinstance(read, bool):
        raise UnreadableReturn("bool instead of int")
    return of_kind(read, int)


def _row_to_json(row: Row) -> dict[str, Json]:
    return {name: _answer_to_json(answer) for name, answer in row.items()}


def _answer_to_json(answer: Answer) -> dict[str, Json]:
    value = {} if answer.value is None else {"value": _value_to_json(answer.value)}
    return {"text": answer.text, **value}


def _value_to_json(value: Value) -> Json:
    match value:
        case str() | bool():
            return value
        case Decimal():
            return {"number": str(value)}
        case date():
            return {"date": value.isoformat()}
        case Money(amount, currency):
            return {"amount": str(amount), "currency": currency}
        case tuple():
            return list(value)
        case _:
            assert_never(value)


def _json_to_row(read: Json) -> Row:
    return {name: _json_to_answer(answer) for name, answer in of_kind(read, dict).items()}


def _json_to_answer(read: Json) -> Answer:
    found = of_kind(read, dict)
    if "value" not in found:
        return Answer(of_kind(record(found, "text")["text"], str))
    record(found, "text", "value")
    return Answer(of_kind(found["text"], str), _json_to_value(found["value"]))


def _json_to_value(read: Json) -> Value:
    match read:
        case str() | bool():
            return read
        case list():
            return tuple(of_kind(each, str) for each in read)
        case {"number": str(number), **rest} if not rest:
            return _number(number)
        case {"date": str(day), **rest} if not rest:
            return date.fromisoformat(day)
        case {"amount": str(amount), "currency": str(currency), **rest} if not rest:
            return Money(_number(amount), currency)
        case _:
            raise UnreadableReturn(f"no value: {type(read).__name__}")


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise UnreadableReturn(f'no number: "{text}"') from error
    if not number.is_finite():
        raise UnreadableReturn(f'no number: "{text}"')
    return number


def _json_to_leftover(read: Json) -> Leftover:
    found: Mapping[str, Json] = record(read, "text", "where")
    return Leftover(of_kind(found["text"], str), of_kind(found["where"], str))


def _doubt_to_json(doubt: Doubt) -> dict[str, Json]:
    return {"kind": doubt.kind.value, "key": doubt.key, "row": doubt.row, "beside": doubt.beside}


def _json_to_doubt(read: Json) -> Doubt:
    found = record(read, "kind", "key", "row", "beside")
    row = None if found["row"] is None else whole_number(found["row"])
    return Doubt(DoubtKind(of_kind(found["kind"], str)), of_kind(found["key"], str), row, of_kind(found["beside"], str))
