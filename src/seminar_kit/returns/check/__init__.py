"""What is to mend in a return, told in the form's language and words."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from seminar_kit.model.form import Form
from seminar_kit.model.returned import Finding, Return
from seminar_kit.returns.check.dates import check_days
from seminar_kit.returns.check.limits import check_amounts, check_lengths
from seminar_kit.returns.check.notes import check_file, check_leftovers, check_places, check_version
from seminar_kit.returns.check.required import check_answers_are_there, check_tracked_answers
from seminar_kit.returns.check.slots import Checked
from seminar_kit.returns.check.totals import check_rows, check_totals
from seminar_kit.returns.check.understood import check_answers_are_understood, check_currencies

_Check: TypeAlias = Callable[[Checked], Iterator[Finding]]

CHECKS: Final[tuple[_Check, ...]] = (
    check_version,
    check_answers_are_there,
    check_answers_are_understood,
    check_currencies,
    check_amounts,
    check_lengths,
    check_days,
    check_rows,
    check_totals,
    check_tracked_answers,
    check_places,
    check_leftovers,
    check_file,
)


def check_return(returned: Return, form: Form, today: date) -> tuple[Finding, ...]:
    """All findings, first those on answers, in the language in which the form is given."""
    checked = Checked(returned, form, today)
    return tuple(finding for check in CHECKS for finding in check(checked))
