"""`seminar-kit form`: blank files of forms, and what stands in files that came back."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.form_options import (
    curriculum_option,
    form_named,
    json_option,
    known_forms_of,
    languages_of,
    look_of,
    refuse_untranslated,
    tell_of_files,
    template_option,
    this_day,
)
from seminar_kit.cli.form_returns import check, diff, opened_or_refused, read
from seminar_kit.cli.library import library_folder
from seminar_kit.cli.written import put_all_and_tell

if TYPE_CHECKING:
    from seminar_kit.model.form import Form


@click.group()
def form() -> None:
    """Make blank forms, and read, check and compare those that came back."""


@form.command("list")
@curriculum_option
@json_option
@click.pass_context
def list_forms(context: click.Context, curriculum: str, as_json: bool) -> int:
    """List the forms of the library."""
    known = known_forms_of(library_folder(context), curriculum)
    forms = [known.forms[key] for key in sorted(known.forms)]
    if as_json:
        click.echo(json.dumps([_form_as_data(each) for each in forms], indent=2, ensure_ascii=False))
    else:
        for each in forms:
            languages = ", ".join(languages_of(each))
            click.echo(f"{click.style(each.key, bold=True)}  {each.title}, version {each.version} ({languages})")
    return 0


@form.command()
@click.argument("name", metavar="FORM")
@click.option("--language", default="", help="Left out: the curriculum's language, or the form's own.")
@curriculum_option
@click.option(
    "--from",
    "earlier",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="An earlier return whose answers are filled in.",
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="Left out: this folder.")
@click.option("--kind", type=click.Choice(["word", "excel", "both"]), default="both", show_default=True)
@template_option
@click.pass_context
def blank(
    context: click.Context,
    name: str,
    language: str,
    curriculum: str,
    earlier: Path | None,
    out: Path,
    kind: str,
    template: Path | None,
) -> int:
    """Make blank files of FORM, filled in with what is known already."""
    from seminar_kit.desk.blanks import BlankOrder, make_blank_files

    known = known_forms_of(library_folder(context), curriculum)
    chosen = form_named(name, known)
    refuse_untranslated(chosen, language)
    before = opened_or_refused(earlier, known, this_day()).returned if earlier else None
    kinds = ("word", "excel") if kind == "both" else (kind,)
    spoken = language or known.language or chosen.language
    made = make_blank_files(BlankOrder(chosen, spoken, known.occasion, kinds, look_of(template), before))
    put_all_and_tell(out, made.value, private=False)
    return tell_of_files(made.problems)


form.add_command(read)
form.add_command(check)
form.add_command(diff)


def _form_as_data(each: "Form") -> dict[str, object]:
    return {"form": each.key, "version": each.version, "title": each.title, "languages": languages_of(each)}
