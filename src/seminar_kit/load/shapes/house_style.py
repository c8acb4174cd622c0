"""The shapes of `style.yaml`, and of the exemptions from it in front matter."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from seminar_kit.load.shapes.values import Language, Line, Shape, stands_once


class AvoidedWordsShape(Shape):
    """Words that are reported wherever they stand, with what to write instead."""

    model_config = ConfigDict(title="Words to avoid")

    words: Annotated[tuple[Line, ...], stands_once(str)] = Field(
        min_length=1,
        description="Words or phrases, in every form that may occur; capital letters do not matter.",
        examples=[["chairman", "chairmen"]],
    )
    instead: Line = Field(description="What to write instead.", examples=["chair"])
    why: Line = Field(description="Why the words are avoided.", examples=["Women chair committees too."])


class ClaimsShape(Shape):
    """What makes a sentence a claim about law: one of the subjects before one of the verbs."""

    model_config = ConfigDict(title="Claims")

    subjects: tuple[Line, ...] = Field(min_length=1, description="Texts and bodies of law.", examples=[["Convention"]])
    verbs: tuple[Line, ...] = Field(min_length=1, description="What they do.", examples=[["requires", "held"]])


class HouseStyleShape(Shape):
    """The library's rules of wording, for texts of one language."""

    model_config = ConfigDict(title="House style")

    language: Language = Field(default="en", description="The language of the texts for which it holds.")
    avoid: tuple[AvoidedWordsShape, ...] = Field(default=(), description="Words that are reported with an alternative.")
    claims: ClaimsShape | None = Field(
        default=None, description="Sentences that need a source even where no figure stands in them."
    )


class ExemptionShape(Shape):
    """A place where a rule of wording does not hold, and why."""

    model_config = ConfigDict(title="Exemption")

    rule: Literal["fact-has-a-source", "word-is-well-chosen"] = Field(
        description="The rule that does not hold here.", examples=["fact-has-a-source"]
    )
    text: Line = Field(
        description="Some words of the paragraph, row or box, exactly as they read.", examples=["In 2012 the garden"]
    )
    reason: Line = Field(description="Why the rule does not hold here.", examples=["The garden is invented."])
