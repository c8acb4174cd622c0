"""Can every session be run from its guide?"""

from seminar_kit.model.facilitator import FacilitatorNotes, FacilitatorSession
from seminar_kit.model.library import Library, Session
from seminar_kit.problems import Problem, Severity


def check_guides_are_written(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """A session without a guide can be read but not run."""
    return [
        Problem(
            session.origin.at(),
            "guide-is-written",
            f'session "{session.key}" has no facilitator guide',
            f"write modules/{session.key}.guide.md",
            Severity.WARNING,
        )
        for session, facilitator in _sessions(library, notes)
        if facilitator.guide is None and f"modules/{session.key}.guide.md" not in library.faulty_files
    ]


def check_steps_add_up(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """The steps of a run-sheet fill the session's usual minutes exactly."""
    problems = []
    for session, facilitator in _sessions(library, notes):
        if facilitator.guide is None:
            continue
        steps = facilitator.guide.steps
        total = sum(step.minutes for step in steps)
        if not steps:
            problems.append(_no_steps(facilitator.guide.origin.path, facilitator))
        elif total != session.minutes.usual:
            problems.append(
                Problem(
                    steps[-1].place,
                    "steps-add-up",
                    f"the steps take {total} minutes, the session usually takes {session.minutes.usual}",
                    _balance(total, session.minutes.usual),
                )
            )
    return problems


def _sessions(library: Library, notes: FacilitatorNotes) -> list[tuple[Session, FacilitatorSession]]:
    sessions = (session for module in library.modules.values() for session in module.sessions)
    return [(session, notes.sessions[session.key]) for session in sessions if session.key in notes.sessions]


def _no_steps(path: str, facilitator: FacilitatorSession) -> Problem:
    assert facilitator.guide is not None
    return Problem(
        facilitator.guide.origin.at(),
        "guide-has-steps",
        f'guide "{path}" has no steps',
        'end the heading of each step with its minutes, e.g. "## 1. Opening question (10 min)"',
    )


def _balance(total: int, usual: int) -> str:
    if total > usual:
        return f'take {total - usual} minutes out of the steps, or write "usual: {total}"'
    return f'add {usual - total} minutes to the steps, or write "usual: {total}"'
