"""Which files modules and curricula are made of: cheap, since every build that has nothing to do asks it."""

from collections.abc import Iterable
from pathlib import Path

from seminar_kit.load.folder import list_folder

_FOLDERS_OF_A_MODULE = ("", "/forms", "/handouts", "/pictures")


def find_library(start: Path) -> Path | None:
    """The nearest folder, from here upwards, that holds `modules/` and `curricula/`."""
    start = start.absolute()
    return next((folder for folder in (start, *start.parents) if _is_library(folder)), None)


def input_files(root: Path, modules: Iterable[str], curricula: Iterable[str]) -> tuple[Path, ...]:
    """Every file of the given modules and curricula, the bibliography and the house style; links are left out."""
    folders = [f"modules/{name}{inner}" for name in modules for inner in _FOLDERS_OF_A_MODULE]
    files = {root / folder / name for folder in folders for name in list_folder(root, folder).value.files}
    shared = {root / "modules/sources.yaml", root / "modules/style.yaml"}
    single = {*shared, *(root / f"curricula/{name}.yaml" for name in curricula)}
    return tuple(sorted(files | {path for path in single if path.is_file() and not path.is_symlink()}))


def _is_library(folder: Path) -> bool:
    return all((folder / part).is_dir() for part in ("modules", "curricula"))
