"""Which register a command works on, and how its faults are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import Command, tell_of_files

if TYPE_CHECKING:
    from seminar_kit.register import Register

REGISTER_NAME = "register.sqlite"


def register_option(command: Command) -> Command:
    return click.option(
        "--register",
        "path",
        type=click.Path(path_type=Path, dir_okay=False),
        default=Path(REGISTER_NAME),
        metavar="FILE",
        help=f"The register's file; left out: {REGISTER_NAME} in this folder.",
    )(command)


@contextmanager
def register_open(path: Path, create: bool = False) -> "Iterator[Register]":
    """The open register; a fault in it is told, and ends the command with 1."""
    from seminar_kit.register import RegisterFault, open_register

    try:
        with open_register(path, create) as register:
            yield register
    except RegisterFault as fault:
        tell_of_files((fault.problem,))
        raise click.exceptions.Exit(1) from fault
