"""The shape of `sources.yaml`."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from seminar_kit.load.shapes.values import Date, Line, Name, Shape, WebAddress, stands_once


class SourceShape(Shape):
    """One source, cited in the text as [@id] or [@id, para. 3]."""

    model_config = ConfigDict(title="Source")

    id: Name = Field(
        description="The name by which the text cites the source: small letters, digits, hyphens.",
        examples=["author-2020"],
    )
    type: Name = Field(description="What it is, e.g. treaty, report, article, book or web.", examples=["report"])
    title: Line = Field(description="The title as it stands on the source.", examples=["Annual report"])
    author: Line = Field(default="", description="Who wrote or issued it.")
    issued: Line = Field(default="", description='When it came out, in double quotes: "1948" or "15 December 2006".')
    publisher: Line = Field(default="", description="Who published it, if that is not the author.")
    number: Line = Field(default="", description="A document's number or symbol.")
    url: WebAddress = Field(default="", description="Where it can be read, beginning with https:// or http://.")
    accessed: Date = Field(default="", description='When it was read there, e.g. "2026-11-24".')
    read: Literal["text", "listed"] = Field(
        description="text: the source itself was read; listed: it was only seen in a list.", examples=["text"]
    )


class SourcesShape(Shape):
    """The bibliography of all modules."""

    model_config = ConfigDict(title="Sources")

    sources: Annotated[tuple[SourceShape, ...], stands_once(lambda source: source.id, "id")] = Field(
        description="All sources that the modules cite."
    )
