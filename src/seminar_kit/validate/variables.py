"""Does each curriculum define the variables that its modules and its own texts use?"""

from collections.abc import Iterable, Iterator

from seminar_kit.model.document import Variable
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Form
from seminar_kit.model.library import Curriculum, Handout, Item, Library, Module, Session
from seminar_kit.model.variables import variables_in
from seminar_kit.nearest import nearest, order_to_write
from seminar_kit.problems import Place, Problem
from seminar_kit.validate.curricula import find_session
from seminar_kit.validate.form_fields import spots_of
from seminar_kit.validate.texts import texts_of_module


def check_variables_are_defined(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Told once for each variable of a module and curriculum, at the place of its first use."""
    problems = []
    for curriculum in library.curricula.values():
        told: set[str] = set()
        for place, name in _uses(curriculum, library, notes):
            if name not in curriculum.variables and name not in told:
                told.add(name)
                problems.append(_undefined(place, name, curriculum))
    return problems


def check_prefilled_fields_are_filled_somewhere(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """A field stays empty in a seminar that has no such variable; if no seminar has it, the name is misspelt.

    Only a library that was read as a whole can tell.
    """
    curricula = tuple(library.curricula.values())
    if not curricula or library.curriculum_names != library.curricula.keys():
        return []
    known = sorted({variable for curriculum in curricula for variable in curriculum.variables})
    return [
        _filled_nowhere(place, name, known)
        for module in library.modules.values()
        for form in module.forms
        for place, name in _prefills(form)
        if name not in known and any(form in library.forms_of(curriculum) for curriculum in curricula)
    ]


def _prefills(form: Form) -> Iterator[tuple[Place, str]]:
    for spot in spots_of(form):
        if spot.field.prefill:
            yield spot.place("prefill"), spot.field.prefill


def _filled_nowhere(place: Place, name: str, known: list[str]) -> Problem:
    what = f'no curriculum defines the variable "{name}"'
    fix = order_to_write(name, known, f'add "{name}: ..." under variables in a curriculum')
    return Problem(place, "prefill-is-filled-somewhere", what, fix)


def _uses(curriculum: Curriculum, library: Library, notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    yield from _uses_in_curriculum(curriculum, notes)
    found = (find_session(item.session, library) for item in curriculum.session_items())
    keys = frozenset(session.key for session in found if session)
    for name in curriculum.module_names():
        if name in library.modules:
            yield from _uses_in_module(library.modules[name], keys, notes)


def _uses_in_module(module: Module, keys: frozenset[str], notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    """Only what the seminar shows: the module's page, the chosen sessions and their handouts."""
    sessions = tuple(session for session in module.sessions if session.key in keys)
    wanted = {name for session in sessions for name in session.handouts}
    kept = {name for session in sessions for name in notes.sessions[session.key].held_back}
    handouts = (
        *(handout for handout in module.handouts if handout.name in wanted),
        *(handout for handout in notes.handouts_of(module.name) if handout.name in kept),
    )
    titled: tuple[Module | Session | Handout, ...] = (module, *sessions, *handouts)
    yield from _uses_in_words((each.origin.at("title"), each.title) for each in titled)
    terms = enumerate(module.glossary)
    yield from _uses_in_words((module.origin.at("glossary", index, "term"), term.term) for index, term in terms)
    for session in sessions:
        yield from _uses_in_words(_words_of_facilitators(session, notes))
    pages = {f"{module.name}/index", *(s.key for s in sessions), *(h.key for h in handouts)}
    for text in texts_of_module(module, notes):
        if text.page in pages:
            yield from ((each.place, each.name) for each in text.inlines() if isinstance(each, Variable))


def _words_of_facilitators(session: Session, notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    if facilitator := notes.sessions.get(session.key):
        at = session.origin.at
        yield from ((at("method"), facilitator.method), (at("room"), facilitator.room))
        yield from ((at("materials", index), words) for index, words in enumerate(facilitator.materials))


def _uses_in_words(words: Iterable[tuple[Place, str]]) -> Iterator[tuple[Place, str]]:
    yield from ((place, name) for place, text in words for name in variables_in(text))


def _uses_in_curriculum(curriculum: Curriculum, notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    at = curriculum.origin.at
    keys = ("title", "subtitle", "host", "place", "audience", "distribution")
    yield from _uses_in_words((at(key), str(getattr(curriculum, key))) for key in keys)
    yield from _uses_in_words((at("variables", key), value) for key, value in curriculum.variables.items())
    yield from _uses_in_words((at("organisers", index), name) for index, name in enumerate(curriculum.organisers))
    for number, day in enumerate(curriculum.days):
        yield from _uses_in_words(((at("days", number, "title"), day.title),))
        for item in day.items:
            yield from _uses_in_words(_words_of_item(item, curriculum, notes))


def _words_of_item(item: Item, curriculum: Curriculum, notes: FacilitatorNotes) -> Iterator[tuple[Place, str]]:
    note = notes.item_notes.get((curriculum.name, item.keys), "")
    texts = ((item.kind.value, item.title), ("room", item.room), ("text", item.text), ("note", note))
    yield from ((curriculum.origin.at(*item.keys, key), text) for key, text in texts)
    for index, group in enumerate(item.groups):
        for key, text in (("name", group.name), ("room", group.room)):
            yield curriculum.origin.at(*item.keys, "groups", index, key), text
        for inner in group.items:
            yield from _words_of_item(inner, curriculum, notes)


def _undefined(place: Place, name: str, curriculum: Curriculum) -> Problem:
    what = f'curriculum "{curriculum.name}" does not define the variable "{name}"'
    add = f'add "{name}: ..." under variables in {curriculum.origin.path}'
    near = nearest(name, curriculum.variables)
    if near and place.path != curriculum.origin.path:
        # A module serves many curricula, so the misspelt word may stand on either side.
        return Problem(place, "variable-is-defined", what, f'write "{near}" if it is misspelt here, else {add}')
    return Problem(place, "variable-is-defined", what, f'write "{near}"' if near else add)
