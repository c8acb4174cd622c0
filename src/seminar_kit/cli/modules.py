"""`seminar-kit modules`: what a library holds to choose from."""

import json

import click

from seminar_kit.cli.check import show_problems
from seminar_kit.cli.library import end_soon, library_folder
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library, Module, Session
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import has_errors


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the modules as JSON.")
@click.pass_context
def modules(context: click.Context, as_json: bool) -> int:
    """List the modules with their sessions, minutes and the curricula that use them."""
    from seminar_kit.pipeline import check_library

    end_soon()
    root = library_folder(context)
    checked = check_library(root)
    if as_json:
        data = [_module_as_data(module, checked.library, checked.notes) for module in checked.library.modules.values()]
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))
    else:
        texts = (_module_as_text(module, checked.library, checked.notes) for module in checked.library.modules.values())
        click.echo("\n\n".join(texts))
    if has_errors(checked.problems):
        click.echo("", err=True)
        show_problems(checked.problems, root, "short") if not as_json else None
        return 1
    return 0


def _module_as_text(module: Module, library: Library, notes: FacilitatorNotes) -> str:
    head = f"{click.style(module.name, bold=True)}  {module.title}"
    used = ", ".join(_curricula_with(module.name, library))
    sessions = (_session_as_text(session, notes) for session in module.sessions)
    return "\n".join((head, f"  {plain_text(module.summary)}", *sessions, f"  used by: {used or 'no curriculum'}"))


def _session_as_text(session: Session, notes: FacilitatorNotes) -> str:
    minutes = session.minutes
    span = f"{minutes.usual:>3} min ({minutes.least}-{minutes.most})"
    return f"  {span:<17} {notes.sessions[session.key].priority.value:<12} {session.key}  {session.title}"


def _curricula_with(module: str, library: Library) -> list[str]:
    return [name for name, curriculum in library.curricula.items() if module in curriculum.module_names()]


def _module_as_data(module: Module, library: Library, notes: FacilitatorNotes) -> dict[str, object]:
    return {
        "name": module.name,
        "title": module.title,
        "summary": plain_text(module.summary),
        "language": module.language,
        "audience": list(module.audience),
        "prerequisites": list(module.prerequisites),
        "objectives": {objective.id: plain_text(objective.text) for objective in module.objectives},
        "curricula": _curricula_with(module.name, library),
        "sessions": [_session_as_data(session, notes) for session in module.sessions],
    }


def _session_as_data(session: Session, notes: FacilitatorNotes) -> dict[str, object]:
    minutes = session.minutes
    return {
        "key": session.key,
        "title": session.title,
        "minutes": {"least": minutes.least, "usual": minutes.usual, "most": minutes.most},
        "priority": notes.sessions[session.key].priority.value,
        "objectives": list(session.objectives),
        "handouts": list(session.handouts),
    }
