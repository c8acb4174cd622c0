"""What Excel asks of an answer while it is typed: a list to choose from is kept to, everything else only warned of."""

from datetime import date
from decimal import Decimal
from typing import Final

from seminar_kit.form_print import name_of, placeholder_of
from seminar_kit.model.form import Field, FieldKind
from seminar_kit.words import Words
from seminar_kit.write.excel.cells import FIRST_DAY

TICK: Final = "x"
_LAST_DAY: Final = date(9999, 12, 31)
_ANY_NUMBER: Final = Decimal(10) ** 15

Validation = dict[str, object]


def list_name(key: str) -> str:
    """The defined name of the cells that hold a field's choices."""
    return name_of(key).replace("sk_", "skl_", 1)


def validation_of(key: str, each: Field, words: Words) -> Validation | None:
    """None where a kind of answer can be anything."""
    match each.kind:
        case FieldKind.CHOICE | FieldKind.YES_NO:
            message = words.say("Choose from the list.")
            return {"validate": "list", "source": f"={list_name(key)}", "error_message": message}
        case FieldKind.SEVERAL:
            message = words.say("Write x, or leave the cell empty.")
            return _warning(message) | {"validate": "list", "source": [TICK], "input_message": message}
        case FieldKind.NUMBER:
            return _number(each, words)
        case FieldKind.DATE:
            return _date(each, words)
        case FieldKind.MONEY:
            return {"validate": "any", "input_message": placeholder_of(each, words).strip("[]")}
        case _:
            return _characters(each, words)


def _number(each: Field, words: Words) -> Validation:
    least, most = each.limits.least, each.limits.most
    if least is not None and most is not None:
        message = words.say("Write a number from {least} to {most}.", least=f"{least:f}", most=f"{most:f}")
    elif least is not None:
        message = words.say("Write a number of at least {least}.", least=f"{least:f}")
    elif most is not None:
        message = words.say("Write a number of at most {most}.", most=f"{most:f}")
    else:
        message = words.say("Write a number.")
    low = -_ANY_NUMBER if least is None else least
    high = _ANY_NUMBER if most is None else most
    return _warning(message) | {
        "validate": "decimal",
        "criteria": "between",
        "minimum": f"{low:f}",
        "maximum": f"{high:f}",
    }


def _date(each: Field, words: Words) -> Validation:
    first = max(each.limits.earliest or FIRST_DAY, FIRST_DAY)
    last = max(each.limits.latest or _LAST_DAY, first)
    if each.limits.earliest or each.limits.latest:
        message = words.say("Write a date from {first} to {last}, as year-month-day.", first=first, last=last)
    else:
        message = words.say("Write a date as year-month-day, e.g. 2026-05-31.")
    prompt = placeholder_of(each, words).strip("[]")
    return _warning(message) | {
        "validate": "date",
        "criteria": "between",
        "minimum": first,
        "maximum": last,
        "input_message": prompt,
    }


def _characters(each: Field, words: Words) -> Validation | None:
    most = each.limits.characters
    if most is None:
        return None
    message = words.say("Write at most {characters} characters.", characters=most)
    return _warning(message) | {"validate": "length", "criteria": "<=", "value": most}


def _warning(message: str) -> Validation:
    """People may insist: an answer that is not understood is told when the form comes back, and none is kept out."""
    return {"error_type": "warning", "error_message": message}
