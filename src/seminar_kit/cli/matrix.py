"""`seminar-kit matrix`: which session teaches an objective, which question tests it, which form uses it."""

import json

import click

from seminar_kit.cli.check import show_problems
from seminar_kit.cli.library import end_soon, library_folder, refuse_unknown_curricula
from seminar_kit.model.coverage import Coverage, CoveredObjective
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import has_errors


@click.command()
@click.argument("curriculum")
@click.option("--json", "as_json", is_flag=True, help="Print the matrix as JSON.")
@click.pass_context
def matrix(context: click.Context, curriculum: str, as_json: bool) -> int:
    """Show each objective of CURRICULUM with the sessions that teach it, its questions and its forms."""
    from seminar_kit.compose.coverage import coverage_of
    from seminar_kit.pipeline import check_library

    end_soon()
    root = library_folder(context)
    refuse_unknown_curricula((curriculum,), root)
    checked = check_library(root, (curriculum,))
    if curriculum in checked.library.curricula:
        coverage = coverage_of(checked.library, checked.notes, checked.library.curricula[curriculum])
        click.echo(_as_json(coverage) if as_json else _as_text(coverage))
    if not has_errors(checked.problems):
        return 0
    show_problems(checked.problems, root, "short", to_errors=as_json)
    return 1


def _as_text(coverage: Coverage) -> str:
    parts = [_objective_as_text(each) for each in coverage.taught]
    if coverage.left_out:
        names = ", ".join(f"{each.module}/{each.id}" for each in coverage.left_out)
        parts.append(f"left out: {names}")
    return "\n".join(parts)


def _objective_as_text(each: CoveredObjective) -> str:
    name = click.style(f"{each.module}/{each.id}", bold=True)
    forms = (f"    form      {key}" for key in each.forms)
    sessions = (f"    session   {key}" for key in each.sessions)
    tested = f"    tested by {_questions(each.questions)}"
    return "\n".join((f"{name}  {plain_text(each.text)}", *sessions, tested, *forms))


def _questions(number: int) -> str:
    if not number:
        return click.style("no question", fg="yellow")
    return "1 question" if number == 1 else f"{number} questions"


def _as_json(coverage: Coverage) -> str:
    data = {
        "taught": [_objective_as_data(each) for each in coverage.taught],
        "left_out": [_objective_as_data(each) for each in coverage.left_out],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _objective_as_data(each: CoveredObjective) -> dict[str, object]:
    return {
        "module": each.module,
        "objective": each.id,
        "text": plain_text(each.text),
        "sessions": list(each.sessions),
        "questions": each.questions,
        "forms": list(each.forms),
    }
