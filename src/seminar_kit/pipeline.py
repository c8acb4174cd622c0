"""The whole way on one screen: load, validate, compose, then hand over to the building of outputs."""

from dataclasses import dataclass
from pathlib import Path

from seminar_kit.compose import compose_facilitator, compose_participant
from seminar_kit.load.library_folder import load_library
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Problem, has_errors
from seminar_kit.validate import validate


@dataclass(frozen=True, slots=True)
class Editions:
    """One curriculum composed for each kind of reader."""

    participant: Seminar
    facilitator: Seminar


@dataclass(frozen=True, slots=True)
class CheckedLibrary:
    """A library with all its problems; `editions` holds the curricula that could be composed."""

    library: Library
    notes: FacilitatorNotes
    editions: dict[str, Editions]
    problems: tuple[Problem, ...]


def check_library(root: Path, names: tuple[str, ...] | None = None) -> CheckedLibrary:
    """Load, validate and compose the named curricula and what they use; without names everything."""
    loaded = load_library(root, names)
    library, notes = loaded.value
    problems = loaded.problems + validate(library, notes)
    editions: dict[str, Editions] = {}
    for curriculum in library.curricula.values():
        if not has_errors(tuple(p for p in problems if _concerns(p, curriculum))):
            composed, found = compose_editions(library, notes, curriculum)
            problems += found
            editions[curriculum.name] = composed
    return CheckedLibrary(library, notes, editions, in_order(problems))


def compose_editions(
    library: Library, notes: FacilitatorNotes, curriculum: Curriculum
) -> tuple[Editions, tuple[Problem, ...]]:
    """Both editions, and what composing them found; the participants' is made without the facilitators' notes."""
    participant = compose_participant(library, curriculum)
    facilitator = compose_facilitator(library, notes, curriculum, participant.value)
    return Editions(participant.value, facilitator.value), participant.problems + facilitator.problems


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Each problem once, by file and line."""
    return tuple(sorted(set(problems), key=lambda problem: (problem.place, problem.rule, problem.what)))


def _concerns(problem: Problem, curriculum: Curriculum) -> bool:
    """Whether a problem stands in the curriculum, in a module that it uses, or in the bibliography."""
    path = problem.place.path
    folders = tuple(f"modules/{name}/" for name in curriculum.modules_read())
    return path in (curriculum.origin.path, "modules/sources.yaml") or path.startswith(folders)
