"""Starter files for a new library, module or curriculum, all of which pass the checks as they stand."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template

_STARTERS = Path(__file__).parent / "starters"


class AlreadyThereError(Exception):
    """What was to be made exists, and nothing of an author's is ever overwritten."""


def start_library(folder: Path, today: date, with_library: bool) -> tuple[Path, ...]:
    """A new library folder; `with_library` fills it with the modules and curricula that the kit ships."""
    from seminar_kit.shipped import shipped_folder

    if folder.exists() and any(folder.iterdir()):
        raise AlreadyThereError(f'"{folder}" is not empty')
    shipped = shipped_folder()
    (folder / "modules").mkdir(parents=True)
    (folder / "curricula").mkdir()
    shutil.copytree(shipped / "schemas", folder / "schemas")
    curricula = (
        sorted(path.stem for path in (shipped / "curricula").glob("*.yaml")) if with_library else ["first-seminar"]
    )
    values = {"title": title_of(folder.resolve().name), "curriculum": curricula[0]}
    _write(folder, "library/README.md", "README.md", values)
    _write(folder, "library/gitignore", ".gitignore", {})
    if with_library:
        for name in ("modules", "curricula"):
            shutil.copytree(shipped / name, folder / name, dirs_exist_ok=True)
    else:
        _write(folder, "library/sources.yaml", "modules/sources.yaml", {})
        start_module(folder, "first-module")
        start_curriculum(folder, "first-seminar", "first-module/first-session", "en", today)
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def start_module(root: Path, name: str) -> tuple[Path, ...]:
    """A module with one session, its guide, quiz and handout."""
    folder = root / "modules" / name
    if folder.exists():
        raise AlreadyThereError(f'"modules/{name}" exists already')
    starter = _STARTERS / "module"
    files = sorted(path.relative_to(starter).as_posix() for path in starter.rglob("*") if path.is_file())
    return tuple(_write(folder, f"module/{file}", file, {"title": title_of(name)}) for file in files)


def start_curriculum(root: Path, name: str, session: str, language: str, day: date) -> Path:
    """A seminar of one day around one session."""
    if (root / "curricula" / f"{name}.yaml").exists():
        raise AlreadyThereError(f'"curricula/{name}.yaml" exists already')
    values = {"title": title_of(name), "session": session, "language": language, "date": day.isoformat()}
    return _write(root, "curriculum/curriculum.yaml", f"curricula/{name}.yaml", values)


def title_of(name: str) -> str:
    """`early-warning` becomes "Early warning"."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _write(folder: Path, starter: str, name: str, values: Mapping[str, str]) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = Template((_STARTERS / starter).read_text("utf-8")).substitute(values)
    path.write_text(text, "utf-8", newline="\n")
    return path
