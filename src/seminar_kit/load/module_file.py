"""A module's folder into a module: `module.yaml`, its sessions, handouts, forms and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seminar_kit.load.folder import Folder, list_folder
from seminar_kit.load.forms_folder import language_of_module, load_forms_of_module
from seminar_kit.load.gathering import Gathering
from seminar_kit.load.inline_texts import InlineTexts
from seminar_kit.load.module_parts import ModuleParts, load_module_parts
from seminar_kit.load.shape_problems import ShapedFile, read_shape
from seminar_kit.load.shapes import ModuleShape
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.facilitator import FacilitatorSession
from seminar_kit.model.form import Form
from seminar_kit.model.library import Handout, Module, Objective, Term
from seminar_kit.model.origin import Origin
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Outcome, Place, Problem, Severity

MODULE_FILE = "module.yaml"


@dataclass(frozen=True, slots=True)
class ModuleFolder:
    """A module, what only facilitators may see of its sessions by their keys, and the handouts that they hold back."""

    module: Module
    facilitator: Mapping[str, FacilitatorSession]
    held_back: tuple[Handout, ...]


def load_module_folder(root: Path, name: str) -> Outcome[ModuleFolder | None]:
    """Read a module with everything in it; None if `module.yaml` cannot be used, but all files are checked."""
    gathering = Gathering()
    folder = gathering.take(list_folder(root, f"modules/{name}"))
    parts = gathering.take(load_module_parts(root, folder, name))
    file = _load_module_file(root, folder, gathering)
    language = file.value.language if file else language_of_module(root, name)
    forms = gathering.take(load_forms_of_module(root, name, language))
    if file is None:
        return gathering.outcome(None)
    gathering.tell(*_missing_sessions(file, parts), *_unlisted_sessions(file, parts))
    module = _module(file, parts, forms, name, gathering)
    facilitator = {session.key: parts.sessions[session.name].facilitator for session in module.sessions}
    return gathering.outcome(ModuleFolder(module, facilitator, parts.held_back))


def _load_module_file(root: Path, folder: Folder, gathering: Gathering) -> ShapedFile[ModuleShape] | None:
    path = folder.path_of(MODULE_FILE)
    if MODULE_FILE not in folder.files:
        what = f'"{MODULE_FILE}" is missing'
        fix = "write it, or move the folder out of modules/"
        gathering.tell(Problem(Place(path), "module-file-exists", what, fix))
        return None
    text = gathering.take(read_text_file(root, path, YAML_BYTES))
    return gathering.take(read_shape(ModuleShape, text, path)) if text is not None else None


def _missing_sessions(file: ShapedFile[ModuleShape], parts: ModuleParts) -> list[Problem]:
    listed = file.value.sessions
    not_listed = [name for name in parts.session_names if name not in listed]
    return [
        Problem(
            file.places.near(("sessions", index)),
            "session-file-exists",
            f'session "{name}" has no file "{name}.md"',
            order_to_write(name, not_listed, "write the file, or take the name out"),
        )
        for index, name in enumerate(listed)
        if name not in parts.session_names
    ]


def _unlisted_sessions(file: ShapedFile[ModuleShape], parts: ModuleParts) -> list[Problem]:
    return [
        Problem(
            Place(parts.path_of_session(name)),
            "every-session-is-listed",
            f'session "{name}" is not listed in {MODULE_FILE}',
            f'add "{name}" to the sessions of {file.places.path}',
            Severity.WARNING,
        )
        for name in parts.session_names
        if name not in file.value.sessions
    ]


def _module(
    file: ShapedFile[ModuleShape], parts: ModuleParts, forms: tuple[Form, ...], name: str, gathering: Gathering
) -> Module:
    shape, texts = file.value, InlineTexts(file.places, name, gathering)
    return Module(
        name=name,
        title=shape.title,
        summary=texts.read(shape.summary, "summary"),
        language=shape.language,
        audience=shape.audience,
        prerequisites=shape.prerequisites,
        objectives=_objectives(shape, texts),
        session_names=shape.sessions,
        sessions=tuple(parts.sessions[each].session for each in shape.sessions if each in parts.sessions),
        handouts=parts.handouts,
        forms=forms,
        glossary=_glossary(shape, texts),
        pictures=parts.pictures,
        licence=shape.licence,
        authors=shape.authors,
        reviewed=date.fromisoformat(shape.reviewed) if shape.reviewed else None,
        origin=Origin(file.places.path, file.places),
    )


def _objectives(shape: ModuleShape, texts: InlineTexts) -> tuple[Objective, ...]:
    return tuple(
        Objective(objective.id, texts.read(objective.text, "objectives", index, "text"))
        for index, objective in enumerate(shape.objectives)
    )


def _glossary(shape: ModuleShape, texts: InlineTexts) -> tuple[Term, ...]:
    return tuple(
        Term(entry.term, texts.read(entry.definition, "glossary", index, "definition"))
        for index, entry in enumerate(shape.glossary)
    )
