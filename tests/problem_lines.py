"""What the kit says of a library, in the short format that authors see."""

from pathlib import Path

import click

from seminar_kit.cli.problem_formats import problems_to_short
from seminar_kit.pipeline import check_library


def lines_of_library(root: Path) -> str:
    """Every problem of a library as two lines without colours; nothing for a clean one."""
    text = click.unstyle(problems_to_short(check_library(root).problems, root))
    return f"{text}\n" if text else ""
