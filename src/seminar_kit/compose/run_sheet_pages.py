"""A session's entry in the agenda and its guide to the page that a facilitator runs it from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from seminar_kit.compose.agenda_tables import time_span
from seminar_kit.compose.build_blocks import box, bullets, free_anchor, heading, lines, strong, table, text
from seminar_kit.compose.quiz_blocks import questions_with_answers
from seminar_kit.compose.run_sheet import fit_steps
from seminar_kit.model.agenda import Agenda, Day, Entry, Track, clock
from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    BoxKind,
    Inlines,
    Note,
    Page,
    PageKind,
    Paragraph,
)
from seminar_kit.model.facilitator import FacilitatorNotes, FacilitatorSession, Guide, GuideSection, Step
from seminar_kit.model.library import Curriculum, Minutes, Module, Priority, Session
from seminar_kit.model.walk import anchors_of
from seminar_kit.words import Words


@dataclass(frozen=True, slots=True)
class RunSheets:
    """Everything the run-sheets of one curriculum are made from."""

    curriculum: Curriculum
    modules: Mapping[str, Module]
    sessions: Mapping[str, Session]
    notes: FacilitatorNotes
    words: Words

    def sessions_of_agenda(self, agenda: Agenda) -> Iterator[Entry]:
        """The entries that are sessions, each session once."""
        seen: set[str] = set()
        for day in agenda.days:
            for entry in self.sessions_of_day(day):
                if entry.session not in seen:
                    seen.add(entry.session)
                    yield entry

    def sessions_of_day(self, day: Day) -> Iterator[Entry]:
        """A day's entries that are sessions, those of parallel groups too."""
        seen: set[str] = set()
        for entry in day.entries:
            for each in (entry, *(inner for track in entry.tracks for inner in _entries_in_rooms(track))):
                if each.session and each.session not in seen:
                    seen.add(each.session)
                    yield each

    def materials_of(self, session: str) -> tuple[str, ...]:
        return self.notes.sessions[session].materials

    def handouts_of(self, session: str) -> tuple[str, ...]:
        """The titles of the handouts to copy."""
        module, wanted = self.sessions[session].module, self.sessions[session].handouts
        titles = {handout.name: handout.title for handout in self.modules[module].handouts}
        kept = {handout.name: handout.title for handout in self.notes.handouts_of(module)}
        held_back = self.notes.sessions[session].held_back
        return (
            *(self.words.say("Handout: {title}", title=titles[name]) for name in wanted),
            *(self.words.say("Handout to hold back: {title}", title=kept[name]) for name in held_back),
        )

    def page(self, entry: Entry) -> Page:
        """The run-sheet of one session at its time of the agenda."""
        session, notes = self.sessions[entry.session], self.notes.sessions[entry.session]
        guide = _guide_to_body(notes.guide, entry, self.words) if notes.guide else Body()
        before = (*self._facts(entry, session, notes), *self._boxes(session))
        body = Body((*before, *guide.blocks, *self._quiz(notes, guide)), guide.notes)
        return Page(entry.session, PageKind.SESSION, f"{clock(entry.start)} {entry.title}", body)

    def _facts(self, entry: Entry, session: Session, notes: FacilitatorSession) -> Blocks:
        words = self.words
        facts = (
            (words.say("Time"), _time_fact(entry, words)),
            (words.say("Minutes without interpretation"), _minutes_fact(session.minutes, words)),
            (words.say("Priority"), _priority_word(notes.priority, words)),
            (words.say("Module"), self.modules[session.module].title),
            (words.say("Method"), notes.method),
            (words.say("Room"), "; ".join(dict.fromkeys(filter(None, (entry.room, notes.room))))),
            (words.say("Materials"), "; ".join((*notes.materials, *self.handouts_of(session.key)))),
            (words.say("Note"), entry.note),
        )
        told = ((*strong(name), *text(f": {fact}")) for name, fact in facts if fact)
        return (Paragraph(lines(*told)),)

    def _boxes(self, session: Session) -> Blocks:
        words = self.words
        texts = {o.id: o.text for o in self.modules[session.module].objectives}
        boxes: list[Block] = []
        if session.care:
            boxes.append(box(BoxKind.CARE, words.say("Content note"), (Paragraph(session.care),)))
        if session.objectives:
            objectives = bullets(texts[objective] for objective in session.objectives)
            boxes.append(box(BoxKind.OBJECTIVES, words.say("Objectives"), (objectives,)))
        if session.key_messages:
            messages = bullets(session.key_messages)
            boxes.append(box(BoxKind.KEY_MESSAGES, words.say("Key messages"), (messages,)))
        return tuple(boxes)

    def _quiz(self, notes: FacilitatorSession, guide: Body) -> Blocks:
        if not notes.questions:
            return ()
        title = heading(2, self.words.say("Quiz with answers"), free_anchor("quiz", anchors_of(guide)))
        return (title, *questions_with_answers(notes.questions, self.words))


def _entries_in_rooms(track: Track) -> tuple[Entry, ...]:
    """A group's entries, each with its group's room unless it has its own."""
    return tuple(replace(entry, room=entry.room or track.room) for entry in track.entries)


def _time_fact(entry: Entry, words: Words) -> str:
    return words.say("{time} ({minutes} min)", time=time_span(entry), minutes=entry.minutes)


def _minutes_fact(minutes: Minutes, words: Words) -> str:
    texts = {"usual": minutes.usual, "least": minutes.least, "most": minutes.most}
    return words.say("usually {usual}, at least {least}, at most {most}", **texts)


def _priority_word(priority: Priority, words: Words) -> str:
    match priority:
        case Priority.CORE:
            return words.say("core")
        case Priority.RECOMMENDED:
            return words.say("recommended")
        case Priority.OPTIONAL:
            return words.say("optional")
        case _:
            assert_never(priority)


def _guide_to_body(guide: Guide, entry: Entry, words: Words) -> Body:
    """Opening, the table of steps with clock times, then every part under its heading."""
    fitted = fit_steps(tuple(step.minutes for step in guide.steps), entry.minutes)
    starts = [entry.start + sum(fitted[:index]) for index in range(len(fitted))]
    times = iter(zip(starts, fitted, strict=True))
    blocks: list[Block] = [*guide.opening.blocks, *_steps_table(guide.steps, starts, fitted, words)]
    taken = frozenset(anchor for part in guide.parts for anchor in anchors_of(part.body))
    for number, part in enumerate(guide.parts, start=1):
        title = _part_title(part, times, words)
        blocks += [heading(2, title, free_anchor(f"part-{number}", taken)), *part.body.blocks]
    return Body(tuple(blocks), _notes_of(guide))


def _notes_of(guide: Guide) -> tuple[Note, ...]:
    """Each footnote once, also where two parts name it."""
    bodies = (guide.opening, *(part.body for part in guide.parts))
    return tuple({note.label: note for body in bodies for note in body.notes}.values())


def _part_title(part: Step | GuideSection, times: Iterator[tuple[int, int]], words: Words) -> str:
    if isinstance(part, GuideSection):
        return part.title
    start, minutes = next(times)
    return words.say("{time} {step} ({minutes} min)", time=clock(start), step=part.title, minutes=minutes)


def _steps_table(steps: tuple[Step, ...], starts: list[int], fitted: tuple[int, ...], words: Words) -> Blocks:
    if not steps:
        return ()
    header = (words.say("Time"), words.say("Minutes"), words.say("Step"))
    rows: list[tuple[Inlines, ...]] = [
        (text(clock(start)), text(str(minutes)), text(step.title))
        for step, start, minutes in zip(steps, starts, fitted, strict=True)
    ]
    return (table(header, rows),)
