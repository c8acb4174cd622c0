"""Quizzes into a pre-test and a post-test, with the same question for each objective that the seminar teaches.

Only facilitators may have the forms before their time, and the answer key at any time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seminar_kit.compose.selection import sessions_by_key
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import TESTS_MODULE, Choice, Combining, Field, FieldKind, Form, FormSection
from seminar_kit.model.library import Curriculum, Library, Question, QuestionKind, Session
from seminar_kit.model.variables import fill_in
from seminar_kit.model.walk import plain_text
from seminar_kit.words import Words, words_of

PRE_TEST = "pre-test"
POST_TEST = "post-test"

_QUESTIONS = "questions"
_KINDS = {QuestionKind.SINGLE: FieldKind.CHOICE, QuestionKind.SEVERAL: FieldKind.SEVERAL}


@dataclass(frozen=True, slots=True)
class AskedObjective:
    """An objective as `module/objective`, and the question that shows whether it was reached."""

    objective: str
    question: Question


def compose_knowledge_tests(
    library: Library, notes: FacilitatorNotes, curriculum: Curriculum
) -> tuple[Form, Form] | None:
    """Pre-test and post-test; None if no objective of the seminar has a closed question.

    The objectives of their fields are written `module/objective`, since a seminar teaches those of several modules.
    """
    tested = _tested_objectives(library, notes, curriculum)
    if not tested:
        return None
    words = words_of(curriculum.language)
    sections = (_about_the_participant(words), _questions(tested, curriculum, words))
    before = words.say("What you know before the seminar, to be compared with what you know after it.")
    after = words.say("What you know after the seminar, to be compared with what you knew before it.")
    return (
        _form(PRE_TEST, (words.say("Pre-test"), before), curriculum.language, sections),
        _form(POST_TEST, (words.say("Post-test"), after), curriculum.language, sections),
    )


def answer_key(library: Library, notes: FacilitatorNotes, curriculum: Curriculum) -> Mapping[str, tuple[str, ...]]:
    """The right values of each question, by the key of its field; for facilitators only."""
    tested = _tested_objectives(library, notes, curriculum)
    return {f"{_QUESTIONS}.{_field_id(number)}": each.question.answer for number, each in enumerate(tested, start=1)}


def _tested_objectives(library: Library, notes: FacilitatorNotes, curriculum: Curriculum) -> tuple[AskedObjective, ...]:
    """In the order of the agenda; a question whose answer stands in the handbook is taken only for want of another."""
    hidden: dict[str, Question] = {}
    shown: dict[str, Question] = {}
    taught: dict[str, None] = {}
    for session in _sessions_of(library, curriculum):
        taught |= {f"{session.module}/{objective}": None for objective in session.objectives}
        for objective, question in _closed_questions(session, notes):
            (shown if question in session.self_check else hidden).setdefault(objective, question)
    chosen = shown | hidden
    return tuple(AskedObjective(objective, chosen[objective]) for objective in taught if objective in chosen)


def _sessions_of(library: Library, curriculum: Curriculum) -> Iterator[Session]:
    sessions = sessions_by_key(library)
    yield from (sessions[key] for key in curriculum.session_keys() if key in sessions)


def _closed_questions(session: Session, notes: FacilitatorNotes) -> Iterator[tuple[str, Question]]:
    if facilitator := notes.sessions.get(session.key):
        for question in facilitator.questions:
            if question.kind is not QuestionKind.OPEN:
                yield f"{session.module}/{question.objective}", question


def _form(name: str, texts: tuple[str, str], language: str, sections: tuple[FormSection, ...]) -> Form:
    title, summary = texts
    return Form(
        module=TESTS_MODULE,
        name=name,
        title=title,
        summary=summary,
        version=1,
        language=language,
        sections=sections,
        combining=Combining.COUNTS,
        for_facilitators=True,
    )


def _about_the_participant(words: Words) -> FormSection:
    intro = words.say("Choose a word that does not give you away, and use it before and after the seminar.")
    word = Field(
        id="word",
        kind=FieldKind.TEXT,
        label=words.say("Code word"),
        help=words.say("Not your name."),
        asks=words.say("Which code word did you choose?"),
        required=True,
    )
    return FormSection("participant", words.say("Your code word"), intro, (word,))


def _questions(tested: tuple[AskedObjective, ...], curriculum: Curriculum, words: Words) -> FormSection:
    intro = words.say("Answer by yourself. Where you do not know the answer, leave the question open.")
    fields = tuple(_field(number, each, curriculum, words) for number, each in enumerate(tested, start=1))
    return FormSection(_QUESTIONS, words.say("Questions"), intro, fields)


def _field(number: int, tested: AskedObjective, curriculum: Curriculum, words: Words) -> Field:
    question = tested.question
    return Field(
        id=_field_id(number),
        kind=_KINDS[question.kind],
        label=fill_in(plain_text(question.text), curriculum.variables),
        help=words.say("More than one answer is right.") if question.kind is QuestionKind.SEVERAL else "",
        choices=tuple(
            Choice(option.id, fill_in(plain_text(option.text), curriculum.variables)) for option in question.options
        ),
        objectives=(tested.objective,),
    )


def _field_id(number: int) -> str:
    return f"q{number}"
