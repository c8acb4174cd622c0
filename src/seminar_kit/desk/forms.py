"""The forms that a command knows: those of the library, and the tests made from a curriculum's quizzes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from seminar_kit.compose.forms import ANY_OCCASION, Occasion, answer_key, compose_knowledge_tests, occasion_of
from seminar_kit.load.forms_folder import load_forms
from seminar_kit.load.library_folder import load_library
from seminar_kit.model.form import Form
from seminar_kit.model.library import Library
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import Outcome, has_errors
from seminar_kit.validate import validate_form


@dataclass(frozen=True, slots=True)
class KnownForms:
    """`forms` by key; of a curriculum also its occasion, its language, and what its tests need to be compared."""

    forms: Mapping[str, Form]
    occasion: Occasion = ANY_OCCASION
    language: str = ""
    answer_key: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    objectives: Mapping[str, str] = field(default_factory=dict)


def known_forms(root: Path, curriculum: str = "") -> Outcome[KnownForms | None]:
    """The forms that can be used, with the faults in forms; None, with its faults, if the curriculum cannot be used.

    With a curriculum its modules are read whole, since the tests are made from their quizzes.
    """
    loaded = _usable_forms(root)
    if not curriculum:
        return Outcome(KnownForms(loaded.value), loaded.problems)
    read = load_library(root, (curriculum,))
    library, notes = read.value
    chosen = library.curricula.get(curriculum)
    if chosen is None:
        own = (problem for problem in read.problems if problem.place.path == f"curricula/{curriculum}.yaml")
        return Outcome(None, (*loaded.problems, *own))
    tests = {form.key: form for form in compose_knowledge_tests(library, notes, chosen) or ()}
    known = KnownForms(
        forms={**loaded.value, **tests},
        occasion=occasion_of(chosen),
        language=chosen.language,
        answer_key=answer_key(library, notes, chosen),
        objectives=_objectives(library),
    )
    return Outcome(known, loaded.problems)


def _usable_forms(root: Path) -> Outcome[Mapping[str, Form]]:
    """Those without errors; a form that names what is not there could be neither written nor reported on."""
    loaded = load_forms(root)
    found = {key: validate_form(form) for key, form in loaded.value.items()}
    usable = {key: form for key, form in loaded.value.items() if not has_errors(found[key])}
    return Outcome(usable, (*loaded.problems, *(problem for problems in found.values() for problem in problems)))


def _objectives(library: Library) -> dict[str, str]:
    return {
        f"{module.name}/{objective.id}": plain_text(objective.text)
        for module in library.modules.values()
        for objective in module.objectives
    }
