"""Texts that are not what their key asks for: names, times, dates, addresses."""

import re

from seminar_kit.load.fault import Fault, shown
from seminar_kit.load.names import plain_name_fix
from seminar_kit.load.shapes import values
from seminar_kit.problems import Problem

_CLOCK_KEYS = frozenset({"at", "start", "end"})
_DATE_KEYS = frozenset({"date", "reviewed", "accessed", "earliest", "latest"})
_CLOCK_LIKE = re.compile(r"(\d{1,2})[:.hH]?(\d{2})")


def not_text(fault: Fault) -> Problem:
    """A number, a list or the like where a text must stand."""
    if fault.key in _CLOCK_KEYS:
        return _clock(fault)
    if fault.key in _DATE_KEYS:
        return _date(fault)
    if isinstance(fault.value, tuple | dict):
        fix = 'write one text; if it holds ": " or begins with "[" or "{", put it in double quotes'
    else:
        fix = f"put it in double quotes: {fault.shown()}"
    return fault.at_value("value-is-text", fault.is_not("text"), fix)


def blank_text(fault: Fault) -> Problem:
    """A text of nothing but blanks."""
    example = fault.example()
    fix = f'write a text, e.g. "{example}"' if example else "write a text, or delete the key"
    return fault.at_value("text-is-not-blank", f"{fault.key} is blank", fix)


def text_of_wrong_form(fault: Fault) -> Problem:
    """A text that does not have the form its key asks for."""
    text = str(fault.value)
    match fault.context["pattern"]:
        case values.LINE:
            fix = 'write one paragraph; a long text may go on over lines after ">-"'
            return fault.at_value("text-is-one-line", f"{fault.key} holds a line break", fix)
        case values.NAME | values.MODULE_OR_SESSION:
            return fault.at_value("name-is-plain", fault.is_not("a plain name"), plain_name_fix(text))
        case values.SESSION if "forms" in fault.keys:
            fix = 'write the module, a slash and the form, e.g. "clear-reports/visit-report"'
            return fault.at_value("form-is-named-with-module", fault.is_not("module/form"), fix)
        case values.SESSION:
            fix = 'write the module, a slash and the session, e.g. "clear-reports/first-session"'
            return fault.at_value("session-is-named-with-module", fault.is_not("module/session"), fix)
        case values.VARIABLE:
            fix = f'use small letters, digits and underscores, e.g. "{_variable_like(text)}"'
            return fault.at_key("variable-name-is-plain", f"variable {shown(text)} is not a plain name", fix)
        case values.FIELD:
            fix = 'write the section, a full stop and the field, e.g. "committee.name"'
            return fault.at_value("field-is-named-with-section", fault.is_not("section.field"), fix)
        case values.FIELD_OR_FIELD_KEY:
            fix = 'write the id of a field, or section.field, e.g. "school.tap"'
            return fault.at_value("name-is-plain", fault.is_not("the name of a field"), fix)
        case values.CURRENCY:
            fix = 'write its code of three capital letters, e.g. "USD"'
            return fault.at_value("currency-is-a-code", fault.is_not("a currency's code"), fix)
        case values.CLOCK:
            return _clock(fault)
        case values.DATE:
            return _date(fault)
        case _:
            fix = 'write the whole address, e.g. "https://example.org/report"'
            return fault.at_value("web-address-is-whole", fault.is_not("a web address"), fix)


def _variable_like(text: str) -> str:
    name = "_".join(re.findall("[a-z0-9]+", text[:100].lower())).lstrip("0123456789_")
    return name or "host"


def _clock(fault: Fault) -> Problem:
    found = _CLOCK_LIKE.fullmatch(fault.shown()[1:-1])
    clock = f"{int(found[1]):02}:{found[2]}" if found else ""
    example = clock if re.match(values.CLOCK, clock) else "09:30"
    fix = f'write hours and minutes from 00:00 to 23:59 in double quotes, e.g. {fault.key}: "{example}"'
    return fault.at_value("clock-is-hours-and-minutes", fault.is_not("a clock time"), fix)


def _date(fault: Fault) -> Problem:
    fix = f'write year, month and day in double quotes, e.g. {fault.key}: "2012-10-15"'
    return fault.at_value("date-is-year-month-day", fault.is_not("a date"), fix)
