"""`seminar-kit init` and `seminar-kit new`: starter files to write on."""

import re
from datetime import date, timedelta
from pathlib import Path

import click

from seminar_kit.cli.library import library_folder


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--with-library", is_flag=True, help="Fill it with the modules and curricula that come with the kit.")
def init(folder: Path, with_library: bool) -> None:
    """Make FOLDER a new library, ready to check and build."""
    from seminar_kit.start import AlreadyThereError, start_library

    try:
        made = start_library(folder, _next_monday(), with_library)
    except AlreadyThereError as error:
        raise click.UsageError(f"{error}.\nfix: name a folder that does not exist yet") from error
    click.echo(f"{len(made)} files in {folder}. Next:\n  cd {folder}\n  seminar-kit check\n  seminar-kit build")


@click.group()
def new() -> None:
    """Add a module or a curriculum to the library."""


@new.command()
@click.argument("name")
@click.pass_context
def module(context: click.Context, name: str) -> None:
    """Add the module NAME with one session to write on."""
    from seminar_kit.start import AlreadyThereError, start_module

    root = library_folder(context)
    try:
        made = start_module(root, _plain(name))
    except AlreadyThereError as error:
        raise click.UsageError(f"{error}.\nfix: choose another name") from error
    _tell(made, root)


@new.command()
@click.argument("name")
@click.option("--session", help="The first session, as module/session. Left out: the first one of the library.")
@click.pass_context
def curriculum(context: click.Context, name: str, session: str | None) -> None:
    """Add the curriculum NAME for next Monday, with one session in it."""
    from seminar_kit.load.library_folder import load_library
    from seminar_kit.start import AlreadyThereError, start_curriculum

    root = library_folder(context)
    library, _ = load_library(root).value
    languages = {s.key: module.language for module in library.modules.values() for s in module.sessions}
    if not languages:
        raise click.UsageError("the library has no session yet.\nfix: make one with: seminar-kit new module NAME")
    first = session or next(iter(languages))
    if first not in languages:
        raise click.UsageError(f'session "{first}" does not exist.\nfix: choose one from: seminar-kit modules')
    try:
        made = start_curriculum(root, _plain(name), first, languages[first], _next_monday())
    except AlreadyThereError as error:
        raise click.UsageError(f"{error}.\nfix: choose another name") from error
    _tell((made,), root)


def _plain(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        plain = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        fix = f'write "{plain}"' if plain else 'write a name such as "early-warning"'
        raise click.UsageError(f'"{name}" is not made of small letters, digits and hyphens.\nfix: {fix}')
    return name


def _next_monday() -> date:
    today = date.today()  # noqa: DTZ011 - a starting point for the author, in the author's own zone
    return today + timedelta(days=7 - today.weekday())


def _tell(made: tuple[Path, ...], root: Path) -> None:
    for path in made:
        click.echo(path.relative_to(root).as_posix())
