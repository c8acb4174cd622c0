"""`form read`, `form check` and `form diff`: what filled files hold."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import (
    curriculum_option,
    json_option,
    known_forms_of,
    look_of,
    tell_of_files,
    template_option,
    this_day,
    today_option,
)
from seminar_kit.cli.form_text import (
    answers_as_text,
    change_as_data,
    changes_as_text,
    findings_as_text,
    opened_as_data,
)
from seminar_kit.cli.library import library_folder
from seminar_kit.cli.outside_text import data_as_json, shown
from seminar_kit.cli.progress import progress
from seminar_kit.cli.written import put_and_tell

if TYPE_CHECKING:
    from seminar_kit.desk.forms import KnownForms
    from seminar_kit.desk.returns import OpenedReturn
    from seminar_kit.model.change import Change
    from seminar_kit.model.returned import Return

_PATHS = click.argument(
    "paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, exists=True)
)
_ONE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@_PATHS
@curriculum_option
@json_option
@click.pass_context
def read(context: click.Context, paths: tuple[Path, ...], curriculum: str, as_json: bool) -> int:
    """Show the answers in filled files, or in all files of a folder."""
    known = known_forms_of(library_folder(context), curriculum)
    opened, code = open_all(paths, known, this_day())
    if as_json:
        click.echo(data_as_json(list(map(opened_as_data, opened))))
    else:
        click.echo("\n\n".join(answers_as_text(each.path.name, each.returned, each.form) for each in opened))
    return code


@click.command()
@_PATHS
@curriculum_option
@today_option
@click.option("--docx", type=click.Path(path_type=Path, file_okay=False), help="A folder for copies with comments.")
@json_option
@template_option
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    curriculum: str,
    today: date | None,
    docx: Path | None,
    as_json: bool,
    template: Path | None,
) -> int:
    """Say what is to mend in filled files, or in all files of a folder."""
    known = known_forms_of(library_folder(context), curriculum)
    opened, code = open_all(paths, known, today or this_day())
    if as_json:
        click.echo(data_as_json(list(map(opened_as_data, opened))))
    else:
        click.echo("\n".join(map(findings_as_text, opened)))
    if docx:
        code |= _write_reviews(opened, known, docx, template)
    return code | int(any(each.has_errors for each in opened))


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="[OLDER] NEWER", type=_ONE)
@curriculum_option
@click.option("--register", type=_ONE, metavar="FILE", help="Compare NEWER with the latest return in it.")
@click.option("--docx", type=click.Path(path_type=Path, dir_okay=False), help="Write the differences as a Word file.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write them as a web page.")
@json_option
@template_option
@click.pass_context
def diff(
    context: click.Context,
    paths: tuple[Path, ...],
    curriculum: str,
    register: Path | None,
    docx: Path | None,
    html: Path | None,
    as_json: bool,
    template: Path | None,
) -> int:
    """Show what changed from OLDER to NEWER, or from the latest return in a register to NEWER."""
    from seminar_kit.desk.returns import changes_between

    if len(paths) != (1 if register else 2):
        raise click.UsageError("two returns are needed.\nfix: name two files, or one file and --register FILE")
    known = known_forms_of(library_folder(context), curriculum)
    newer = opened_or_refused(paths[-1], known, this_day())
    older, name = _registered(register, newer) if register else _opened(paths[0], known)
    if older.form != newer.returned.form:
        what = f'the returns are on two forms, "{older.form}" and "{newer.returned.form}"'
        raise click.UsageError(f"{what}.\nfix: name two returns on the same form")
    changes = changes_between(older, newer.returned, newer.form)
    as_data = data_as_json(list(map(change_as_data, changes)))
    click.echo(as_data if as_json else changes_as_text(changes))
    return _write_difference(changes, newer, name, {".docx": docx, ".html": html}, template)


def open_all(paths: tuple[Path, ...], known: "KnownForms", today: date) -> "tuple[list[OpenedReturn], int]":
    """Those that can be read, with a bar on a terminal; what cannot be read is told and makes the code 1."""
    from seminar_kit.desk.returns import open_returns

    files = _files_in(paths)
    opened, code = [], 0
    with progress(len(files), "reading") as advance:
        for outcome in open_returns(files, known.forms, today):
            code |= tell_of_files(outcome.problems)
            if outcome.value:
                opened.append(outcome.value)
            else:
                code = 1
            advance()
    return opened, code


def _files_in(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """What is passed over is told, since an organiser counts files; a folder without any is a usage error."""
    from seminar_kit.desk.returned_files import files_in

    found = files_in(paths)
    if found.links:
        names = ", ".join(shown(path.name) for path in found.links)
        click.echo(f"passed over, since they are links to other places: {names}", err=True)
    if not found.chosen:
        raise click.UsageError("the folder holds no Word or Excel file.\nfix: name the files, or another folder")
    if found.passed_over:
        names = ", ".join(shown(path.name) for path in found.passed_over)
        click.echo(f"passed over, since their names are not those of forms: {names}", err=True)
    return found.chosen


def opened_or_refused(path: Path, known: "KnownForms", today: date) -> "OpenedReturn":
    """One return without which a command cannot go on."""
    from seminar_kit.desk.returns import open_return

    outcome = open_return(path, known.forms, today)
    tell_of_files(outcome.problems)
    if outcome.value is None:
        raise click.exceptions.Exit(1)
    return outcome.value


def _opened(path: Path, known: "KnownForms") -> "tuple[Return, str]":
    return opened_or_refused(path, known, this_day()).returned, path.name


def _registered(register: Path, newer: "OpenedReturn") -> "tuple[Return, str]":
    """The latest return on the same subject, and how to call it."""
    from seminar_kit.cli.register_options import register_open
    from seminar_kit.desk.adding import latest_like

    with register_open(register) as opened:
        entry = latest_like(opened, newer)
    if entry is None:
        what = f'"{register.name}" holds no return on this form that is about the same as "{shown(newer.path.name)}"'
        raise click.UsageError(f"{what}.\nfix: name the older file instead of --register, or another register")
    return entry.returned, f"{register.name}, {entry.number}"


def _write_reviews(opened: "list[OpenedReturn]", known: "KnownForms", folder: Path, template: Path | None) -> int:
    from seminar_kit.desk.returned_files import names_apart
    from seminar_kit.desk.returns import review_copy

    look, code = look_of(template), 0
    for name, each in zip(names_apart(each.path for each in opened), opened, strict=True):
        written = review_copy(each, known.forms[each.form.key], look)
        put_and_tell(folder / f"{name}-review.docx", written.value, to_errors=True)
        code |= tell_of_files(written.problems)
    return code


def _write_difference(
    changes: "tuple[Change, ...]",
    newer: "OpenedReturn",
    before: str,
    targets: dict[str, Path | None],
    template: Path | None,
) -> int:
    from seminar_kit.desk.reports import make_difference

    if not any(targets.values()):
        return 0
    made = make_difference(changes, newer.form, before, newer.path.name, look_of(template))
    for ending, path in targets.items():
        if path:
            put_and_tell(path, made.value[ending], to_errors=True)
    return tell_of_files(made.problems)
