"""The shape of `forms/<form>.yaml`: sections of fields, in rows or one below the other."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from seminar_kit.load.shapes.form_fields import ChoicesShape, FieldShape, FormLine, SeveralFieldShape
from seminar_kit.load.shapes.values import (
    FieldKey,
    Finding,
    Language,
    Name,
    NamesOnce,
    Shape,
    refuse,
    stands_once,
)

# Word's bookmarks have 40 characters and its tags 64; the kit adds a beginning and what parts the names.
_MOST_IN_FIELD = 34
_MOST_IN_ROW = 30
_MOST_IN_CHOICE = 62


class RowsShape(Shape):
    """How many rows people fill in."""

    model_config = ConfigDict(title="Rows")

    least: Annotated[int, Field(ge=0, le=200)] = Field(default=0, description="The fewest rows.", examples=[1])
    most: Annotated[int, Field(ge=1, le=200)] = Field(description="The most rows.", examples=[20])
    blank: Annotated[int, Field(ge=1, le=200)] = Field(
        description="How many empty rows a blank file has; people can add more.", examples=[5]
    )

    @model_validator(mode="after")
    def _check_order(self) -> "RowsShape":
        if not self.least <= self.blank <= self.most:
            what = f'least "{self.least}", blank "{self.blank}" and most "{self.most}" do not rise in this order'
            fix = f"write numbers that do, e.g. {_rising(self.least, self.blank, self.most)}"
            refuse("rows-are-in-order", [Finding((), what, fix)])
        return self


class TrackingShape(Shape):
    """Which fields of the section a status report follows, by their ids."""

    model_config = ConfigDict(title="Tracking")

    what: Name = Field(description="The field that says what is done.", examples=["measure"])
    status: Name = Field(default="", description="The choice that says how far it is.")
    done: NamesOnce = Field(
        default=(), min_length=1, description="The values of status after which nothing is due any more."
    )
    lead: Name = Field(default="", description="The field that says who leads it.")
    deadline: Name = Field(default="", description="The date by which it is done.")
    budget: Name = Field(default="", description="The money that it has.")
    indicator: Name = Field(default="", description="The field that says how one sees that it is done.")


class SectionShape(Shape):
    """A part of the form: fields below each other, or rows of a table."""

    model_config = ConfigDict(title="Section")

    id: Name = Field(description="A short name; it stays the same in every version.", examples=["measures"])
    title: FormLine = Field(description="The heading.", examples=["Measures"])
    intro: FormLine = Field(default="", description="A sentence under the heading.")
    was: NamesOnce = Field(default=(), min_length=1, description="Its ids in earlier versions.")
    rows: RowsShape | None = Field(default=None, description="The section is a table in which people fill in rows.")
    fixed: ChoicesShape = Field(
        default=(), min_length=1, description="The section is a table with these rows, one for each value."
    )
    tracking: TrackingShape | None = Field(default=None, description="What a status report follows in its rows.")
    fields: Annotated[tuple[FieldShape, ...], stands_once(lambda field: field.id, "id")] = Field(
        min_length=1, description="What is asked, in this order."
    )

    @model_validator(mode="after")
    def _check_rows(self) -> "SectionShape":
        if self.rows and self.fixed:
            fix = "delete one of the two, or make two sections"
            refuse("section-has-one-kind-of-rows", [Finding(("fixed",), 'a section has both "rows" and "fixed"', fix)])
        if self.tracking and not self.rows:
            fix = 'add "rows", or delete "tracking"'
            refuse("tracking-follows-rows", [Finding(("tracking",), 'a section without "rows" has "tracking"', fix)])
        refuse("form-names-are-short", _long_names(self))
        refuse("earlier-id-is-free", _taken(self.fields, "fields"))
        return self


class FormShape(Shape):
    """A form from which blank Word and Excel files are made, and by which filled ones are read."""

    model_config = ConfigDict(title="Form")

    title: FormLine = Field(description="The form's title.", examples=["Visit report"])
    summary: FormLine = Field(description="What the form is for, in one sentence.", examples=["What a visit found."])
    version: Annotated[int, Field(ge=1, le=9999)] = Field(
        description="1, and one more with each change of what is asked.", examples=[1]
    )
    language: Language = Field(default="", description="The language of its texts; left out: the module's.")
    identity: Annotated[tuple[FieldKey, ...], stands_once(str)] = Field(
        default=(),
        min_length=1,
        description="The fields that say what a return is about, the committee first, as section.field; "
        "a later return with the same answers there corrects the earlier one.",
        examples=[["committee.name"]],
    )
    combine: Literal["nothing", "counts", "spread"] = Field(
        default="nothing",
        description="What several returns are put together into: counts of answers, or the spread between them, "
        "which shows where people disagree.",
    )
    sensitive: bool = Field(default=False, description="true: the answers may put people in danger.")
    for_facilitators: bool = Field(default=False, description="true: only facilitators receive it.")
    objectives: NamesOnce = Field(
        default=(), min_length=1, description="The objectives in module.yaml that the form serves."
    )
    sections: Annotated[tuple[SectionShape, ...], stands_once(lambda section: section.id, "id")] = Field(
        min_length=1, description="The parts of the form."
    )

    @model_validator(mode="after")
    def _check_earlier_ids(self) -> "FormShape":
        refuse("earlier-id-is-free", _taken(self.sections, "sections"))
        return self


class FormTextsShape(Shape):
    """The texts of a form in another language."""

    model_config = ConfigDict(title="Texts of a form")

    texts: dict[str, FormLine] = Field(
        description="Each text by its key, e.g. section.field.label.", examples=[{"title": "Rapport de visite"}]
    )


def _rising(*numbers: int) -> str:
    least, blank, most = sorted(numbers)
    return f'"{{least: {least}, most: {most}, blank: {blank}}}"'


def _taken(shapes: Sequence[FieldShape] | Sequence[SectionShape], key: str) -> Iterator[Finding]:
    """Earlier ids that another one has, now or earlier: answers could not be told apart."""
    owners = {shape.id: at for at, shape in enumerate(shapes)}
    for at, shape in enumerate(shapes):
        for number, name in enumerate(shape.was):
            if owners.setdefault(name, at) != at:
                what = f'the earlier id "{name}" belongs to "{shapes[owners[name]].id}"'
                yield Finding((key, at, "was", number), what, "delete it here, or give the other one another id")


def _long_names(section: SectionShape) -> Iterator[Finding]:
    fix = "shorten the id of the section, or this one"
    for at, row in enumerate(section.fixed):
        if len(section.id + row.value) > _MOST_IN_ROW:
            yield _too_long(("fixed", at, "value"), f"{section.id}.{row.value}", _MOST_IN_ROW, fix)
    for at, field in enumerate(section.fields):
        if len(section.id + field.id) > _MOST_IN_FIELD:
            yield _too_long(("fields", at, "id"), f"{section.id}.{field.id}", _MOST_IN_FIELD, fix)
        for number, choice in enumerate(field.choices if isinstance(field, SeveralFieldShape) else ()):
            if len(section.id + field.id + choice.value) > _MOST_IN_CHOICE:
                keys = ("fields", at, "choices", number, "value")
                yield _too_long(keys, f"{section.id}.{field.id}.{choice.value}", _MOST_IN_CHOICE, "shorten the value")


def _too_long(keys: tuple[str | int, ...], names: str, most: int, fix: str) -> Finding:
    return Finding(keys, f'the names in "{names}" have more than {most} letters together', fix)
