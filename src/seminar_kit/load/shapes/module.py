"""The shape of `module.yaml`."""

from typing import Annotated

from pydantic import ConfigDict, Field

from seminar_kit.load.shapes.values import (
    Date,
    Language,
    Line,
    ModuleOrSessionKey,
    Name,
    NamesOnce,
    Shape,
    stands_once,
)


class ObjectiveShape(Shape):
    """What a participant can do afterwards."""

    model_config = ConfigDict(title="Objective")

    id: Name = Field(
        description="The name that sessions and questions use for it: small letters, digits, hyphens.",
        examples=["grade-a-report"],
    )
    text: Line = Field(
        description="What a participant can do afterwards, beginning with a verb that can be tested.",
        examples=["Grade the source and the content of a report."],
    )


class TermShape(Shape):
    """One entry of the glossary."""

    model_config = ConfigDict(title="Glossary entry")

    term: Line = Field(description="The word or words explained.", examples=["baseline"])
    definition: Line = Field(
        description="One plain sentence; inline Markdown and citations may stand in it.",
        examples=["The usual level of something, against which a change is measured."],
    )


class ModuleShape(Shape):
    """A module: one subject, taught in one or more sessions."""

    model_config = ConfigDict(title="Module")

    title: Line = Field(description="The module's title, as readers see it.", examples=["Clear reports"])
    summary: Line = Field(
        description="What the module teaches, in one or two sentences; inline Markdown and citations may stand in it.",
        examples=["How to write a report that somebody can act on."],
    )
    language: Language = Field(description="The language in which the module is written.", examples=["en"])
    audience: tuple[Line, ...] = Field(
        min_length=1, description="For whom the module is made.", examples=[["reporting officers"]]
    )
    prerequisites: Annotated[tuple[ModuleOrSessionKey, ...], stands_once(str)] = Field(
        default=(), description="What should be taught before: names of modules, or sessions as module/session."
    )
    objectives: Annotated[tuple[ObjectiveShape, ...], stands_once(lambda objective: objective.id, "id")] = Field(
        min_length=1, description="What a participant can do after the module."
    )
    sessions: NamesOnce = Field(
        min_length=1,
        description="The sessions in teaching order: names of their files without .md.",
        examples=[["first-session"]],
    )
    glossary: Annotated[tuple[TermShape, ...], stands_once(lambda entry: entry.term, "term")] = Field(
        default=(), min_length=1, description="The module's special words."
    )
    licence: Line = Field(description="The licence of the text and the pictures.", examples=["CC-BY-4.0"])
    authors: tuple[Line, ...] = Field(min_length=1, description="Who wrote the module.", examples=[["A. Author"]])
    reviewed: Date = Field(default="", description='The date of the last review of the content, e.g. "2026-11-24".')
