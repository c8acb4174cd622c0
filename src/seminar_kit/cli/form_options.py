"""Options and choices that the commands on forms share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from seminar_kit.cli.outside_text import shown
from seminar_kit.cli.problem_formats import FORMATS
from seminar_kit.problems import Problem, Severity, has_errors

if TYPE_CHECKING:
    from seminar_kit.desk.forms import KnownForms
    from seminar_kit.model.form import Form
    from seminar_kit.write.word import WordLook

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date as year-month-day."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a date; write it as year-month-day, e.g. 2026-05-31', param, ctx)


def curriculum_option(command: Command) -> Command:
    return click.option(
        "--curriculum", default="", metavar="NAME", help="A curriculum: its title, language, variables and tests."
    )(command)


def today_option(command: Command) -> Command:
    return click.option("--today", type=Day(), help="The day by which dates are judged; left out: today.")(command)


def template_option(command: Command) -> Command:
    return click.option(
        "--template",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A .docx or .dotx with your letterhead and styles for Word files.",
    )(command)


def json_option(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(command)


def this_day() -> date:
    """Today where the computer stands."""
    return datetime.now().astimezone().date()


def known_forms_of(root: Path, curriculum: str) -> "KnownForms":
    """The forms that can be used; faults in others are told, and stop nothing. Faults in the curriculum end all."""
    from seminar_kit.cli.library import refuse_unknown_curricula
    from seminar_kit.desk.forms import known_forms

    if curriculum:
        refuse_unknown_curricula((curriculum,), root)
    known = known_forms(root, curriculum)
    if known.problems:
        click.echo(FORMATS["short"](known.problems, root), err=True)
    if known.value is None:
        raise click.exceptions.Exit(1)
    return known.value


def form_named(name: str, known: "KnownForms") -> "Form":
    """By its key, or by its own name where only one module has it; else a usage error with the nearest."""
    from seminar_kit.compose.forms.knowledge_tests import POST_TEST, PRE_TEST
    from seminar_kit.nearest import nearest

    named: dict[str, list[Form]] = {}
    for form in known.forms.values():
        named.setdefault(form.key, []).append(form)
        named.setdefault(form.name, []).append(form)
    found = named.get(name, [])
    if len(found) == 1:
        return found[0]
    meant = found or named.get(nearest(name, named) or "", [])
    fix = f'write "{meant[0].key}"' if meant else "see all with: seminar-kit form list"
    if name.rpartition("/")[2] in (PRE_TEST, POST_TEST):
        fix = "name the curriculum whose quizzes make the tests: --curriculum NAME"
    what = "belongs to several modules" if found else "does not exist, or has errors"
    raise click.UsageError(f'form "{name}" {what}.\nfix: {fix}')


def look_of(template: Path | None) -> "WordLook":
    from seminar_kit.write.word import WordLook

    return WordLook(template.read_bytes(), template_name=template.name) if template else WordLook()


def refuse_untranslated(form: "Form", language: str) -> None:
    """A usage error if the form has no texts in the language; an empty one is any."""
    known = languages_of(form)
    if language and language not in known:
        raise click.UsageError(
            f'form "{form.key}" has no texts in "{language}".\nfix: choose one of {", ".join(known)}, or translate it'
        )


def languages_of(form: "Form") -> list[str]:
    return sorted({form.language, *form.translations})


def tell_of_files(problems: tuple[Problem, ...]) -> int:
    """Problems of files that came from outside, which have no lines, to standard error; 1 if any is an error."""
    for each in problems:
        colour = "red" if each.severity is Severity.ERROR else "yellow"
        severity = click.style(each.severity.value, fg=colour)
        what = f"{shown(each.place.path)}: {severity}: {shown(each.what)} [{each.rule}]"
        click.echo(f"{what}\n    fix: {shown(each.fix)}", err=True)
    return int(has_errors(problems))
