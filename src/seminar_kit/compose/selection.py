"""What a curriculum uses of the library, in the order of its agenda."""

from collections.abc import Iterable
from dataclasses import dataclass

from seminar_kit.model.document import Page, Picture, PictureFile
from seminar_kit.model.library import Curriculum, Handout, Library, Module, Session
from seminar_kit.model.walk import blocks_in, pages_in


@dataclass(frozen=True, slots=True)
class Selection:
    """A module with the sessions that a curriculum takes from it, in the order of the agenda, and their handouts."""

    module: Module
    sessions: tuple[Session, ...]
    handouts: tuple[Handout, ...]


def select(library: Library, curriculum: Curriculum) -> tuple[Selection, ...]:
    """What the curriculum uses of each module, in the order in which the agenda first meets the module."""
    used = curriculum.session_keys()
    return tuple(_select_from(library.modules[name], used) for name in curriculum.module_names())


def sessions_by_key(library: Library) -> dict[str, Session]:
    return {session.key: session for module in library.modules.values() for session in module.sessions}


def pictures_shown(pages: tuple[Page, ...], selections: Iterable[Selection]) -> tuple[PictureFile, ...]:
    """The files of the pictures on the pages, by path."""
    bodies = [page.body for page in pages_in(pages)]
    blocks = [blocks for body in bodies for blocks in (body.blocks, *(note.blocks for note in body.notes))]
    shown = {block.path for each in blocks for block in blocks_in(each) if isinstance(block, Picture)}
    files = (picture for selection in selections for picture in selection.module.pictures)
    return tuple(sorted((file for file in files if file.path in shown), key=lambda file: file.path))


def _select_from(module: Module, used: tuple[str, ...]) -> Selection:
    by_key = {session.key: session for session in module.sessions}
    sessions = tuple(by_key[key] for key in used if key in by_key)
    wanted = {name for session in sessions for name in session.handouts}
    return Selection(module, sessions, tuple(h for h in module.handouts if h.name in wanted))
