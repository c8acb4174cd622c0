"""`seminar-kit register`: the returns that came back, who brought them and when."""

import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import curriculum_option, json_option, known_forms_of, this_day
from seminar_kit.cli.form_returns import open_all
from seminar_kit.cli.form_text import answers_as_text, return_as_data
from seminar_kit.cli.library import library_folder
from seminar_kit.cli.outside_text import data_as_json, shown
from seminar_kit.cli.register_files import backup, export, import_returns, report, verify
from seminar_kit.cli.register_options import register_open, register_option
from seminar_kit.cli.written import put_and_tell
from seminar_kit.model.renaming import in_current_ids

if TYPE_CHECKING:
    from seminar_kit.desk.returns import OpenedReturn
    from seminar_kit.model.register import Entry
    from seminar_kit.register import Added, Register


@click.group()
def register() -> None:
    """Keep the returns that came back, and report on them."""


@register.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, exists=True))
@click.option("--by", "brought_by", required=True, metavar="TEXT", help="Who brought the files in: a post or a name.")
@click.option("--replaces", type=int, metavar="NUMBER", help="The return that this one file corrects, by its number.")
@curriculum_option
@register_option
@click.pass_context
def add(
    context: click.Context,
    paths: tuple[Path, ...],
    brought_by: str,
    replaces: int | None,
    curriculum: str,
    path: Path,
) -> int:
    """Add filled files, or all files of a folder; what is to mend in them is told, and stops nothing."""
    from seminar_kit.desk.returns import same_subject

    known = known_forms_of(library_folder(context), curriculum)
    opened, code = open_all(paths, known, this_day())
    if replaces is not None and len(opened) != 1:
        raise click.UsageError("--replaces goes with one file.\nfix: add the files one by one")
    unclear: set[Path] = set()
    for group in same_subject(opened):
        unclear |= {each.path for each in group}
        click.echo(_which_is_later(group), err=True)
    with register_open(path, create=True) as kept:
        for each in opened:
            if each.path not in unclear:
                _add(kept, each, brought_by, replaces, curriculum)
    return code | int(bool(unclear))


@register.command("list")
@click.option("--form", "form_name", default="", metavar="FORM", help="Only returns on this form.")
@click.option("--committee", default="", metavar="NAME", help="Only returns of this committee.")
@click.option("--all", "every", is_flag=True, help="Earlier revisions too.")
@json_option
@register_option
def list_entries(form_name: str, committee: str, every: bool, as_json: bool, path: Path) -> int:
    """List the latest returns, or all revisions."""
    with register_open(path) as opened:
        form = _form_in(opened, form_name)
        entries = opened.entries(form=form, committee=committee, latest_only=not every)
    if as_json:
        click.echo(data_as_json([_entry_as_data(entry) for entry in entries]))
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
    with register_open(path) as opened:
        entry = opened.entry(number)
        content = opened.file_in(entry) if target else b""
    if target:
        put_and_tell(target, content, to_errors=True)
    if as_json:
        click.echo(data_as_json(_entry_as_data(entry) | return_as_data(entry.returned)))
        return 0
    click.echo(_entry_as_line(entry))
    form = known_forms_of(library_folder(context), curriculum).forms.get(entry.returned.form)
    if form is None:
        click.echo(f'the library has no form "{shown(entry.returned.form)}"; the answers stand in --json', err=True)
        return 1
    click.echo(answers_as_text(entry.file_name, in_current_ids(entry.returned, form), form))
    return 0


register.add_command(export)
register.add_command(import_returns)
register.add_command(backup)
register.add_command(verify)
register.add_command(report)


def _form_in(register: "Register", name: str) -> str:
    """The key of a form on which there are returns, by its key or its own name; else a usage error."""
    if not name:
        return ""
    keys = sorted({entry.returned.form for entry in register.entries()})
    found = [key for key in keys if name in (key, key.partition("/")[2])]
    if len(found) != 1:
        raise click.UsageError(f'no returns on a form "{name}".\nfix: write one of: {", ".join(keys) or "none yet"}')
    return found[0]


def _add(register: "Register", opened: "OpenedReturn", brought_by: str, replaces: int | None, curriculum: str) -> None:
    from seminar_kit.desk.adding import add_return, says_the_same

    added = add_return(register, opened, brought_by, datetime.now(UTC), replaces)
    click.echo(shown(_added(opened, added, says_the_same(register, added, opened.form))))
    if opened.findings:
        click.echo(f"  {_to_mend(opened, curriculum)}", err=True)


def _added(opened: "OpenedReturn", added: "Added", is_the_same: bool) -> str:
    entry = added.entry
    if not added.is_new:
        return f"{opened.path}: this file is in the register already, as {entry.number}; nothing was done"
    if entry.replaces is None:
        return f"{opened.path}: added as {entry.number}, {_subject(entry)}"
    same = ", with the same answers as the one before" if is_the_same else ""
    return f"{opened.path}: added as {entry.number}, revision {entry.revision} of {_subject(entry)}{same}"


def _which_is_later(group: "tuple[OpenedReturn, ...]") -> str:
    names = ", ".join(shown(each.path) for each in group)
    return (
        f"not added, since nobody can tell which is the later one of {shown(' · '.join(group[0].identity))}: {names}\n"
        "    fix: add them one by one, the latest last"
    )


def _to_mend(opened: "OpenedReturn", curriculum: str) -> str:
    number = len(opened.findings)
    things = "1 thing" if number == 1 else f"{number} things"
    options = ["--curriculum", curriculum] if curriculum else []
    command = shlex.join(["seminar-kit", "form", "check", *options, str(opened.path)])
    return f"{things} to mend, shown by: {shown(command)}"


def _subject(entry: "Entry") -> str:
    return " · ".join(entry.identity) or entry.committee or "of no committee named"


def _entry_as_line(entry: "Entry") -> str:
    received = entry.received.astimezone().strftime("%Y-%m-%d %H:%M")
    number = click.style(f"{entry.number:>5}", bold=True)
    who = f"{entry.returned.form}  revision {entry.revision}  by {entry.brought_by}"
    return f"{number}  {received}  {shown(f'{_subject(entry)}  {who}  {entry.file_name}')}"


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
