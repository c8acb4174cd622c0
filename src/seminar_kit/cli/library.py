"""Which library a command works on."""

import gc
from pathlib import Path

import click


def end_soon() -> None:
    """For commands that read a library and end: its objects live to the end, so nobody looks for garbage among them.

    Looking takes a quarter of the time of a check.
    """
    gc.disable()


def library_folder(context: click.Context) -> Path:
    """The folder given by --library, or the nearest one at or above the current folder; else a usage error."""
    from seminar_kit.load.input_files import find_library

    given: str | None = context.find_root().obj
    start = Path(given) if given else Path.cwd()
    found = find_library(start)
    if found is None or (given and found != start.resolve()):
        raise click.UsageError(
            f'no library in "{start}": a library is a folder with modules/ and curricula/ in it.\n'
            "fix: go into one, name it with --library FOLDER, or make one with: seminar-kit init my-library"
        )
    return found


def refuse_unknown_curricula(names: tuple[str, ...], root: Path) -> None:
    """A usage error that names the nearest curriculum."""
    from seminar_kit.nearest import order_to_write

    existing = sorted(path.stem for path in (root / "curricula").glob("*.yaml"))
    for name in names:
        if name not in existing:
            fix = order_to_write(name, existing, f"write one of: {', '.join(existing)}")
            raise click.UsageError(f'curriculum "{name}" does not exist in curricula/.\nfix: {fix}')
