"""Objectives against sessions, questions and forms: the coverage of a curriculum, and its page for facilitators."""

from collections.abc import Iterator, Mapping

from seminar_kit.compose.build_blocks import heading, lines, paragraph, strong, table, text
from seminar_kit.model.coverage import Coverage, CoveredObjective
from seminar_kit.model.document import Block, Blocks, Body, Inlines, Page, PageKind
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Form
from seminar_kit.model.library import Curriculum, Library, Module
from seminar_kit.words import Words

COVERAGE_PAGE = "coverage"


def coverage_of(library: Library, notes: FacilitatorNotes, curriculum: Curriculum) -> Coverage:
    """What the sessions of a curriculum teach; questions are those of these sessions only."""
    keys, forms = curriculum.session_keys(), library.forms_of(curriculum)
    modules = (library.modules[name] for name in curriculum.module_names() if name in library.modules)
    covered = tuple(each for module in modules for each in _of_module(module, notes, keys, forms))
    taught = tuple(each for each in covered if each.sessions)
    return Coverage(taught, tuple(each for each in covered if not each.sessions))


def coverage_page(coverage: Coverage, library: Library, words: Words) -> Page:
    """A page of the facilitators' annex; what is left out stands in a table of its own."""
    lead = words.say("Every objective with the sessions that teach it, the questions that test it and its forms.")
    blocks: Blocks = (paragraph(*text(lead)), _table(coverage.taught, library, words))
    if coverage.left_out:
        title = words.say("Objectives of these modules that this seminar leaves out")
        blocks += (heading(2, title, "left-out"), _table(coverage.left_out, library, words))
    return Page(COVERAGE_PAGE, PageKind.ANNEX, words.say("Coverage"), Body(blocks), landscape=True)


def _of_module(
    module: Module, notes: FacilitatorNotes, keys: tuple[str, ...], forms: tuple[Form, ...]
) -> Iterator[CoveredObjective]:
    sessions = {session.key: session for session in module.sessions}
    taught = tuple(sessions[key] for key in keys if key in sessions)
    for objective in module.objectives:
        yield CoveredObjective(
            module=module.name,
            id=objective.id,
            text=objective.text,
            sessions=tuple(session.key for session in taught if objective.id in session.objectives),
            questions=sum(
                question.objective == objective.id
                for session in taught
                for question in notes.sessions[session.key].questions
            ),
            forms=tuple(form.key for form in forms if _serves(form, module.name, objective.id)),
        )


def _serves(form: Form, module: str, objective: str) -> bool:
    """Objectives of another module are written `module/objective`."""
    wanted = {f"{module}/{objective}", *([objective] if form.module == module else ())}
    named = {*form.objectives, *(name for _, field in form.keyed_fields() for name in field.objectives)}
    return not wanted.isdisjoint(named)


def _table(rows: tuple[CoveredObjective, ...], library: Library, words: Words) -> Block:
    titles = (words.say("Objective"), words.say("Sessions"), words.say("Questions"), words.say("Forms"))
    forms = {form.key: form.title for module in library.modules.values() for form in module.forms}
    return table(titles, (_row(each, library.modules[each.module], forms) for each in rows))


def _row(each: CoveredObjective, module: Module, forms: Mapping[str, str]) -> tuple[Inlines, ...]:
    sessions = {session.key: session.title for session in module.sessions}
    return (
        lines(strong(module.title), each.text),
        lines(*(text(sessions[key]) for key in each.sessions)),
        text(str(each.questions)),
        lines(*(text(forms[key]) for key in each.forms)),
    )
