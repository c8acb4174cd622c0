"""The pages around the modules: facts, glossary, downloads."""

from seminar_kit.compose.build_blocks import bullets, heading, paragraph, text
from seminar_kit.compose.forms import links_to_forms
from seminar_kit.compose.selection import Selection
from seminar_kit.model import outputs
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    DefinitionItem,
    DefinitionList,
    FileTarget,
    Inlines,
    Link,
    Page,
    PageKind,
    Paragraph,
)
from seminar_kit.model.library import Curriculum
from seminar_kit.model.variables import fill_in
from seminar_kit.model.walk import pages_in
from seminar_kit.words import Words


def facts_to_blocks(curriculum: Curriculum, words: Words) -> Blocks:
    """Host, place, dates and audience as a definition list."""
    dates = [day.date for day in curriculum.days]
    facts = (
        (words.say("Host"), curriculum.host),
        (words.say("Organised by"), words.list(curriculum.organisers) if curriculum.organisers else ""),
        (words.say("Place"), curriculum.place),
        (words.say("Dates"), words.days(min(dates), max(dates))),
        (words.say("Time zone"), words.time_zone(curriculum.time_zone, min(dates))),
        (words.say("For"), curriculum.audience),
    )
    items = (
        DefinitionItem(text(name), ((paragraph(*text(fill_in(fact, curriculum.variables))),),))
        for name, fact in facts
        if fact
    )
    return (DefinitionList(tuple(items)),)


def glossary_page(selections: tuple[Selection, ...], words: Words) -> tuple[Page, ...]:
    terms = {term.term.casefold(): term for selection in selections for term in selection.module.glossary}
    if not terms:
        return ()
    items = tuple(
        DefinitionItem(text(term.term), ((Paragraph(term.definition),),))
        for term in sorted(terms.values(), key=lambda term: term.term.casefold())
    )
    return (Page("glossary", PageKind.GLOSSARY, words.say("Glossary"), Body((DefinitionList(items),))),)


def downloads_page(pages: tuple[Page, ...], forms: tuple[BlankForm, ...], words: Words) -> Page:
    files = [
        (outputs.PARTICIPANT_PACK, words.say("Participant pack (Word)")),
        (outputs.AGENDA_SHEET, words.say("Agenda to print (Word)")),
        (outputs.CALENDAR, words.say("Agenda for your calendar")),
    ]
    blocks: list[Block] = [bullets(_file_link(name, title) for name, title in files)]
    handouts = [page for page in pages_in(pages) if page.kind is PageKind.HANDOUT]
    if handouts:
        blocks.append(heading(2, words.say("Handouts to print (Word)"), "handouts"))
        blocks.append(bullets(_file_link(outputs.handout_file(page.key), page.title) for page in handouts))
    if forms:
        blocks.append(heading(2, words.say("Forms to fill in and send back"), "forms"))
        blocks.append(bullets(links_to_forms(forms)))
    return Page("downloads", PageKind.DOWNLOADS, words.say("Downloads"), Body(tuple(blocks)))


def _file_link(name: str, title: str) -> Inlines:
    return (Link(FileTarget(name), text(title)),)
