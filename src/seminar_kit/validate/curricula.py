"""Do curricula name what exists, in an order and with minutes that work?"""

from collections.abc import Iterator
from math import ceil

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Curriculum, Item, Library, Priority, Session
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Place, Problem, Severity


def check_sessions_of_curricula_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [
        problem
        for curriculum in library.curricula.values()
        for item in curriculum.session_items()
        for problem in _problem_of_name(item.session, curriculum.origin.at(*item.keys, "session"), library)
    ]


def check_sessions_stand_once(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Only the groups of one parallel may share a session."""
    problems = []
    for curriculum in library.curricula.values():
        first: dict[str, Item] = {}
        for item in curriculum.session_items():
            other = first.setdefault(item.session, item)
            if other is not item and not _in_one_parallel(item, other):
                line = curriculum.origin.at(*other.keys, "session").line
                what = f'session "{item.session}" stands in line {line} already'
                place = curriculum.origin.at(*item.keys, "session")
                problems.append(Problem(place, "session-stands-once", what, "take one of the two out"))
    return problems


def check_core_sessions_are_taught(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Only a library that was read as a whole can tell that no curriculum teaches a session."""
    if library.curriculum_names != library.curricula.keys() or library.faulty_files or not library.curricula:
        return []
    taught = {key for curriculum in library.curricula.values() for key in curriculum.session_keys()}
    if taught - notes.sessions.keys():  # A misspelt name is told already, and may mean the session.
        return []
    return [
        Problem(
            session.origin.at("priority"),
            "core-session-is-taught",
            f'no curriculum teaches "{session.key}", though its priority is core',
            'add it to a curriculum of its module, or write "priority: recommended"',
            Severity.WARNING,
        )
        for module in library.modules.values()
        if any(key.startswith(f"{module.name}/") for key in taught)
        for session in module.sessions
        if session.key not in taught and notes.sessions[session.key].priority is Priority.CORE
    ]


def check_days_are_in_order(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for curriculum in library.curricula.values():
        for index, (day, later) in enumerate(zip(curriculum.days, curriculum.days[1:], strict=False), start=1):
            if later.date <= day.date:
                what = f'day {index + 1} is on "{later.date}", not after day {index} on "{day.date}"'
                place = curriculum.origin.at("days", index, "date")
                problems.append(Problem(place, "days-are-in-order", what, "put the days in the order of their dates"))
    return problems


def check_own_minutes(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Minutes that a curriculum gives a session stay within its least and most, lengthened by interpretation."""
    problems = []
    for curriculum in library.curricula.values():
        for item in curriculum.session_items():
            session = find_session(item.session, library)
            if session and item.minutes is not None:
                problems += _problem_of_minutes(curriculum, item, item.minutes, session)
    return problems


def check_prerequisites_come_first(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    return [problem for curriculum in library.curricula.values() for problem in _problems_of_order(curriculum, library)]


def check_language_of_modules(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for curriculum in library.curricula.values():
        for item in curriculum.session_items():
            module = library.modules.get(item.session.partition("/")[0])
            if module and module.language != curriculum.language:
                what = f'module "{module.name}" is written in "{module.language}", not in "{curriculum.language}"'
                place = curriculum.origin.at(*item.keys, "session")
                fix = f'write "language: {module.language}" in the curriculum, or choose another module'
                problems.append(Problem(place, "module-speaks-the-language", what, fix))
    return problems


def find_session(key: str, library: Library) -> Session | None:
    module = library.modules.get(key.partition("/")[0])
    return next((s for s in module.sessions if s.key == key), None) if module else None


def _problem_of_name(key: str, place: Place, library: Library) -> Iterator[Problem]:
    module_name, _, session = key.partition("/")
    module = library.modules.get(module_name)
    if module_name not in library.module_names:
        names = library.module_names
        fix = order_to_write(module_name, names, f"add the folder modules/{module_name}, or write another name")
        yield Problem(place, "module-exists", f'module "{module_name}" does not exist', fix)
    elif module and session not in module.session_names:
        otherwise = f"write one of the sessions of modules/{module_name}/module.yaml"
        fix = order_to_write(session, module.session_names, otherwise, before=f"{module_name}/")
        yield Problem(place, "session-exists", f'session "{key}" does not exist', fix)


def _in_one_parallel(item: Item, other: Item) -> bool:
    """Keys of items in groups are days, day, items, item, groups, group, items, item."""
    return len(item.keys) > 4 and item.keys[:4] == other.keys[:4] and item.keys[:6] != other.keys[:6]


def _problem_of_minutes(curriculum: Curriculum, item: Item, minutes: int, session: Session) -> list[Problem]:
    factor = curriculum.interpretation
    least = round(session.minutes.least * factor)
    # Rounded up to five as the agenda rounds, so that minutes copied from an agenda always fit.
    most = 5 * ceil(round(session.minutes.most * factor, 6) / 5)
    if least <= minutes <= most:
        return []
    bound = f"at least {least}" if minutes < least else f"at most {most}"
    reason = f" with interpretation (x {factor:g})" if factor != 1 else ""
    place = curriculum.origin.at(*item.keys, "minutes")
    what = f'session "{session.key}" gets {minutes} minutes, but takes {bound}{reason}'
    nearest = least if minutes < least else most
    fix = f'write "minutes: {nearest}", or leave the line out for its usual minutes'
    return [Problem(place, "minutes-fit-the-session", what, fix)]


def _problems_of_order(curriculum: Curriculum, library: Library) -> Iterator[Problem]:
    """A prerequisite after its dependant is an error; one that is missing from the curriculum is a warning."""
    items = curriculum.session_items()
    for name in curriculum.module_names():
        module = library.modules.get(name)
        for required in module.prerequisites if module else ():
            first = next(index for index, item in enumerate(items) if _belongs(item, name))
            place = curriculum.origin.at(*items[first].keys, "session")
            if not any(_belongs(item, required) for item in items):
                yield _prerequisite_missing(place, name, required)
            elif not any(_precedes(item, items[first]) for item in items[:first] if _belongs(item, required)):
                yield _prerequisite_late(place, name, required)


def _belongs(item: Item, name: str) -> bool:
    return item.session == name or item.session.startswith(f"{name}/")


def _precedes(earlier: Item, item: Item) -> bool:
    """Of items in the order of the agenda: groups of one parallel run at the same time, so neither precedes."""
    return not _in_one_parallel(earlier, item)


def _prerequisite_missing(place: Place, module: str, required: str) -> Problem:
    what = f'module "{module}" builds on "{required}", which this curriculum leaves out'
    fix = "add a session of it, or make sure that participants know it already"
    return Problem(place, "prerequisite-is-in-the-curriculum", what, fix, Severity.WARNING)


def _prerequisite_late(place: Place, module: str, required: str) -> Problem:
    what = f'module "{module}" starts before "{required}", on which it builds'
    return Problem(place, "prerequisite-comes-first", what, f'move "{required}" before this session')
