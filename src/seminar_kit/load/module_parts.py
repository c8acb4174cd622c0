"""Everything in a module's folder beside `module.yaml`: sessions, handouts, pictures, and files that nothing reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seminar_kit.load.folder import Folder, list_folder, plain_names
from seminar_kit.load.gathering import Gathering
from seminar_kit.load.handout_file import HANDOUT_ENDING, HELD_BACK_ENDING, load_handout_file
from seminar_kit.load.picture_file import MEDIA_TYPES, load_picture_file
from seminar_kit.load.session_files import (
    GUIDE_ENDING,
    SESSION_ENDING,
    SessionFiles,
    load_session_files,
)
from seminar_kit.load.strays import strays_beside, strays_in_module, twice_named
from seminar_kit.model.document import PictureFile
from seminar_kit.model.library import Handout
from seminar_kit.problems import Outcome


@dataclass(frozen=True, slots=True)
class ModuleParts:
    """What stands beside `module.yaml`; `session_names` also holds sessions that cannot be used."""

    path: str
    session_names: tuple[str, ...]
    sessions: Mapping[str, SessionFiles]
    handouts: tuple[Handout, ...]
    held_back: tuple[Handout, ...]
    pictures: tuple[PictureFile, ...]

    def path_of_session(self, name: str) -> str:
        """The path of a session's text."""
        return f"{self.path}/{name}{SESSION_ENDING}"


def load_module_parts(root: Path, folder: Folder, module: str) -> Outcome[ModuleParts]:
    """Read all files of a module but its `module.yaml`."""
    gathering = Gathering()
    names = _session_names(folder, gathering)
    read = {name: gathering.take(load_session_files(root, folder, module, name)) for name in names}
    handouts, held_back = _load_handouts(root, folder, module, gathering)
    parts = ModuleParts(
        path=folder.path,
        session_names=names,
        sessions={name: session for name, session in read.items() if session},
        handouts=handouts,
        held_back=held_back,
        pictures=_load_pictures(root, folder, gathering),
    )
    gathering.tell(*strays_in_module(folder, names))
    return gathering.outcome(parts)


def _session_names(folder: Folder, gathering: Gathering) -> tuple[str, ...]:
    texts = tuple(name for name in folder.files if name.endswith(SESSION_ENDING) and not name.endswith(GUIDE_ENDING))
    return plain_names(Folder(folder.path, texts), SESSION_ENDING, gathering)


def _load_handouts(
    root: Path, folder: Folder, module: str, gathering: Gathering
) -> tuple[tuple[Handout, ...], tuple[Handout, ...]]:
    """Those for everybody, and those that are held back."""
    inner = gathering.take(list_folder(root, f"{folder.path}/handouts"))
    gathering.tell(*strays_beside(inner, (HANDOUT_ENDING,)))
    kept = tuple(name for name in inner.files if name.endswith(HELD_BACK_ENDING))
    shown = tuple(name for name in inner.files if name not in kept)
    gathering.tell(*twice_named(inner, kept, HELD_BACK_ENDING, shown, HANDOUT_ENDING))

    def load(files: tuple[str, ...], ending: str) -> tuple[Handout, ...]:
        names = plain_names(Folder(inner.path, files), ending, gathering)
        read = (gathering.take(load_handout_file(root, inner, module, name + ending)) for name in names)
        return tuple(handout for handout in read if handout)

    return load(shown, HANDOUT_ENDING), load(kept, HELD_BACK_ENDING)


def _load_pictures(root: Path, folder: Folder, gathering: Gathering) -> tuple[PictureFile, ...]:
    inner = gathering.take(list_folder(root, f"{folder.path}/pictures"))
    endings = tuple(MEDIA_TYPES)
    gathering.tell(*strays_beside(inner, endings))
    paths = sorted(inner.path_of(name + ending) for ending in endings for name in plain_names(inner, ending, gathering))
    read = (gathering.take(load_picture_file(root, path)) for path in paths)
    return tuple(picture for picture in read if picture)
