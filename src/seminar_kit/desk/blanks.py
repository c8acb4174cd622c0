"""A form into its blank files, filled in with what is known already."""

from collections.abc import Mapping
from dataclasses import dataclass

from seminar_kit.compose.forms import Occasion, compose_blank
from seminar_kit.model.form import Form
from seminar_kit.model.outputs import excel_form_file, word_form_file
from seminar_kit.model.returned import Return
from seminar_kit.problems import Outcome, Problem
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form


@dataclass(frozen=True, slots=True)
class BlankOrder:
    """`kinds` are "word", "excel" or both; an earlier return goes before the variables of the occasion."""

    form: Form
    language: str
    occasion: Occasion
    kinds: tuple[str, ...]
    look: WordLook
    earlier: Return | None = None


def make_blank_files(order: BlankOrder) -> Outcome[Mapping[str, bytes]]:
    """The files by name, e.g. `planting-garden-plan.docx`."""
    blank = compose_blank(order.form, order.language, order.occasion, order.earlier)
    files: dict[str, bytes] = {}
    problems: tuple[Problem, ...] = ()
    if "word" in order.kinds:
        written = write_blank_form(blank, order.look)
        files[_name(word_form_file(order.form.key))] = written.value
        problems = written.problems
    if "excel" in order.kinds:
        files[_name(excel_form_file(order.form.key))] = write_blank_workbook(blank)
    return Outcome({name: content for name, content in files.items() if content}, problems)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
