"""The shapes of a form's fields: a field is of one of nine kinds, each with keys of its own."""

from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, Tag, model_validator

from seminar_kit.load.shapes.values import (
    Currency,
    Date,
    FieldKey,
    FieldOrFieldKey,
    Finding,
    Line,
    Name,
    NamesOnce,
    Number,
    Shape,
    VariableName,
    refuse,
    stands_once,
)
from seminar_kit.model.form import FieldKind
from seminar_kit.model.variables import variables_in

FIELD_KINDS = tuple(kind.value for kind in FieldKind)

_PREFILL = Field(default="", description="The variable of the curriculum that blank files have here already.")
_CHARACTERS = Field(default=0, description="The most characters of an answer.", examples=[300])
_LEAST = Field(default=None, description="The least that an answer may be.", examples=[0])
_MOST = Field(default=None, description="The most that an answer may be.", examples=[100])
_TOTAL = Field(default="", description="The column whose sum stands here, as section.field.", examples=["plan.cost"])
_CHOICES = Field(min_length=2, description="What can be chosen.")


def _check_no_variables(text: str) -> str:
    if names := variables_in(text):
        fix = f'write the words themselves; to fill in an answer, give its field "prefill: {names[0]}"'
        refuse("form-text-has-no-variables", [Finding((), f'a text uses the variable "{names[0]}"', fix)])
    return text


FormLine = Annotated[Line, AfterValidator(_check_no_variables)]
Characters = Annotated[int, Field(ge=1, le=20_000)]


class ChoiceShape(Shape):
    """One thing to choose, or one row that the form names."""

    model_config = ConfigDict(title="Choice")

    value: Name = Field(
        description="A short name; it stays the same in every version and language.", examples=["planned"]
    )
    label: FormLine = Field(description="What people read.", examples=["Planned"])


ChoicesShape: TypeAlias = Annotated[tuple[ChoiceShape, ...], stands_once(lambda choice: choice.value, "value")]


class ConditionShape(Shape):
    """The field is asked only where another field has one of these answers."""

    model_config = ConfigDict(title="Condition")

    field: FieldOrFieldKey = Field(
        description="The other field: its id, or section.field if it stands in another section.", examples=["tap"]
    )
    values: NamesOnce = Field(
        alias="is",
        min_length=1,
        description="The values of the choice; yes or no where the field asks that.",
        examples=[["yes"]],
    )


class _FieldShape(Shape):
    """What every field has."""

    id: Name = Field(description="A short name; it stays the same in every version.", examples=["lead"])
    label: FormLine = Field(description="What people read beside the answer.", examples=["Lead office"])
    help: FormLine = Field(default="", description="A sentence under the label, in small print.")
    asks: FormLine = Field(default="", description="The question that is put where the answer is missing.")
    required: bool = Field(default=False, description="true: a return without this answer is sent back.")
    when: ConditionShape | None = Field(default=None, description="Where the field is asked; left out: always.")
    objectives: NamesOnce = Field(
        default=(), min_length=1, description="The objectives in module.yaml that the field serves."
    )
    was: NamesOnce = Field(default=(), min_length=1, description="Its ids in earlier versions.")


class TextFieldShape(_FieldShape):
    """A field for a line of text."""

    model_config = ConfigDict(title="Line of text")

    kind: Literal["text"] = Field(description="text: a line of text.", examples=["text"])
    characters: Characters = _CHARACTERS
    prefill: VariableName = _PREFILL


class LongTextFieldShape(_FieldShape):
    """A field for several paragraphs."""

    model_config = ConfigDict(title="Long text")

    kind: Literal["long-text"] = Field(description="long-text: several paragraphs.", examples=["long-text"])
    characters: Characters = _CHARACTERS
    prefill: VariableName = _PREFILL


class OfficeFieldShape(_FieldShape):
    """A field for a person or an office."""

    model_config = ConfigDict(title="Person or office")

    kind: Literal["office"] = Field(description="office: a person or an office.", examples=["office"])
    prefill: VariableName = _PREFILL


class _AmountFieldShape(_FieldShape):
    """What numbers and money have."""

    least: Number = _LEAST
    most: Number = _MOST
    total_of: FieldKey = _TOTAL

    @model_validator(mode="after")
    def _check_order(self) -> "_AmountFieldShape":
        least: Decimal | None = self.least
        if least is not None and self.most is not None and least > self.most:
            refuse("limits-are-in-order", [_out_of_order(f'least "{least}" is more than most "{self.most}"', "least")])
        return self


class NumberFieldShape(_AmountFieldShape):
    """A field for a number."""

    model_config = ConfigDict(title="Number")

    kind: Literal["number"] = Field(description="number: a number.", examples=["number"])


class MoneyFieldShape(_AmountFieldShape):
    """A field for an amount of money."""

    model_config = ConfigDict(title="Money")

    kind: Literal["money"] = Field(description="money: an amount with its currency.", examples=["money"])
    currencies: Annotated[tuple[Currency, ...], stands_once(str)] = Field(
        min_length=1, description="The currencies that may be written, by their codes.", examples=[["USD"]]
    )


class DateFieldShape(_FieldShape):
    """A field for a date."""

    model_config = ConfigDict(title="Date")

    kind: Literal["date"] = Field(description="date: a day.", examples=["date"])
    earliest: Date = Field(default="", description="The earliest day that may be written.", examples=["2020-01-01"])
    latest: Date = Field(default="", description="The latest day that may be written.", examples=["2030-12-31"])
    after: Name = Field(default="", description="A date of the same section that may not be later.")
    ahead: bool = Field(default=False, description="true: the day may not have passed.")

    @model_validator(mode="after")
    def _check_order(self) -> "DateFieldShape":
        if self.earliest and self.latest and self.earliest > self.latest:
            refuse(
                "limits-are-in-order",
                [_out_of_order(f'earliest "{self.earliest}" is after latest "{self.latest}"', "earliest")],
            )
        return self


class ChoiceFieldShape(_FieldShape):
    """A field for one of several answers."""

    model_config = ConfigDict(title="Choice of one")

    kind: Literal["choice"] = Field(description="choice: one of the choices.", examples=["choice"])
    choices: ChoicesShape = _CHOICES


class SeveralFieldShape(_FieldShape):
    """A field for any number of answers to tick."""

    model_config = ConfigDict(title="Choice of several")

    kind: Literal["several"] = Field(description="several: any number of the choices.", examples=["several"])
    choices: ChoicesShape = _CHOICES


class YesNoFieldShape(_FieldShape):
    """A field for yes or no."""

    model_config = ConfigDict(title="Yes or no")

    kind: Literal["yes-no"] = Field(description="yes-no: yes or no.", examples=["yes-no"])


def _out_of_order(what: str, key: str) -> Finding:
    return Finding((key,), what, "exchange the two, or correct one")


def _variant_of(value: object) -> str | None:
    kind = value.get("kind") if isinstance(value, dict) else None
    return f"variant:{kind}" if kind in FIELD_KINDS else None


FieldShape: TypeAlias = Annotated[
    Annotated[TextFieldShape, Tag("variant:text")]
    | Annotated[LongTextFieldShape, Tag("variant:long-text")]
    | Annotated[NumberFieldShape, Tag("variant:number")]
    | Annotated[DateFieldShape, Tag("variant:date")]
    | Annotated[ChoiceFieldShape, Tag("variant:choice")]
    | Annotated[SeveralFieldShape, Tag("variant:several")]
    | Annotated[YesNoFieldShape, Tag("variant:yes-no")]
    | Annotated[OfficeFieldShape, Tag("variant:office")]
    | Annotated[MoneyFieldShape, Tag("variant:money")],
    Discriminator(_variant_of, custom_error_type="field-kind", custom_error_message="field without kind"),
]
