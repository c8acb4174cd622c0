"""Which form a returned file is, of which version, in which language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from seminar_kit.folding import label_key
from seminar_kit.model.form import TESTS_MODULE, Form
from seminar_kit.model.office_file import OfficeFile, OfficeTable
from seminar_kit.nearest import nearest, quoted
from seminar_kit.problems import Outcome, Place, Problem
from seminar_kit.returns.blank_mark import BlankMark, blank_mark_of
from seminar_kit.returns.form_map import in_every_language
from seminar_kit.returns.printed import split_code

# The share of a form's questions that must be printed in a file that does not say what it is.
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Recognised:
    """`version` and `digest` are 0 and "" where the file itself is silent and only its questions told the form."""

    form: Form
    version: int
    digest: str
    language: str


def recognise_form(file: OfficeFile, forms: Iterable[Form], name: str) -> Outcome[Recognised | None]:
    """The form by what the file says of itself, else by the questions it prints; `name` is the file's, for problems."""
    known = {form.key: form for form in forms}
    mark = blank_mark_of(file)
    form = known.get(mark.form) or _by_questions(file, known)
    if form is None:
        return Outcome(None, (_unknown(mark, known, name),))
    return Outcome(Recognised(form, mark.version, mark.digest, language_of(file, form, mark)))


def language_of(file: OfficeFile, form: Form, mark: BlankMark) -> str:
    """In which of its languages the form was printed, as the file says or as its questions show."""
    if mark.language:
        return mark.language
    printed = _printed_labels(file)
    counts = {each.language: len(printed & _labels(each)) for each in in_every_language(form)}
    return max(counts, key=lambda language: counts[language])


def _by_questions(file: OfficeFile, known: Mapping[str, Form]) -> Form | None:
    """The one form more of whose questions are printed than of any other."""
    printed = _printed_labels(file)
    likeness = {key: max(_likeness(each, printed) for each in in_every_language(form)) for key, form in known.items()}
    best = max(likeness.values(), default=(0.0, 0))
    found = [key for key, like in likeness.items() if like == best and like[0] >= _ENOUGH]
    return known[found[0]] if len(found) == 1 else None


def _likeness(form: Form, printed: frozenset[str]) -> tuple[float, int]:
    """The share of its questions that are printed, and how many that are."""
    labels = _labels(form)
    return len(labels & printed) / max(len(labels), 1), len(labels & printed)


def _labels(form: Form) -> frozenset[str]:
    return frozenset(label_key(each.label) for _, each in form.keyed_fields())


def _printed_labels(file: OfficeFile) -> frozenset[str]:
    tables = (block for block in file.blocks if isinstance(block, OfficeTable))
    cells = (cell for table in tables for row in table.rows for cell in row)
    return frozenset(label_key(split_code(cell.text)[1]) for cell in cells)


def _unknown(mark: BlankMark, known: Mapping[str, Form], name: str) -> Problem:
    near = nearest(mark.form, known) if mark.form else ""
    if mark.form:
        what = f'file "{name}" was made from the form "{mark.form}", which is not in this library'
        fix = f'if it is "{near}", give the form its old name' if near else "choose the library that has it"
        if mark.form.startswith(f"{TESTS_MODULE}/"):
            fix = "name the curriculum whose quizzes made the test: --curriculum NAME"
    else:
        what = f'file "{name}" is filled in on none of the forms of this library'
        fix = f"ask for one of {quoted(known)}" if known else "choose the library that has its form"
    return Problem(Place(name), "form-is-known", what, fix)
