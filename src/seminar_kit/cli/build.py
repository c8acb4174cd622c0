"""`seminar-kit build`: curricula to their output folders."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.check import show_problems
from seminar_kit.cli.library import end_soon, library_folder, refuse_unknown_curricula
from seminar_kit.cli.problem_formats import FORMATS, summary
from seminar_kit.cli.progress import progress

if TYPE_CHECKING:
    from seminar_kit.build import BuildOrder, BuildReport

# Named here too, since importing the writers for `--help` would cost half a second; a test holds them equal.
OUTPUTS = ("handbook", "participant-pack", "agenda", "calendar", "handouts", "forms", "facilitator-guide")


@click.command()
@click.argument("curricula", nargs=-1, metavar="[CURRICULUM]...")
@click.option("--only", multiple=True, type=click.Choice(OUTPUTS), help="Build this output only; may be repeated.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Output folder; left out: build/.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many curricula to build at once; left out: one a core.")
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A .docx or .dotx with your letterhead and styles for all Word files.",
)
@click.option(
    "--page-numbers/--no-page-numbers",
    default=None,
    help="Page numbers in the contents of Word files, computed by LibreOffice. Left out: if it is installed.",
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="full", help="How to show problems.")
@click.pass_context
def build(
    context: click.Context,
    curricula: tuple[str, ...],
    only: tuple[str, ...],
    out: Path | None,
    jobs: int | None,
    template: Path | None,
    page_numbers: bool | None,
    form: str,
) -> int:
    """Build the named curricula, or all: handbook, Word files, calendar."""
    from seminar_kit.build import BuildOrder

    end_soon()
    root = library_folder(context)
    refuse_unknown_curricula(curricula, root)
    names = curricula or tuple(sorted(path.stem for path in (root / "curricula").glob("*.yaml")))
    if not names:
        raise click.UsageError("curricula/ holds no .yaml file.\nfix: make one with: seminar-kit new curriculum NAME")
    numbered = _page_numbers(page_numbers)
    target = (out or root / "build").resolve()
    house = template.resolve() if template else None
    orders = [BuildOrder(root, name, target, only or OUTPUTS, house, numbered) for name in dict.fromkeys(names)]
    reports = [_tell(report, root, target, form) for report in _run(orders, jobs)]
    return 1 if any(report.failed for report in reports) else 0


def _page_numbers(asked: bool | None) -> bool:
    if asked is False:
        return False
    from seminar_kit.write.word.libreoffice import LibreOfficeMissing, find_libreoffice

    try:
        find_libreoffice()
    except LibreOfficeMissing as missing:
        if asked:
            raise click.UsageError(
                "LibreOffice was not found.\nfix: install it, or leave out --page-numbers"
            ) from missing
        return False
    return True


def _run(orders: "list[BuildOrder]", jobs: int | None) -> "Iterator[BuildReport]":
    """Reports as they come; one order runs in this process, several in processes of their own."""
    workers = min(jobs or os.cpu_count() or 1, len(orders))
    with progress(len(orders), "building") as advance:
        if workers == 1:
            for order in orders:
                yield _build(order)
                advance()
            return
        from concurrent.futures import ProcessPoolExecutor, as_completed

        with ProcessPoolExecutor(workers) as pool:
            for done in as_completed([pool.submit(_build, order) for order in orders]):
                yield done.result()
                advance()


def _build(order: "BuildOrder") -> "BuildReport":
    from seminar_kit.build import build_curriculum

    return build_curriculum(order)


def _tell(report: "BuildReport", root: Path, out: Path, form: str) -> "BuildReport":
    if report.failed or (report.problems and form != "full"):
        show_problems(report.problems, root, form)
    name, for_programs = click.style(report.name, bold=True), form in ("json", "github")
    if report.failed:
        click.echo(f"{name}: {click.style('not built', fg='red')}, the old output stays as it was", err=True)
    elif not report.written:
        click.echo(f"{name}: nothing has changed, nothing written", err=for_programs)
    else:
        place = _shown(out / report.name)
        click.echo(f"{name}: {', '.join(report.written)} in {report.seconds:.1f} s: {place}", err=for_programs)
    if report.problems and not report.failed:
        click.echo(f"  {summary(report.problems)}, shown by: seminar-kit check {report.name}", err=True)
    for kept in report.kept:
        copy = _shown(out / "kept" / report.name / kept)
        click.echo(f"  you had changed a file in the old output; it is kept as {copy}", err=True)
    return report


def _shown(path: Path) -> str:
    """A path as short as it can be told from the current folder."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
