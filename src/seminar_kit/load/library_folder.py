"""A folder with `modules/` and `curricula/` into a library, with facilitator text held apart."""

from collections.abc import Mapping
from pathlib import Path

from seminar_kit.load.curriculum_file import CURRICULUM_ENDING, CurriculumFile, load_curriculum_file
from seminar_kit.load.folder import list_folder, plain_names
from seminar_kit.load.gathering import Gathering
from seminar_kit.load.house_style_file import load_house_style_file
from seminar_kit.load.module_file import ModuleFolder, load_module_folder
from seminar_kit.load.sources_file import load_sources_file
from seminar_kit.load.strays import strays_beside, strays_in_modules
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library
from seminar_kit.problems import Outcome, Problem, Severity


def load_library(root: Path, curricula: tuple[str, ...] | None = None) -> Outcome[tuple[Library, FacilitatorNotes]]:
    """Read a library: all of it, or the named curricula with the modules that they use and the bibliography."""
    gathering = Gathering()
    module_names = _module_names(root, gathering)
    curriculum_names = _curriculum_names(root, gathering)
    bibliography = gathering.take(load_sources_file(root))
    style = gathering.take(load_house_style_file(root))
    read_curricula = _load_curricula(root, _chosen(curriculum_names, curricula), gathering)
    chosen = module_names if curricula is None else _used_modules(read_curricula, module_names)
    read_modules = _load_modules(root, chosen, gathering)
    library = Library(
        modules={name: read.module for name, read in read_modules.items()},
        curricula={name: read.curriculum for name, read in read_curricula.items()},
        sources=bibliography.sources,
        module_names=frozenset(module_names),
        curriculum_names=frozenset(curriculum_names),
        sources_origin=bibliography.origin,
        style=style,
        faulty_files=frozenset(p.place.path for p in gathering.problems if p.severity is Severity.ERROR),
    )
    return Outcome((library, _notes(read_modules, read_curricula)), _in_order(gathering.problems))


def _module_names(root: Path, gathering: Gathering) -> tuple[str, ...]:
    folder = gathering.take(list_folder(root, "modules"))
    gathering.tell(*strays_in_modules(folder))
    return plain_names(folder, "/", gathering)


def _curriculum_names(root: Path, gathering: Gathering) -> tuple[str, ...]:
    folder = gathering.take(list_folder(root, "curricula"))
    gathering.tell(*strays_beside(folder, (CURRICULUM_ENDING,)))
    return plain_names(folder, CURRICULUM_ENDING, gathering)


def _chosen(existing: tuple[str, ...], wanted: tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(name for name in existing if wanted is None or name in wanted)


def _load_curricula(root: Path, names: tuple[str, ...], gathering: Gathering) -> Mapping[str, CurriculumFile]:
    read = {name: gathering.take(load_curriculum_file(root, name)) for name in names}
    return {name: curriculum for name, curriculum in read.items() if curriculum}


def _used_modules(curricula: Mapping[str, CurriculumFile], existing: tuple[str, ...]) -> tuple[str, ...]:
    used = {name for each in curricula.values() for name in each.curriculum.modules_read()}
    return tuple(name for name in existing if name in used)


def _load_modules(root: Path, names: tuple[str, ...], gathering: Gathering) -> Mapping[str, ModuleFolder]:
    read = {name: gathering.take(load_module_folder(root, name)) for name in names}
    return {name: module for name, module in read.items() if module}


def _notes(modules: Mapping[str, ModuleFolder], curricula: Mapping[str, CurriculumFile]) -> FacilitatorNotes:
    return FacilitatorNotes(
        sessions={key: session for read in modules.values() for key, session in read.facilitator.items()},
        item_notes={(name, keys): note for name, read in curricula.items() for keys, note in read.notes.items()},
        handouts={handout.key: handout for read in modules.values() for handout in read.held_back},
    )


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.place))
