"""`seminar-kit check`: everything wrong in a library, told at once."""

from pathlib import Path

import click

from seminar_kit.cli.library import end_soon, library_folder, refuse_unknown_curricula
from seminar_kit.cli.problem_formats import FORMATS, summary
from seminar_kit.problems import Problem, Severity, has_errors


@click.command()
@click.argument("curricula", nargs=-1, metavar="[CURRICULUM]...")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="full", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.pass_context
def check(context: click.Context, curricula: tuple[str, ...], form: str, as_json: bool, strict: bool) -> int:
    """Check the whole library, or the named curricula and the modules they use."""
    from seminar_kit.pipeline import check_library

    end_soon()
    root = library_folder(context)
    refuse_unknown_curricula(curricula, root)
    problems = check_library(root, curricula or None).problems
    show_problems(problems, root, "json" if as_json else form)
    return exit_code(problems, strict)


def show_problems(problems: tuple[Problem, ...], root: Path, form: str, to_errors: bool = False) -> None:
    """Problems to standard output, or to standard error; a closing line for people always goes to the latter."""
    text = FORMATS[form](problems, root)
    if text:
        click.echo(text, err=to_errors)
    if form in ("full", "short"):
        good = not problems
        click.secho(("\n" if problems else "") + summary(problems), fg="green" if good else None, err=True)


def exit_code(problems: tuple[Problem, ...], strict: bool = False) -> int:
    """1 for errors, and for warnings too where they count."""
    warned = strict and any(problem.severity is Severity.WARNING for problem in problems)
    return 1 if has_errors(problems) or warned else 0
