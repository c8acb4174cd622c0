"""Forms of any shape, and what people write into them: as it is typed, and what is meant by it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from answers_at_random import Written, written
from hypothesis import strategies as st
from typed_texts import TITLES

from seminar_kit.compose.forms import compose_blank
from seminar_kit.folding import word_key
from seminar_kit.form_print import placeholder_of, rows_offered
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Choice, Field, FieldKind, Form, FormSection, Rows
from seminar_kit.model.returned import Value
from seminar_kit.words import LANGUAGES, words_of

CURRENCIES = ("USD", "UGX", "XAF", "CHF")
WITH_CHOICES = (FieldKind.CHOICE, FieldKind.SEVERAL)
MOST_ADDED = 2


class Manner(StrEnum):
    """How an answer comes to stand in its cell.

    What is printed stood there when the form went out; what is added stands in a row that people have added.
    """

    PRINTED = "printed"
    CONTROL = "control"
    KEYS_BEFORE = "keys-before"
    KEYS_AFTER = "keys-after"
    BEFORE = "before"
    AFTER = "after"
    OVER = "over"
    ADDED = "added"

    @property
    def leaves_placeholder(self) -> bool:
        return self in (Manner.KEYS_BEFORE, Manner.KEYS_AFTER, Manner.BEFORE, Manner.AFTER)


IN_PRINT = (Manner.PRINTED,)
IN_WORD = tuple(manner for manner in Manner if manner is not Manner.ADDED)
IN_EXCEL = (Manner.PRINTED, Manner.CONTROL, Manner.OVER)


@dataclass(frozen=True)
class Given:
    """An answer in its place; `row` counts from 0, None outside rows."""

    key: str
    row: int | None
    written: Written
    manner: Manner

    @property
    def text(self) -> str:
        """As it stands in the cell once the form comes back, without what the form itself wrote there."""
        return self.written.filled if self.manner is Manner.PRINTED else self.written.typed

    @property
    def value(self) -> Value | None:
        """None where nobody can know what is meant."""
        return self.written.meant if self.manner is Manner.PRINTED or self.written.is_clear else None


@dataclass(frozen=True)
class FilledForm:
    """`blank` holds what is printed; `given` also what is typed into it."""

    form: Form
    blank: BlankForm
    given: tuple[Given, ...]


@st.composite
def filled_forms(draw: st.DrawFn, manners: tuple[Manner, ...]) -> FilledForm:
    """Some questions stay open, some rows are left out; by the keyboard rows are added, more than the form asks for."""
    form = draw(forms())
    own_words = _words_beside_answers(form)
    given: list[Given] = []
    for section in form.sections:
        in_section = [
            _placed(draw, section, each, row, manners, own_words)
            for row in _rows(draw, section, manners)
            for each in section.fields
            if draw(st.integers(0, 3))
        ]
        given += _as_far_as_rows_go(section, in_section)
    return FilledForm(form, _blank(form, given), tuple(given))


@st.composite
def forms(draw: st.DrawFn) -> Form:
    sections = tuple(draw(_sections(number)) for number in range(1, draw(st.integers(1, 3)) + 1))
    return Form("m", "plan", draw(TITLES), draw(TITLES), 1, draw(st.sampled_from(LANGUAGES)), sections)


@st.composite
def _sections(draw: st.DrawFn, number: int) -> FormSection:
    fields = tuple(draw(_fields(index)) for index in range(1, draw(st.integers(1, 7)) + 1))
    shape = draw(st.sampled_from(("plain", "rows", "fixed")))
    rows = Rows(0, draw(st.integers(1, 8)), draw(st.integers(1, 4))) if shape == "rows" else None
    fixed = draw(_choices(2)) if shape == "fixed" else ()
    intro = draw(st.one_of(st.just(""), TITLES))
    return FormSection(f"part-{number}", draw(TITLES), intro, fields, rows, fixed)


@st.composite
def _fields(draw: st.DrawFn, number: int) -> Field:
    kind = draw(st.sampled_from(FieldKind))
    return Field(
        id=f"field-{number}",
        kind=kind,
        label=draw(TITLES),
        help=draw(st.one_of(st.just(""), TITLES)),
        required=draw(st.booleans()),
        choices=draw(_choices(1)) if kind in WITH_CHOICES else (),
        currencies=CURRENCIES[: draw(st.integers(1, len(CURRENCIES)))] if kind is FieldKind.MONEY else (),
    )


def _choices(least: int) -> st.SearchStrategy[tuple[Choice, ...]]:
    """Labels that people can tell apart."""
    labels = st.lists(TITLES, min_size=least, max_size=5, unique_by=word_key)
    return labels.map(lambda found: tuple(Choice(f"value-{at}", label) for at, label in enumerate(found, start=1)))


def _rows(draw: st.DrawFn, section: FormSection, manners: tuple[Manner, ...]) -> list[int | None]:
    """The numbers of rows in which something may be written; others are left empty."""
    if not section.repeats:
        return [None]
    most = rows_offered(section, 0)
    if section.rows:
        added = MOST_ADDED if Manner.AFTER in manners else 0
        most = draw(st.integers(0, most + added))
    return [row for row in range(most) if draw(st.integers(0, 4))]


def _placed(
    draw: st.DrawFn,
    section: FormSection,
    each: Field,
    row: int | None,
    manners: tuple[Manner, ...],
    own_words: tuple[str, ...],
) -> Given:
    """Ticks cannot be typed beside a placeholder, since boxes have none."""
    manner = draw(st.sampled_from(manners))
    if each.kind is FieldKind.SEVERAL and manner.leaves_placeholder:
        manner = Manner.CONTROL
    return Given(f"{section.id}.{each.id}", row, draw(written(each, own_words)), manner)


def _as_far_as_rows_go(section: FormSection, given: list[Given]) -> list[Given]:
    """What is typed into rows that the blank file does not offer goes into rows that people add."""
    if section.rows is None:
        return given
    printed = 1 + max((each.row or 0 for each in given if each.manner is Manner.PRINTED), default=-1)
    offered = rows_offered(section, printed)
    return [replace(each, manner=Manner.ADDED) if (each.row or 0) >= offered else each for each in given]


def _blank(form: Form, given: list[Given]) -> BlankForm:
    """Every printed row, also the empty ones between them."""
    printed = [each for each in given if each.manner is Manner.PRINTED]
    rows: dict[str, tuple[Mapping[str, str], ...]] = {}
    for section in form.sections:
        in_rows = [each for each in printed if each.key.startswith(f"{section.id}.") and each.row is not None]
        count = 1 + max((each.row or 0 for each in in_rows), default=-1)
        rows[section.id] = tuple(
            {each.key.partition(".")[2]: each.written.filled for each in in_rows if each.row == row}
            for row in range(count)
        )
    filled = {each.key: each.written.filled for each in printed if each.row is None}
    return replace(compose_blank(form, form.language), filled=filled, filled_rows=rows)


def _words_beside_answers(form: Form) -> tuple[str, ...]:
    """The form's own words and such as look like them: people repeat in an answer what was asked."""
    words = words_of(form.language)
    asked = tuple(each for _, each in form.keyed_fields())
    texts = (
        *(each.label for each in asked),
        *(choice.label for each in asked for choice in each.choices),
        *(f"1.{number} {each.label}" for number, each in enumerate(asked, start=1)),
        *(f"{placeholder_of(each, words)} {each.label}" for each in asked[:3]),
        *(words.say("Yes"), words.say("No."), words.say("Answer"), form.title, "1.1", "2.2 x", "*", "1", "x", "☒", "-"),
    )
    return tuple(text.strip() for text in texts)
