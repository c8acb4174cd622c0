"""`form read`, `form check` and `form diff`: what filled files hold."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import (
    curriculum_option,
    json_option,
    known_forms_of,
    look_of,
    tell,
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
from seminar_kit.cli.progress import progress

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
        click.echo(json.dumps(list(map(opened_as_data, opened)), indent=2, ensure_ascii=False))
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
        click.echo(json.dumps(list(map(opened_as_data, opened)), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(map(findings_as_text, opened)))
    for each in opened if docx else ():
        code |= _write_review(each, known, docx or Path(), template)
    return code | int(any(each.has_errors for each in opened))


@click.command()
@click.argument("before", type=_ONE)
@click.argument("after", type=_ONE, required=False)
@curriculum_option
@click.option("--register", type=_ONE, metavar="FILE", help="Compare BEFORE with the latest return in this register.")
@click.option("--docx", type=click.Path(path_type=Path, dir_okay=False), help="Write the differences as a Word file.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write them as a web page.")
@json_option
@template_option
@click.pass_context
def diff(
    context: click.Context,
    before: Path,
    after: Path | None,
    curriculum: str,
    register: Path | None,
    docx: Path | None,
    html: Path | None,
    as_json: bool,
    template: Path | None,
) -> int:
    """Show what changed from BEFORE to AFTER, or from the latest return in a register to the file BEFORE."""
    from seminar_kit.desk.returns import changes_between

    if (after is None) == (register is None):
        raise click.UsageError("two returns are needed.\nfix: name a second file, or a register with --register")
    known = known_forms_of(library_folder(context), curriculum)
    newer = opened_or_refused(after or before, known, this_day())
    older, name = _older(before, register, newer, known)
    if older.form != newer.returned.form:
        raise click.UsageError(f'the returns are on two forms, "{older.form}" and "{newer.returned.form}"')
    changes = changes_between(older, newer.returned, newer.form)
    as_data = json.dumps(list(map(change_as_data, changes)), indent=2, ensure_ascii=False)
    click.echo(as_data if as_json else changes_as_text(changes))
    return _write_difference(changes, newer, name, {".docx": docx, ".html": html}, template)


def open_all(paths: tuple[Path, ...], known: "KnownForms", today: date) -> "tuple[list[OpenedReturn], int]":
    """Those that can be read, with a bar on a terminal; what cannot be read is told and makes the code 1."""
    from seminar_kit.desk.returns import files_in, open_returns

    files = files_in(paths)
    if not files:
        raise click.UsageError("the folder holds no .docx or .xlsx file.\nfix: name the files, or another folder")
    opened, code = [], 0
    with progress(len(files), "reading") as advance:
        for path, outcome in open_returns(files, known.forms, today):
            code |= tell(outcome.problems, path.parent)
            if outcome.value:
                opened.append(outcome.value)
            else:
                code = 1
            advance()
    return opened, code


def opened_or_refused(path: Path, known: "KnownForms", today: date) -> "OpenedReturn":
    """One return without which a command cannot go on."""
    from seminar_kit.desk.returns import open_return

    outcome = open_return(path, known.forms, today)
    tell(outcome.problems, path.parent)
    if outcome.value is None:
        raise click.exceptions.Exit(1)
    return outcome.value


def _older(before: Path, register: Path | None, newer: "OpenedReturn", known: "KnownForms") -> "tuple[Return, str]":
    if register is None:
        return opened_or_refused(before, known, this_day()).returned, before.name
    from seminar_kit.cli.register_options import register_open
    from seminar_kit.desk.adding import latest_like

    with register_open(register) as opened:
        entry = latest_like(opened, newer)
    if entry is None:
        raise click.UsageError("the register holds no return of this committee on this form")
    return entry.returned, f"{register.name}, {entry.number}"


def _write_review(opened: "OpenedReturn", known: "KnownForms", folder: Path, template: Path | None) -> int:
    from seminar_kit.desk.returns import review_copy
    from seminar_kit.publish.files import put_file

    written = review_copy(opened, known.forms[opened.form.key], look_of(template))
    if written.value:
        click.echo(put_file(folder / f"{opened.path.stem}-review.docx", written.value), err=True)
    return tell(written.problems)


def _write_difference(
    changes: "tuple[Change, ...]",
    newer: "OpenedReturn",
    before: str,
    targets: dict[str, Path | None],
    template: Path | None,
) -> int:
    from seminar_kit.desk.reports import documents_of
    from seminar_kit.publish.files import put_file
    from seminar_kit.report.changes import difference_report

    if not any(targets.values()):
        return 0
    report = difference_report(changes, newer.form, before, newer.path.name)
    made = documents_of(report, look_of(template))
    for ending, path in targets.items():
        if path:
            click.echo(put_file(path, made.value[ending]), err=True)
    return tell(made.problems)
