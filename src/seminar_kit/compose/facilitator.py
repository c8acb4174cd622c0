"""Library, facilitator notes and curriculum to the facilitators' seminar: the run-sheet of every day."""

from seminar_kit.compose.agenda_tables import agenda_to_blocks, day_title, day_to_table
from seminar_kit.compose.bibliography import numbers_of, sources_page
from seminar_kit.compose.build_blocks import bullets, heading, page_link, paragraph, text
from seminar_kit.compose.coverage import coverage_of, coverage_page
from seminar_kit.compose.finish import Finish, finish_pages, number_sources
from seminar_kit.compose.forms import answer_key, answer_key_page, facilitators_forms, forms_page
from seminar_kit.compose.front_pages import facts_to_blocks
from seminar_kit.compose.module_pages import handout_page
from seminar_kit.compose.run_sheet_pages import RunSheets
from seminar_kit.compose.selection import Selection, pictures_shown, select, sessions_by_key
from seminar_kit.compose.seminar import SeminarParts, build_seminar
from seminar_kit.compose.timetable import Timing, compute_agenda
from seminar_kit.model.agenda import Agenda, Day
from seminar_kit.model.document import Block, Blocks, Body, BulletList, ListItem, Page, PageKind
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Curriculum, Handout, Library
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.problems import Outcome
from seminar_kit.words import Words, words_of


def compose_facilitator(
    library: Library, notes: FacilitatorNotes, curriculum: Curriculum, participant: Seminar
) -> Outcome[Seminar]:
    """The facilitator edition; sources keep the numbers of the participants' seminar."""
    words = words_of(curriculum.language)
    selections = select(library, curriculum)
    sessions = sessions_by_key(library)
    agenda = compute_agenda(Timing(curriculum, sessions, _item_notes(notes, curriculum)))
    sheets = RunSheets(curriculum, library.modules, sessions, notes, words)
    handouts = tuple(handout_page(handout) for selection in selections for handout in _handouts(selection, notes))
    coverage = coverage_page(coverage_of(library, notes, curriculum), library, words)
    annex = (coverage, *_handouts_annex(handouts, words))
    raw = (_home(curriculum, agenda.value, sheets), *_day_pages(agenda.value, sheets), *annex)
    numbers = number_sources(raw, numbers_of(participant.document.pages))
    forms = facilitators_forms(library, notes, curriculum)
    key = answer_key_page(forms, answer_key(library, notes, curriculum), words)
    pages = (*raw, *sources_page(numbers, library.sources, words), *forms_page(forms, words), *key)
    finished = finish_pages(pages, Finish(curriculum.variables, numbers, words))
    pictures = pictures_shown(finished.value, selections)
    parts = SeminarParts(Edition.FACILITATOR, agenda.value, finished.value, pictures, forms)
    return Outcome(build_seminar(curriculum, parts), agenda.problems + finished.problems)


def _handouts(selection: Selection, notes: FacilitatorNotes) -> tuple[Handout, ...]:
    """Those for everybody, then those that the chosen sessions hold back."""
    kept = {name for session in selection.sessions for name in notes.sessions[session.key].held_back}
    held_back = (handout for handout in notes.handouts_of(selection.module.name) if handout.name in kept)
    return (*selection.handouts, *held_back)


def _item_notes(notes: FacilitatorNotes, curriculum: Curriculum) -> dict[tuple[str | int, ...], str]:
    return {keys: note for (name, keys), note in notes.item_notes.items() if name == curriculum.name}


def _home(curriculum: Curriculum, agenda: Agenda, sheets: RunSheets) -> Page:
    words = sheets.words
    blocks: list[Block] = [*facts_to_blocks(curriculum, words)]
    blocks += _how_to_use(words)
    blocks += [heading(2, words.say("Agenda with minutes"), "agenda")]
    blocks += agenda_to_blocks(agenda, words, minutes=True, level=3)
    blocks += _materials(agenda, sheets)
    return Page("index", PageKind.HOME, words.say("The seminar at a glance"), Body(tuple(blocks)))


def _how_to_use(words: Words) -> Blocks:
    points = (
        words.say("Read the run-sheet of a session together with its pages in the participant pack."),
        words.say("Clock times in the run-sheets are computed from the agenda: if a day starts late, shift them."),
        words.say("Handouts stand at the end of this guide, ready to copy."),
        words.say("Do not leave this guide in the room: it holds answers and worked solutions."),
    )
    return (
        heading(2, words.say("How to use this guide"), "how-to-use"),
        bullets(text(point) for point in points),
    )


def _materials(agenda: Agenda, sheets: RunSheets) -> Blocks:
    """What to bring, as a checklist by session; nothing if no session needs anything."""
    items = []
    for entry in sheets.sessions_of_agenda(agenda):
        needed = (*sheets.materials_of(entry.session), *sheets.handouts_of(entry.session))
        if needed:
            points = BulletList(tuple(ListItem((paragraph(*text(need)),), checked=False) for need in needed))
            items.append(ListItem((paragraph(page_link(entry.session, entry.title)), points)))
    if not items:
        return ()
    return (heading(2, sheets.words.say("What to bring"), "what-to-bring"), BulletList(tuple(items)))


def _day_pages(agenda: Agenda, sheets: RunSheets) -> tuple[Page, ...]:
    printed: set[str] = set()
    pages = []
    for day in agenda.days:
        entries = [e for e in sheets.sessions_of_day(day) if e.session not in printed]
        printed.update(entry.session for entry in entries)
        pages.append(_day_page(day, tuple(sheets.page(entry) for entry in entries), sheets.words))
    return tuple(pages)


def _day_page(day: Day, pages: tuple[Page, ...], words: Words) -> Page:
    lead = (paragraph(*text(day.title)),) if day.title else ()
    body = Body((*lead, day_to_table(day, words, minutes=True)))
    return Page(f"day-{day.number}", PageKind.DAY, day_title(day, words), body, pages)


def _handouts_annex(handouts: tuple[Page, ...], words: Words) -> tuple[Page, ...]:
    """All handouts under one heading, so that the contents lists each in one line."""
    if not handouts:
        return ()
    lead = Body((paragraph(*text(words.say("Copy what the list of things to bring asks for."))),))
    return (Page("handouts", PageKind.ANNEX, words.say("Handouts"), lead, handouts),)
