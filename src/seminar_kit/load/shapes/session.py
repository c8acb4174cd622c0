"""The shapes of the front matter of a session and of a handout."""

from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from seminar_kit.load.shapes.house_style import ExemptionShape
from seminar_kit.load.shapes.values import Finding, Line, NamesOnce, SessionMinutes, Shape, refuse


class MinutesShape(Shape):
    """How long a session takes without interpretation: 20 to 180 minutes."""

    model_config = ConfigDict(title="Minutes")

    least: SessionMinutes = Field(description="The shortest time in which the session can be taught.", examples=[45])
    usual: SessionMinutes = Field(
        description="The usual time; the steps of the facilitator guide add up to it.", examples=[60]
    )
    most: SessionMinutes = Field(description="The longest time that the session can fill.", examples=[90])

    @model_validator(mode="after")
    def _check_order(self) -> "MinutesShape":
        if not self.least <= self.usual <= self.most:
            what = f'minutes "{self.least}", "{self.usual}" and "{self.most}" do not rise'
            least, usual, most = sorted((self.least, self.usual, self.most))
            fix = f'write them in order, e.g. "{{least: {least}, usual: {usual}, most: {most}}}"'
            refuse("minutes-are-in-order", [Finding((), what, fix)])
        return self


class SessionShape(Shape):
    """The front matter of a session: one block of teaching of 20 to 180 minutes."""

    model_config = ConfigDict(title="Session")

    title: Line = Field(description="The session's title; it is the heading of its page.", examples=["First session"])
    minutes: MinutesShape = Field(
        description="How long the session takes without interpretation; for facilitators.",
        examples=[{"least": 45, "usual": 60, "most": 90}],
    )
    priority: Literal["core", "recommended", "optional"] = Field(
        description="How much the module needs the session when time is short; for facilitators.", examples=["core"]
    )
    objectives: NamesOnce = Field(
        min_length=1, description="Ids of objectives in module.yaml.", examples=[["grade-a-report"]]
    )
    key_messages: tuple[Line, ...] = Field(
        min_length=1,
        description="Two to five sentences to take home; inline Markdown and citations may stand in them.",
        examples=[["One sentence to take home."]],
    )
    care: Line = Field(
        default="", description="A content note that stands before heavy material, so that nobody is taken by surprise."
    )
    handouts: NamesOnce = Field(default=(), description="Names of files in handouts/, without .md.")
    held_back: NamesOnce = Field(
        default=(),
        description="Names of files in handouts/, without .guide.md, that participants receive in the session only.",
        examples=[["first-inject"]],
    )
    method: Line = Field(
        description="How the session is run, in a few words; for facilitators.",
        examples=["Short input, then work in groups of five"],
    )
    materials: tuple[Line, ...] = Field(default=(), description="What has to be in the room; for facilitators.")
    room: Line = Field(default="", description="How the room is set; for facilitators.")
    exemptions: tuple[ExemptionShape, ...] = Field(
        default=(), description="Places in text, guide or quiz where a rule of wording does not hold, with reasons."
    )


class HandoutShape(Shape):
    """The front matter of a handout: a page to print and write on."""

    model_config = ConfigDict(title="Handout")

    title: Line = Field(description="The handout's title; it is the heading of its page.", examples=["Worksheet"])
    orientation: Literal["portrait", "landscape"] = Field(
        default="portrait", description="How the sheet lies; landscape suits wide tables."
    )
    exemptions: tuple[ExemptionShape, ...] = Field(
        default=(), description="Places on the sheet where a rule of wording does not hold, with reasons."
    )
