"""A session's three files, its text, guide and quiz, into what participants and what facilitators may see."""

from dataclasses import dataclass
from pathlib import Path

from seminar_kit.load.exemptions import read_exemptions
from seminar_kit.load.folder import Folder
from seminar_kit.load.front_matter_file import read_front_matter_file
from seminar_kit.load.gathering import Gathering
from seminar_kit.load.inline_texts import InlineTexts
from seminar_kit.load.markdown import MarkdownFile, read_guide, split_front_matter
from seminar_kit.load.quiz_file import Quiz, load_quiz_file
from seminar_kit.load.shape_problems import ShapedFile
from seminar_kit.load.shapes import SessionShape
from seminar_kit.load.text_file import MARKDOWN_BYTES, read_text_file
from seminar_kit.model.document import Body
from seminar_kit.model.facilitator import FacilitatorSession, Guide
from seminar_kit.model.library import Minutes, Priority, Session
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome, Place, Problem

GUIDE_ENDING = ".guide.md"
QUIZ_ENDING = ".quiz.yaml"
SESSION_ENDING = ".md"


@dataclass(frozen=True, slots=True)
class SessionFiles:
    """A session as participants and as facilitators may see it, held apart from the first."""

    session: Session
    facilitator: FacilitatorSession


def load_session_files(root: Path, folder: Folder, module: str, name: str) -> Outcome[SessionFiles | None]:
    """Read a session with its guide and quiz, if it has them; None if its front matter cannot be used."""
    gathering = Gathering()
    path = folder.path_of(name + SESSION_ENDING)
    front, body = gathering.take(read_front_matter_file(SessionShape, root, path, module))
    guide = _load_guide(root, folder, module, name, gathering)
    quiz = _load_quiz(root, folder, module, name, gathering)
    if front is None:
        return gathering.outcome(None)
    session = _session(front, body, quiz, module, name, gathering)
    return gathering.outcome(SessionFiles(session, _facilitator_session(front.value, guide, quiz)))


def _load_guide(root: Path, folder: Folder, module: str, name: str, gathering: Gathering) -> Guide | None:
    if name + GUIDE_ENDING not in folder.files:
        return None
    path = folder.path_of(name + GUIDE_ENDING)
    text = gathering.take(read_text_file(root, path, MARKDOWN_BYTES))
    if text is None:
        return None
    _, text, first_line = split_front_matter(text)
    if first_line > 1:
        fix = 'delete the lines down to the second "---"; the session\'s own file holds the front matter'
        gathering.tell(Problem(Place(path), "guide-has-no-front-matter", "the guide begins with front matter", fix))
    guide = gathering.take(read_guide(MarkdownFile(path, text, first_line, module)))
    return Guide(guide.opening, guide.parts, Origin(path))


def _load_quiz(root: Path, folder: Folder, module: str, name: str, gathering: Gathering) -> Quiz | None:
    if name + QUIZ_ENDING not in folder.files:
        return None
    return gathering.take(load_quiz_file(root, folder.path_of(name + QUIZ_ENDING), module))


def _session(
    front: ShapedFile[SessionShape], body: Body, quiz: Quiz | None, module: str, name: str, gathering: Gathering
) -> Session:
    shape, texts = front.value, InlineTexts(front.places, module, gathering)
    return Session(
        module=module,
        name=name,
        title=shape.title,
        minutes=Minutes(shape.minutes.least, shape.minutes.usual, shape.minutes.most),
        objectives=shape.objectives,
        key_messages=tuple(texts.read(text, "key_messages", at) for at, text in enumerate(shape.key_messages)),
        care=texts.read(shape.care, "care"),
        handouts=shape.handouts,
        body=body,
        self_check=quiz.self_check if quiz else (),
        origin=Origin(front.places.path, front.places),
        exemptions=read_exemptions(shape.exemptions),
    )


def _facilitator_session(shape: SessionShape, guide: Guide | None, quiz: Quiz | None) -> FacilitatorSession:
    return FacilitatorSession(
        priority=Priority(shape.priority),
        method=shape.method,
        materials=shape.materials,
        room=shape.room,
        guide=guide,
        questions=quiz.questions if quiz else (),
        quiz_origin=quiz.origin if quiz else None,
        held_back=shape.held_back,
    )
