"""The whole way of a file that comes back, up to the return."""

from forms_at_random import FilledForm

from seminar_kit.model.returned import Return
from seminar_kit.read import read_office_bytes
from seminar_kit.returns import recognise_form, understand


def read_back(content: bytes, filled: FilledForm) -> Return:
    """A problem ends the test, since nothing is wrong with the file."""
    read = read_office_bytes(content, "return")
    assert read.value is not None, read.problems
    recognised = recognise_form(read.value, [filled.form], "return")
    assert recognised.value is not None, recognised.problems
    return understand(read.value, recognised.value.form)
