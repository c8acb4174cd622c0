"""`forms/<form>.yaml` into a form, without its translations."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import FormShape
from seminar_kit.load.shapes.form import RowsShape, SectionShape, TrackingShape
from seminar_kit.load.shapes.form_fields import (
    ChoiceFieldShape,
    ChoicesShape,
    ConditionShape,
    DateFieldShape,
    FieldShape,
    LongTextFieldShape,
    MoneyFieldShape,
    NumberFieldShape,
    OfficeFieldShape,
    SeveralFieldShape,
    TextFieldShape,
)
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.form import (
    Choice,
    Combining,
    Condition,
    Field,
    FieldKind,
    Form,
    FormSection,
    Limits,
    Rows,
    Tracking,
)
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

FORM_ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class FormName:
    """Where a form stands, and the language of its module, which is its own if it names none."""

    module: str
    name: str
    language: str

    def path(self, language: str = "") -> str:
        """The path of the form's file, or of its texts in another language."""
        between = f".{language}" if language else ""
        return f"modules/{self.module}/forms/{self.name}{between}{FORM_ENDING}"


def load_form_file(root: Path, name: FormName) -> Outcome[Form | None]:
    """Read a form; None if the file cannot be used."""
    gathering = Gathering()
    text = gathering.take(read_text_file(root, name.path(), YAML_BYTES))
    file = gathering.take(read_shape(FormShape, text, name.path())) if text is not None else None
    if file is None:
        return gathering.outcome(None)
    return gathering.outcome(_form(file.value, name, Origin(name.path(), file.places)))


def _form(shape: FormShape, name: FormName, origin: Origin) -> Form:
    return Form(
        module=name.module,
        name=name.name,
        title=shape.title,
        summary=shape.summary,
        version=shape.version,
        language=shape.language or name.language,
        sections=tuple(map(_section, shape.sections)),
        identity=shape.identity,
        combining=Combining(shape.combine),
        sensitive=shape.sensitive,
        for_facilitators=shape.for_facilitators,
        objectives=shape.objectives,
        origin=origin,
    )


def _section(shape: SectionShape) -> FormSection:
    return FormSection(
        id=shape.id,
        title=shape.title,
        intro=shape.intro,
        fields=tuple(map(_field, shape.fields)),
        rows=_rows(shape.rows) if shape.rows else None,
        fixed=_choices(shape.fixed),
        tracking=_tracking(shape.tracking) if shape.tracking else None,
        was=shape.was,
    )


def _rows(shape: RowsShape) -> Rows:
    return Rows(shape.least, shape.most, shape.blank)


def _tracking(shape: TrackingShape) -> Tracking:
    return Tracking(
        what=shape.what,
        status=shape.status,
        done=shape.done,
        lead=shape.lead,
        deadline=shape.deadline,
        budget=shape.budget,
        indicator=shape.indicator,
    )


def _choices(shapes: ChoicesShape) -> tuple[Choice, ...]:
    return tuple(Choice(shape.value, shape.label) for shape in shapes)


def _field(shape: FieldShape) -> Field:
    return Field(
        id=shape.id,
        kind=FieldKind(shape.kind),
        label=shape.label,
        help=shape.help,
        asks=shape.asks,
        required=shape.required,
        choices=_choices(shape.choices) if isinstance(shape, ChoiceFieldShape | SeveralFieldShape) else (),
        currencies=shape.currencies if isinstance(shape, MoneyFieldShape) else (),
        limits=_limits(shape),
        when=_condition(shape.when) if shape.when else None,
        prefill=shape.prefill if isinstance(shape, TextFieldShape | LongTextFieldShape | OfficeFieldShape) else "",
        total_of=shape.total_of if isinstance(shape, NumberFieldShape | MoneyFieldShape) else "",
        objectives=shape.objectives,
        was=shape.was,
    )


def _limits(shape: FieldShape) -> Limits:
    match shape:
        case TextFieldShape() | LongTextFieldShape():
            return Limits(characters=shape.characters or None)
        case NumberFieldShape() | MoneyFieldShape():
            return Limits(least=shape.least, most=shape.most)
        case DateFieldShape():
            return Limits(
                earliest=_day(shape.earliest), latest=_day(shape.latest), after=shape.after, ahead=shape.ahead
            )
        case _:
            return Limits()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _condition(shape: ConditionShape) -> Condition:
    return Condition(shape.field, shape.values)
