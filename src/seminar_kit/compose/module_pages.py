"""A module and its chosen sessions to the participants' pages."""

from seminar_kit.compose.build_blocks import box, bullets, free_anchor, heading, page_link, paragraph, text
from seminar_kit.compose.quiz_blocks import questions_then_answers
from seminar_kit.compose.selection import Selection
from seminar_kit.model.document import Block, Blocks, Body, BoxKind, Inlines, Page, PageKind, Paragraph
from seminar_kit.model.library import Handout, Session
from seminar_kit.model.walk import anchors_of
from seminar_kit.words import Words


def module_page(selection: Selection, words: Words) -> Page:
    module = selection.module
    taught = {objective for session in selection.sessions for objective in session.objectives}
    objectives = tuple(o.text for o in module.objectives if o.id in taught)
    links = tuple((page_link(session.key, session.title),) for session in selection.sessions)
    blocks: list[Block] = [Paragraph(module.summary), *_objectives_box(objectives, words)]
    blocks += [paragraph(*text(words.say("Sessions in this seminar:"))), bullets(links)]
    pages = (*_session_pages(selection, words), *map(handout_page, selection.handouts))
    return Page(f"{module.name}/index", PageKind.MODULE, module.title, Body(tuple(blocks)), pages)


def _session_pages(selection: Selection, words: Words) -> tuple[Page, ...]:
    return tuple(_session_page(selection, session, words) for session in selection.sessions)


def _session_page(selection: Selection, session: Session, words: Words) -> Page:
    texts = {objective.id: objective.text for objective in selection.module.objectives}
    before = (
        *_care_box(session, words),
        *_objectives_box(tuple(texts[o] for o in session.objectives), words),
    )
    after = (
        *_key_messages_box(session, words),
        *_handout_links(selection, session, words),
        *_self_check(session, words),
    )
    body = Body((*before, *session.body.blocks, *after), session.body.notes)
    return Page(session.key, PageKind.SESSION, session.title, body)


def _care_box(session: Session, words: Words) -> Blocks:
    if not session.care:
        return ()
    return (box(BoxKind.CARE, words.say("Content note"), (Paragraph(session.care),)),)


def _objectives_box(objectives: tuple[Inlines, ...], words: Words) -> Blocks:
    if not objectives:
        return ()
    lead = paragraph(*text(words.say("Afterwards you can:")))
    return (box(BoxKind.OBJECTIVES, words.say("Objectives"), (lead, bullets(objectives))),)


def _key_messages_box(session: Session, words: Words) -> Blocks:
    if not session.key_messages:
        return ()
    return (box(BoxKind.KEY_MESSAGES, words.say("Key messages"), (bullets(session.key_messages),)),)


def _handout_links(selection: Selection, session: Session, words: Words) -> Blocks:
    handouts = [h for h in selection.handouts if h.name in session.handouts]
    if not handouts:
        return ()
    anchor = free_anchor("handouts", anchors_of(session.body))
    links = bullets((page_link(h.key, h.title),) for h in handouts)
    return (heading(2, words.say("Handouts"), anchor), links)


def _self_check(session: Session, words: Words) -> Blocks:
    if not session.self_check:
        return ()
    anchor = free_anchor("check-yourself", anchors_of(session.body))
    return (
        heading(2, words.say("Check yourself"), anchor),
        *questions_then_answers(session.self_check, words),
    )


def handout_page(handout: Handout) -> Page:
    """A handout as a page of its own."""
    return Page(handout.key, PageKind.HANDOUT, handout.title, handout.body, landscape=handout.landscape)
