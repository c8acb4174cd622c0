"""Library and curriculum to the participants' seminar. Facilitator text cannot leak: it never arrives here."""

from seminar_kit.compose.agenda_tables import agenda_to_blocks
from seminar_kit.compose.bibliography import sources_page
from seminar_kit.compose.finish import Finish, finish_pages, number_sources
from seminar_kit.compose.forms import forms_page, participants_forms
from seminar_kit.compose.front_pages import downloads_page, facts_to_blocks, glossary_page
from seminar_kit.compose.module_pages import module_page
from seminar_kit.compose.selection import Selection, pictures_shown, select, sessions_by_key
from seminar_kit.compose.seminar import SeminarParts, build_seminar
from seminar_kit.compose.timetable import Timing, compute_agenda
from seminar_kit.model.agenda import Agenda
from seminar_kit.model.document import Body, Page, PageKind
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.problems import Outcome
from seminar_kit.words import Words, words_of


def compose_participant(library: Library, curriculum: Curriculum) -> Outcome[Seminar]:
    """The participant edition; the curriculum and what it uses must be free of errors."""
    words = words_of(curriculum.language)
    selections = select(library, curriculum)
    agenda = compute_agenda(Timing(curriculum, sessions_by_key(library), {}))
    raw = _participant_pages(selections, curriculum, agenda.value, words)
    numbers = number_sources(raw)
    forms = participants_forms(library, curriculum)
    annexes = (*sources_page(numbers, library.sources, words), *forms_page(forms, words))
    pages = (*raw, *annexes, downloads_page(raw, forms, words))
    finished = finish_pages(pages, Finish(curriculum.variables, numbers, words))
    pictures = pictures_shown(finished.value, selections)
    parts = SeminarParts(Edition.PARTICIPANT, agenda.value, finished.value, pictures, forms)
    return Outcome(build_seminar(curriculum, parts), agenda.problems + finished.problems)


def _participant_pages(
    selections: tuple[Selection, ...], curriculum: Curriculum, agenda: Agenda, words: Words
) -> tuple[Page, ...]:
    """Home, modules and glossary, not yet filled or numbered."""
    facts = facts_to_blocks(curriculum, words)
    body = Body((*facts, *agenda_to_blocks(agenda, words, minutes=False)))
    home = Page("index", PageKind.HOME, words.say("At a glance"), body)
    modules = tuple(module_page(selection, words) for selection in selections)
    return (home, *modules, *glossary_page(selections, words))
