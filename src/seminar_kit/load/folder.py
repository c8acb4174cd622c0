"""What stands in a folder of the library: plain files and folders by name, in order, links refused."""

import os
from dataclasses import dataclass
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.names import file_name_problem, printable
from seminar_kit.load.text_file import link_problem, unreadable
from seminar_kit.problems import Outcome

_LEFT_BY_PROGRAMS = frozenset({"desktop.ini", "thumbs.db"})


@dataclass(frozen=True, slots=True)
class Folder:
    """The names in one folder, without those that programs leave behind."""

    path: str
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    def path_of(self, name: str) -> str:
        """The path of one of its files, relative to the library."""
        return f"{self.path}/{name}"

    def files_ending(self, ending: str) -> tuple[str, ...]:
        """The names, without the ending, of the files that have it."""
        return tuple(name.removesuffix(ending) for name in self.files if name.endswith(ending))


def list_folder(root: Path, path: str) -> Outcome[Folder]:
    """The folder's names; a folder that is missing is empty."""
    try:
        with os.scandir(root / path) as entries:
            found = sorted((each for each in entries if not _is_left_behind(each.name)), key=lambda each: each.name)
    except FileNotFoundError:
        return Outcome(Folder(path))
    except OSError as error:
        return Outcome(Folder(path), (unreadable(path, error),))
    links = {each.name for each in found if each.is_symlink()}
    folders = {each.name for each in found if each.is_dir(follow_symlinks=False)}
    files = tuple(each.name for each in found if each.name not in links | folders)
    problems = tuple(link_problem(f"{path}/{printable(name)}") for name in sorted(links))
    return Outcome(Folder(path, files, tuple(sorted(folders))), problems)


def _is_left_behind(name: str) -> bool:
    return name.startswith((".", "~")) or name.endswith("~") or name.lower() in _LEFT_BY_PROGRAMS


def plain_names(folder: Folder, ending: str, gathering: Gathering) -> tuple[str, ...]:
    """The plain names of the files with an ending (of the folders, if it is "/"); the others are told."""
    names = folder.folders if ending == "/" else folder.files_ending(ending)
    plain = []
    for name in names:
        problem = file_name_problem(folder.path_of(name + ending.rstrip("/")), name, names)
        if problem:
            gathering.tell(problem)
        else:
            plain.append(name)
    return tuple(plain)
