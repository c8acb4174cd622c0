"""Finished files put where the command line says, and told of."""

from collections.abc import Mapping
from pathlib import Path

import click

from seminar_kit.cli.outside_text import shown


def put_and_tell(path: Path, content: bytes, private: bool = True, to_errors: bool = False) -> None:
    """Nothing where there is no content: a problem has said why, and what stands under the name stays."""
    from seminar_kit.publish.files import put_file

    if not content:
        return
    try:
        put_file(path, content, private)
    except OSError as error:
        what = f'"{shown(path)}" cannot be written: {error.strerror or error}'
        raise click.UsageError(f"{what}.\nfix: name another place, or make room in this one") from error
    click.echo(shown(path), err=to_errors)


def put_all_and_tell(folder: Path, files: Mapping[str, bytes], private: bool = True) -> None:
    """The files by their names inside the folder."""
    for name, content in files.items():
        put_and_tell(folder / name, content, private)
