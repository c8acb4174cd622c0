"""`seminar-kit register`: the returns that came back, who brought them and when."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import curriculum_option, json_option, known_forms_of, tell, this_day
from seminar_kit.cli.form_text import answers_as_text, return_as_data
from seminar_kit.cli.library import library_folder
from seminar_kit.cli.progress import progress
from seminar_kit.cli.register_files import backup, export, import_returns, report, verify
from seminar_kit.cli.register_options import register_open, register_option

if TYPE_CHECKING:
    from seminar_kit.desk.forms import KnownForms
    from seminar_kit.desk.returns import OpenedReturn
    from seminar_kit.model.register import Entry
    from seminar_kit.register import Register


@click.group()
def register() -> None:
    """Keep the returns that came back, and report on them."""


@register.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, exists=True))
@click.option("--by", "brought_by", required=True, metavar="TEXT", help="Who brought the files in: a post or a name.")
@curriculum_option
@register_option
@click.pass_context
def add(context: click.Context, paths: tuple[Path, ...], brought_by: str, curriculum: str, path: Path) -> int:
    """Add filled files, or all files of a folder; what is to mend in them is told, and stops nothing."""
    from seminar_kit.desk.returns import files_in

    known = known_forms_of(library_folder(context), curriculum)
    files = files_in(paths)
    if not files:
        raise click.UsageError("the folder holds no .docx or .xlsx file.\nfix: name the files, or another folder")
    with register_open(path, create=True) as opened:
        return _add_all(opened, files, known, brought_by)


@register.command("list")
@click.option("--form", "form_key", default="", metavar="FORM", help="Only returns on this form.")
@click.option("--committee", default="", metavar="NAME", help="Only returns of this committee.")
@click.option("--all", "every", is_flag=True, help="Earlier revisions too.")
@json_option
@register_option
def list_entries(form_key: str, committee: str, every: bool, as_json: bool, path: Path) -> int:
    """List the latest returns, or all revisions."""
    with register_open(path) as opened:
        entries = opened.entries(form=form_key, committee=committee, latest_only=not every)
    if as_json:
        click.echo(json.dumps([_entry_as_data(entry) for entry in entries], indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(map(_entry_as_line, entries)) or "no returns")
    return 0


@register.command()
@click.argument("number", type=int)
@click.option(
    "--file", "target", type=click.Path(path_type=Path, dir_okay=False), help="Write the file that came back."
)
@curriculum_option
@json_option
@register_option
@click.pass_context
def show(context: click.Context, number: int, target: Path | None, curriculum: str, as_json: bool, path: Path) -> int:
    """Show a return with its answers, by its number."""
    from seminar_kit.publish.files import put_file

    with register_open(path) as opened:
        entry = opened.entry(number)
        content = opened.file_of(number) if target else b""
    if target:
        click.echo(put_file(target, content), err=True)
    if as_json:
        click.echo(json.dumps(_entry_as_data(entry) | return_as_data(entry.returned), indent=2, ensure_ascii=False))
        return 0
    click.echo(_entry_as_line(entry))
    form = known_forms_of(library_folder(context), curriculum).forms.get(entry.returned.form)
    if form is None:
        click.echo(f'the library has no form "{entry.returned.form}"; the answers stand in --json', err=True)
        return 1
    click.echo(answers_as_text(entry.file_name, entry.returned, form))
    return 0


register.add_command(export)
register.add_command(import_returns)
register.add_command(backup)
register.add_command(verify)
register.add_command(report)


def _add_all(opened: "Register", files: tuple[Path, ...], known: "KnownForms", brought_by: str) -> int:
    """One bad file never stops the others."""
    from seminar_kit.desk.adding import add_return
    from seminar_kit.desk.returns import open_returns

    code = 0
    with progress(len(files), "adding") as advance:
        for path, outcome in open_returns(files, known.forms, this_day()):
            code |= tell(outcome.problems, path.parent)
            if outcome.value is None:
                code = 1
            else:
                added = add_return(opened, outcome.value, brought_by, datetime.now(UTC))
                click.echo(_added(path, added.entry, added.is_new))
                if outcome.value.findings:
                    click.echo(f"  {_to_mend(outcome.value)}", err=True)
            advance()
    return code


def _added(path: Path, entry: "Entry", is_new: bool) -> str:
    if not is_new:
        return f"{path.name}: this file is in the register already, as {entry.number}; nothing was done"
    if entry.replaces:
        return f"{path.name}: added as {entry.number}, revision {entry.revision} of {_subject(entry)}"
    return f"{path.name}: added as {entry.number}, {_subject(entry)}"


def _to_mend(opened: "OpenedReturn") -> str:
    number = len(opened.findings)
    things = "1 thing" if number == 1 else f"{number} things"
    return f"{things} to mend, shown by: seminar-kit form check {opened.path}"


def _subject(entry: "Entry") -> str:
    return " · ".join(entry.identity) or entry.committee or "of no committee named"


def _entry_as_line(entry: "Entry") -> str:
    received = entry.received.astimezone().strftime("%Y-%m-%d %H:%M")
    number = click.style(f"{entry.number:>5}", bold=True)
    who = f"{entry.returned.form}  revision {entry.revision}  by {entry.brought_by}"
    return f"{number}  {received}  {_subject(entry)}  {who}  {entry.file_name}"


def _entry_as_data(entry: "Entry") -> dict[str, object]:
    return {
        "number": entry.number,
        "revision": entry.revision,
        "replaces": entry.replaces,
        "form": entry.returned.form,
        "version": entry.returned.version,
        "committee": entry.committee,
        "identity": list(entry.identity),
        "brought_by": entry.brought_by,
        "received": entry.received.isoformat(),
        "file": entry.file_name,
        "sha256": entry.digest,
    }
