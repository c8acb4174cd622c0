"""The shape of `<session>.quiz.yaml`: a question is of one of three kinds, each with keys of its own."""

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator

from seminar_kit.load.shapes.values import Finding, Line, Name, NamesOnce, Shape, refuse, stands_once

QUESTION_KINDS = ("single", "several", "open")


class OptionShape(Shape):
    """One answer to choose."""

    model_config = ConfigDict(title="Option")

    id: Name = Field(description="The option's letter or name, e.g. a.", examples=["a"])
    text: Line = Field(description="What the participant reads.", examples=["Two sources"])


class _QuestionShape(Shape):
    """What every question has."""

    id: Name = Field(description="A short name for the question.", examples=["first-question"])
    objective: Name = Field(description="The objective in module.yaml that it tests.", examples=["grade-a-report"])
    text: Line = Field(description="The question.", examples=["How many sources are these?"])
    why: Line = Field(description="Why the answer is right.", examples=["Both rest on the same person."])
    self_check: bool = Field(
        default=False,
        description="true: participants see the question with its answer; left out: it is for facilitators only.",
    )


class ChoiceShape(_QuestionShape):
    """A question that is answered by choosing."""

    kind: str
    options: Annotated[tuple[OptionShape, ...], stands_once(lambda option: option.id, "id")] = Field(
        min_length=2, description="The answers to choose from."
    )
    answer: NamesOnce = Field(min_length=1, description="The ids of the right options.", examples=[["a"]])

    @model_validator(mode="after")
    def _check_answers(self) -> "ChoiceShape":
        ids = [option.id for option in self.options]
        wrong = [(index, name) for index, name in enumerate(self.answer) if name not in ids]
        fix = f"write one of {', '.join(ids)}"
        refuse(
            "answer-is-an-option",
            [Finding(("answer", index), f'answer "{name}" is not an option', fix) for index, name in wrong],
        )
        return self


class SingleQuestionShape(ChoiceShape):
    """A question with exactly one right option."""

    model_config = ConfigDict(title="Question with one right option")

    kind: Literal["single"] = Field(description="single: exactly one option is right.", examples=["single"])
    answer: NamesOnce = Field(
        min_length=1, max_length=1, description="The id of the right option, in a list.", examples=[["a"]]
    )


class SeveralQuestionShape(ChoiceShape):
    """A question with one or more right options."""

    model_config = ConfigDict(title="Question with several right options")

    kind: Literal["several"] = Field(description="several: one or more options are right.", examples=["several"])


class OpenQuestionShape(_QuestionShape):
    """A question that is answered in words."""

    model_config = ConfigDict(title="Open question")

    kind: Literal["open"] = Field(description="open: answered in words, without options.", examples=["open"])
    answer_text: Line = Field(description="A good answer.", examples=["Ask for a second source."])


def _variant_of(value: object) -> str | None:
    kind = value.get("kind") if isinstance(value, dict) else None
    return f"variant:{kind}" if kind in QUESTION_KINDS else None


QuestionShape: TypeAlias = Annotated[
    Annotated[SingleQuestionShape, Tag("variant:single")]
    | Annotated[SeveralQuestionShape, Tag("variant:several")]
    | Annotated[OpenQuestionShape, Tag("variant:open")],
    Discriminator(_variant_of, custom_error_type="question-kind", custom_error_message="question without kind"),
]


class QuizShape(Shape):
    """The questions of a session, traced to its objectives."""

    model_config = ConfigDict(title="Quiz")

    questions: Annotated[tuple[QuestionShape, ...], stands_once(lambda question: question.id, "id")] = Field(
        min_length=1, description="The questions in the order in which they are asked."
    )
