"""Do the names inside and between modules exist, and is every objective taught and tested?"""

from collections.abc import Iterator

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import TESTS_MODULE
from seminar_kit.model.library import Handout, Library, Module, Session
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Place, Problem, Severity
from seminar_kit.validate.form_fields import objectives_of_form


def check_objectives_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Of sessions, quiz questions and forms."""
    problems = []
    for module in library.modules.values():
        known = {objective.id for objective in module.objectives}
        for place, objective in _named_objectives(module, notes):
            if objective not in known:
                fix = order_to_write(objective, known, f"add it to modules/{module.name}/module.yaml")
                what = f'objective "{objective}" does not exist in module "{module.name}"'
                problems.append(Problem(place, "objective-exists", what, fix))
    return problems


def check_objectives_are_taught(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        Problem(
            module.origin.at("objectives", index),
            "objective-is-taught",
            f'objective "{objective.id}" is taught by no session',
            "name it in a session's objectives, or take it out of the module",
            Severity.WARNING,
        )
        for module in _sound_modules(library)
        for index, objective in enumerate(module.objectives)
        if not any(objective.id in session.objectives for session in module.sessions)
    ]


def check_objectives_are_tested(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for module in _sound_modules(library):
        keys = [session.key for session in module.sessions if session.key in notes.sessions]
        tested = {question.objective for key in keys for question in notes.sessions[key].questions}
        for index, objective in enumerate(module.objectives):
            if objective.id not in tested:
                what = f'objective "{objective.id}" is tested by no question'
                fix = f'add a question with "objective: {objective.id}" to a quiz of the module'
                place = module.origin.at("objectives", index)
                problems.append(Problem(place, "objective-is-tested", what, fix, Severity.WARNING))
    return problems


def check_module_names_are_free(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """The tests made from quizzes are kept in the register under a name that no module may have."""
    what = f'a module cannot be named "{TESTS_MODULE}": the forms made from quizzes have that name'
    return [
        Problem(module.origin.at(), "module-name-is-free", what, "rename the folder")
        for name, module in library.modules.items()
        if name == TESTS_MODULE
    ]


def check_handouts_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems: list[Problem] = []
    for module in library.modules.values():
        shown = _handout_names(module.handouts, module, library, ".md")
        kept = _handout_names(notes.handouts_of(module.name), module, library, ".guide.md")
        for session in module.sessions:
            held_back = notes.sessions[session.key].held_back
            problems += _missing_handouts(session, "handouts", session.handouts, shown, ".md")
            problems += _missing_handouts(session, "held_back", held_back, kept, ".guide.md")
    return problems


def check_handouts_are_used(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        Problem(
            handout.origin.at(),
            "handout-is-used",
            f'handout "{handout.name}" is named by no session',
            f'write "{key}: [{handout.name}]" in the session that gives it out',
            Severity.WARNING,
        )
        for module in _sound_modules(library)
        for handout, key in _handouts_with_keys(module, notes)
        if not any(handout.name in _named(session, key, notes) for session in module.sessions)
    ]


def check_prerequisites_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for module in library.modules.values():
        for index, name in enumerate(module.prerequisites):
            if not _exists(name, library):
                known = library.module_names | {s.key for m in library.modules.values() for s in m.sessions}
                fix = order_to_write(name, known, "write the name of a module, or of a session as module/session")
                what = f'prerequisite "{name}" does not exist'
                problems.append(Problem(module.origin.at("prerequisites", index), "prerequisite-exists", what, fix))
    return problems


def check_prerequisites_have_no_circle(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Each circle is told once, at the first of its modules."""
    circles: dict[frozenset[str], tuple[str, ...]] = {}
    for name in library.modules:
        if circle := _circle_from(name, library):
            circles.setdefault(frozenset(circle), circle)
    return [_circular(circle, library.modules[circle[0]]) for circle in circles.values()]


def _missing_handouts(
    session: Session, key: str, names: tuple[str, ...], known: set[str], ending: str
) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            fix = order_to_write(name, known, f"write modules/{session.module}/handouts/{name}{ending}")
            what = f'handout "{name}" does not exist in module "{session.module}"'
            yield Problem(session.origin.at(key, index), "handout-exists", what, fix)


def _handout_names(handouts: tuple[Handout, ...], module: Module, library: Library, ending: str) -> set[str]:
    """Those that could not be read, too."""
    folder = f"modules/{module.name}/handouts/"
    faulty = {path.removeprefix(folder) for path in library.faulty_files if path.startswith(folder)}
    return {handout.name for handout in handouts} | {name.removesuffix(ending) for name in faulty}


def _handouts_with_keys(module: Module, notes: FacilitatorNotes) -> Iterator[tuple[Handout, str]]:
    """Each handout with the key of the front matter under which a session names it."""
    yield from ((handout, "handouts") for handout in module.handouts)
    yield from ((handout, "held_back") for handout in notes.handouts_of(module.name))


def _named(session: Session, key: str, notes: FacilitatorNotes) -> tuple[str, ...]:
    return session.handouts if key == "handouts" else notes.sessions[session.key].held_back


def _sound_modules(library: Library) -> list[Module]:
    """Modules without faulty files, for nobody knows what a file that could not be read names."""
    faulty = {path.split("/")[1] for path in library.faulty_files if path.count("/") > 1}
    return [module for name, module in library.modules.items() if name not in faulty]


def _named_objectives(module: Module, notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    for session in module.sessions:
        for index, objective in enumerate(session.objectives):
            yield session.origin.at("objectives", index), objective
        facilitator = notes.sessions.get(session.key)
        if facilitator and facilitator.quiz_origin:
            for index, question in enumerate(facilitator.questions):
                yield facilitator.quiz_origin.at("questions", index, "objective"), question.objective
    for form in module.forms:
        yield from objectives_of_form(form)


def _exists(name: str, library: Library) -> bool:
    module, _, session = name.partition("/")
    if module not in library.module_names:
        return False
    loaded = library.modules.get(module)
    return not session or loaded is None or session in loaded.session_names


def _circle_from(start: str, library: Library) -> tuple[str, ...]:
    """The shortest way along prerequisites from a module back to itself, empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for name in _required_modules(way[-1], library):
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()


def _circular(circle: tuple[str, ...], module: Module) -> Problem:
    what = f"modules wait for each other: {' -> '.join((*circle, circle[0]))}"
    fix = "take one of these modules out of the other's prerequisites"
    return Problem(module.origin.at("prerequisites"), "prerequisites-have-no-circle", what, fix)


def _required_modules(name: str, library: Library) -> list[str]:
    module = library.modules.get(name)
    return [required.partition("/")[0] for required in module.prerequisites] if module else []
