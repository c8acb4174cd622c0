"""The shape of a curriculum: a seminar's frame and its days."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from seminar_kit.load.shapes.items import DayItem
from seminar_kit.load.shapes.values import (
    Clock,
    Date,
    FormKey,
    Language,
    Line,
    Shape,
    TimeZone,
    VariableName,
    stands_once,
)


class DayShape(Shape):
    """One day; its items follow each other without gaps."""

    model_config = ConfigDict(title="Day")

    date: Date = Field(description='The date, e.g. "2012-10-15".', examples=["2012-10-15"])
    title: Line = Field(default="", description="The day's subject.")
    start: Clock = Field(description='When the day begins, e.g. "08:30".', examples=["08:30"])
    end: Clock = Field(description='When the day ends, e.g. "17:00".', examples=["17:00"])
    items: tuple[DayItem, ...] = Field(min_length=1, description="What happens, one after the other.")


class CurriculumShape(Shape):
    """A curriculum: which sessions, on which days, for whom and in which language."""

    model_config = ConfigDict(title="Curriculum")

    title: Line = Field(description="The seminar's title.", examples=["Seminar on clear reports"])
    subtitle: Line = Field(default="", description="A second line under the title.")
    host: Line = Field(description="Who invites to the seminar.", examples=["Ministry of the Interior"])
    organisers: tuple[Line, ...] = Field(default=(), min_length=1, description="Who else runs the seminar.")
    place: Line = Field(description="Town and country.", examples=["Kampala, Uganda"])
    time_zone: TimeZone = Field(
        description="The time zone of all clock times, as continent and town.", examples=["Africa/Kampala"]
    )
    language: Language = Field(description="The language of everything that is written.", examples=["en"])
    audience: Line = Field(description="For whom the seminar is.", examples=["Reporting officers"])
    participants: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=0, description="How many people are expected.", examples=[25]
    )
    interpretation: Literal["none", "simultaneous", "consecutive"] | Annotated[float, Field(ge=1, le=3)] = Field(
        default="none",
        description="none; simultaneous (sessions take 1.2 times as long); consecutive (twice); or a number, 1 to 3.",
        examples=["none"],
    )
    paper: Literal["A4", "Letter"] = Field(default="A4", description="The paper of everything that is printed.")
    distribution: Line = Field(default="", description="A line printed on every page, such as who may have it.")
    variables: dict[VariableName, Line] = Field(
        default={}, description="Texts that stand wherever the content says {{ name }}.", examples=[{"name": "text"}]
    )
    forms: Annotated[tuple[FormKey, ...], stands_once(str)] = Field(
        default=(),
        description="The forms of the seminar, as module/form; [] means none; left out: those of its modules.",
        examples=[["clear-reports/visit-report"]],
    )
    days: tuple[DayShape, ...] = Field(min_length=1, description="The days in order.")
