"""`<session>.quiz.yaml` into questions, those for self-check told apart."""

from dataclasses import dataclass
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.inline_texts import InlineTexts
from seminar_kit.load.places import Keys
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import QuizShape
from seminar_kit.load.shapes.quiz import ChoiceShape, OpenQuestionShape
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.library import Option, Question, QuestionKind
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome


@dataclass(frozen=True, slots=True)
class Quiz:
    """All questions of a session; `self_check` holds those that participants may see."""

    questions: tuple[Question, ...]
    self_check: tuple[Question, ...]
    origin: Origin


def load_quiz_file(root: Path, path: str, module: str) -> Outcome[Quiz | None]:
    """Read a quiz; None if the file cannot be used."""
    gathering = Gathering()
    text = gathering.take(read_text_file(root, path, YAML_BYTES))
    file = gathering.take(read_shape(QuizShape, text, path)) if text is not None else None
    if file is None:
        return gathering.outcome(None)
    texts = InlineTexts(file.places, module, gathering)
    shapes = file.value.questions
    questions = tuple(_question(shape, texts, ("questions", index)) for index, shape in enumerate(shapes))
    self_check = tuple(each for each, shape in zip(questions, shapes, strict=True) if shape.self_check)
    return gathering.outcome(Quiz(questions, self_check, Origin(path, file.places)))


def _question(shape: ChoiceShape | OpenQuestionShape, texts: InlineTexts, keys: Keys) -> Question:
    return Question(
        id=shape.id,
        objective=shape.objective,
        kind=QuestionKind(shape.kind),
        text=texts.read(shape.text, *keys, "text"),
        options=() if isinstance(shape, OpenQuestionShape) else _options(shape, texts, keys),
        answer=() if isinstance(shape, OpenQuestionShape) else shape.answer,
        answer_text=texts.read(shape.answer_text, *keys, "answer_text") if isinstance(shape, OpenQuestionShape) else (),
        why=texts.read(shape.why, *keys, "why"),
    )


def _options(shape: ChoiceShape, texts: InlineTexts, keys: Keys) -> tuple[Option, ...]:
    return tuple(
        Option(option.id, texts.read(option.text, *keys, "options", index, "text"))
        for index, option in enumerate(shape.options)
    )
