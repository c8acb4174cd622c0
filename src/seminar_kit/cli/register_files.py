"""`register export`, `import`, `backup`, `verify`, `report`: what goes out of a register, and whether it is whole."""

from datetime import date
from pathlib import Path

import click

from seminar_kit.cli.form_options import (
    Day,
    curriculum_option,
    form_named,
    known_forms_of,
    look_of,
    refuse_untranslated,
    tell_of_files,
    template_option,
    this_day,
    today_option,
)
from seminar_kit.cli.library import library_folder
from seminar_kit.cli.register_options import register_open, register_option
from seminar_kit.cli.written import put_all_and_tell, put_and_tell

_NEW_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--json", "json_file", type=_NEW_FILE, metavar="FILE", help="Everything, files too, to import again.")
@click.option("--excel", type=_NEW_FILE, metavar="FILE", help="The answers on one form as a workbook.")
@click.option("--csv", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="The same as CSV.")
@click.option("--form", "form_name", default="", metavar="FORM", help="The form for --excel and --csv.")
@click.option("--all", "every", is_flag=True, help="Earlier revisions too, for --excel and --csv.")
@curriculum_option
@register_option
@click.pass_context
def export(
    context: click.Context,
    json_file: Path | None,
    excel: Path | None,
    csv: Path | None,
    form_name: str,
    every: bool,
    curriculum: str,
    path: Path,
) -> int:
    """Write the register to files for other programs."""
    from seminar_kit.desk.exports import csv_files_of, sheets_on, workbook_of
    from seminar_kit.register import export_json

    if not (json_file or excel or csv):
        raise click.UsageError("nothing to write.\nfix: add --json FILE, --excel FILE or --csv FOLDER")
    if (excel or csv) and not form_name:
        raise click.UsageError("answers stand in columns for one form at a time.\nfix: add --form FORM")
    with register_open(path) as opened:
        if json_file:
            put_and_tell(json_file, export_json(opened))
        if not form_name:
            return 0
        form = form_named(form_name, known_forms_of(library_folder(context), curriculum))
        entries = opened.entries(form=form.key, latest_only=not every)
    sheets = sheets_on(form, entries)
    if excel:
        put_and_tell(excel, workbook_of(sheets, form))
    if csv:
        put_all_and_tell(csv, csv_files_of(sheets, form))
    return 0


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@register_option
def import_returns(source: Path, path: Path) -> int:
    """Make a new register from an exported JSON file; it is the same as the one that was exported."""
    from seminar_kit.register import import_json

    with register_open(path, create=True) as opened:
        number = import_json(opened, source.read_bytes(), source.name)
    click.echo(f"{path}: {number} returns")
    return 0


@click.command()
@click.argument("target", type=_NEW_FILE, metavar="FILE")
@register_option
def backup(target: Path, path: Path) -> int:
    """Write a whole copy of the register, also while others work with it."""
    with register_open(path) as opened:
        opened.backup(target)
    click.echo(target)
    return 0


@click.command()
@register_option
def verify(path: Path) -> int:
    """Check that everything in the register is as it was written."""
    with register_open(path) as opened:
        problems, number = opened.verify(), opened.highest_number()
    if problems:
        return tell_of_files(problems)
    click.echo(f"{path}: {number} returns, all whole")
    return 0


@click.command()
@click.argument("form_name", metavar="FORM")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="Left out: this folder.")
@click.option("--language", default="", help="The language of the report; left out: the form's own.")
@today_option
@click.option("--since", type=Day(), help="The day of the last meeting: what changed after it is told.")
@click.option("--ahead", type=click.IntRange(1, 3650), default=90, show_default=True, help="Days to look ahead.")
@click.option(
    "--expected",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A text file with a committee a line: those without a return are named first.",
)
@curriculum_option
@register_option
@template_option
@click.pass_context
def report(
    context: click.Context,
    form_name: str,
    out: Path,
    language: str,
    today: date | None,
    since: date | None,
    ahead: int,
    expected: Path | None,
    curriculum: str,
    path: Path,
    template: Path | None,
) -> int:
    """Report on the returns of FORM as Word, web page and workbook.

    Plans with measures give a status report, assessments are put side by side, evaluations are counted,
    and tests are compared by objective.
    """
    from seminar_kit.desk.reports import ReportOrder, make_report

    known = known_forms_of(library_folder(context), curriculum)
    form = form_named(form_name, known)
    refuse_untranslated(form, language)
    with register_open(path) as opened:
        entries = opened.entries()
    made = make_report(
        ReportOrder(
            form=form,
            known=known,
            entries=entries,
            today=today or this_day(),
            look=look_of(template),
            language=language,
            since=since,
            expected=_lines_of(expected) if expected else (),
            ahead=ahead,
            paper=known.occasion.paper,
        )
    )
    put_all_and_tell(out, made.value)
    return tell_of_files(made.problems)


def _lines_of(path: Path) -> tuple[str, ...]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        what = f'"{path}" is no plain text that can be read'
        raise click.UsageError(f"{what}.\nfix: save it as plain text with the encoding UTF-8") from error
    return tuple(line.strip() for line in text.splitlines() if line.strip())
