"""Paths of files and folders into the files to read, and into names for what is made of each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Other kinds are refused one by one, each with a word on how to save it.
_KINDS = "docx xlsx doc docm dot dotx odt rtf pdf xls xlsm xlsb ods pages numbers jpg jpeg png"
_LIKE_A_FORM = frozenset(f".{kind}" for kind in _KINDS.split())


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """Files to read, in order, and those of a folder that cannot hold a form by their names, or are but links."""

    chosen: tuple[Path, ...]
    passed_over: tuple[Path, ...]
    links: tuple[Path, ...] = ()


def files_in(paths: Iterable[Path]) -> FoundFiles:
    """Files as they are named; of folders everything in and below them that could be meant as a filled form.

    What Word or LibreOffice lays beside an open file, and hidden files and folders, are not looked at.
    A link may lead out of the folder, to files that nobody meant to read: only one that is named is followed.
    """
    chosen: dict[Path, None] = {}
    others: dict[Path, None] = {}
    links: dict[Path, None] = {}
    for path in paths:
        for each in _in_folder(path) if path.is_dir() else (path,):
            is_chosen = each == path or each.suffix.casefold() in _LIKE_A_FORM
            is_link = each != path and each.is_symlink()
            (links if is_link else chosen if is_chosen else others).setdefault(each)
    passed_over, left = (tuple(path for path in found if path not in chosen) for found in (others, links))
    return FoundFiles(tuple(chosen), passed_over, left)


def names_apart(paths: Iterable[Path]) -> tuple[str, ...]:
    """A name without ending for each file, with as much of the path before it as tells it from the others."""
    whole = [path.absolute() for path in paths]
    ends = Counter(path.parts[-depth:] for path in whole for depth in range(1, len(path.parts) + 1))
    stems = Counter((path.parent, path.stem) for path in whole)
    return tuple(_name_apart(path, ends, is_only=stems[path.parent, path.stem] == 1) for path in whole)


def _in_folder(folder: Path) -> Iterator[Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = ((path, path.relative_to(folder).parts) for path in files)
    return (path for path, parts in names if not any(part.startswith(("~$", ".")) for part in parts))


def _name_apart(path: Path, ends: Counter[tuple[str, ...]], is_only: bool) -> str:
    """Where a file of another kind has the same stem, the ending becomes a part of the name."""
    depths = range(1, len(path.parts))
    depth = next((depth for depth in depths if ends[path.parts[-depth:]] == 1), len(path.parts) - 1)
    return "-".join((*path.parts[-depth:-1], path.stem if is_only else path.name.replace(".", "-")))
