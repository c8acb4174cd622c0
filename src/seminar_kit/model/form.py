"""A form: sections of fields, from which blank files are made and by which returns are read."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from seminar_kit.model.origin import Origin


class FieldKind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    SEVERAL = "several"
    YES_NO = "yes-no"
    OFFICE = "office"
    MONEY = "money"


YES = "yes"
NO = "no"
# The forms that are made from quizzes belong to no module of a library.
TESTS_MODULE = "tests"


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is stable over versions and languages; `label` is what people read."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked only where another field has one of these values (`yes` and `no` for yes-no).

    `field` is an id in the same section, or `section.field` in a section without rows.
    """

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer must keep to; None and empty texts ask for nothing.

    `after` is the id of a date in the same section that may not be later; `ahead`: the date may not have passed.
    """

    least: Decimal | None = None
    most: Decimal | None = None
    earliest: date | None = None
    latest: date | None = None
    characters: int | None = None
    after: str = ""
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """`asks` is the question put where the answer is missing; `was` are ids of earlier versions.

    `prefill` names a variable of the curriculum; `total_of` is `section.field`, a column whose sum this field states.
    """

    id: str
    kind: FieldKind
    label: str
    help: str = ""
    asks: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()
    currencies: tuple[str, ...] = ()
    limits: Limits = Limits()
    when: Condition | None = None
    prefill: str = ""
    total_of: str = ""
    objectives: tuple[str, ...] = ()
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A section that repeats: fewest and most rows of answers, and how many a blank file offers."""

    least: int
    most: int
    blank: int


@dataclass(frozen=True, slots=True)
class Tracking:
    """Which fields of a section with rows a status report follows, by id; empty: the section has none.

    `done` are the values of `status` after which a measure is no longer due.
    """

    what: str
    status: str = ""
    done: tuple[str, ...] = ()
    lead: str = ""
    deadline: str = ""
    budget: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """`fixed` are the labels of rows that the form itself names, such as fourteen risk factors."""

    id: str
    title: str
    intro: str
    fields: tuple[Field, ...]
    rows: Rows | None = None
    fixed: tuple[Choice, ...] = ()
    tracking: Tracking | None = None
    was: tuple[str, ...] = ()

    @property
    def repeats(self) -> bool:
        return self.rows is not None or bool(self.fixed)


class Combining(StrEnum):
    """What several returns of a form are put together into."""

    NOTHING = "nothing"
    COUNTS = "counts"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Form:
    """`identity` are keys of fields that say what a return is about, the committee first.

    Two returns with the same identity are revisions of one; without identity every return stands for itself.
    `translations` are texts by key for each language, the keys as `text_keys` gives them; `objectives` are those that
    the form serves: ids of its module, or `module/id` where it serves several modules.
    """

    module: str
    name: str
    title: str
    summary: str
    version: int
    language: str
    sections: tuple[FormSection, ...]
    identity: tuple[str, ...] = ()
    combining: Combining = Combining.NOTHING
    sensitive: bool = False
    for_facilitators: bool = False
    objectives: tuple[str, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    origin: Origin | None = field(default=None, compare=False, repr=False)

    @property
    def key(self) -> str:
        return f"{self.module}/{self.name}"

    def section(self, section_id: str) -> FormSection:
        """The section with this id; KeyError if there is none."""
        return {section.id: section for section in self.sections}[section_id]

    def field(self, key: str) -> Field:
        """The field with this key, `section.field`; KeyError if there is none."""
        return dict(self.keyed_fields())[key]

    def keyed_fields(self) -> Iterator[tuple[str, Field]]:
        """All fields with their keys `section.field`, in the form's order."""
        for section in self.sections:
            for each in section.fields:
                yield f"{section.id}.{each.id}", each


def digest_of(form: Form) -> str:
    """What a form asks, as 16 hexadecimal digits: the same in every language and wherever the file stands."""
    asked = [
        [section.id, section.repeats, [f.value for f in section.fixed], _asked(section)] for section in form.sections
    ]
    text = json.dumps([form.key, form.version, asked])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _asked(section: FormSection) -> list[list[object]]:
    return [[each.id, each.kind.value, [choice.value for choice in each.choices]] for each in section.fields]


def text_keys(form: Form) -> dict[str, str]:
    """Every text of a form that people read, by its key, e.g. `measures.lead.label`."""
    texts = {"title": form.title, "summary": form.summary}
    for section in form.sections:
        texts |= {f"{section.id}.title": section.title, f"{section.id}.intro": section.intro}
        texts |= {f"{section.id}.fixed.{row.value}": row.label for row in section.fixed}
        for each in section.fields:
            key = f"{section.id}.{each.id}"
            texts |= {f"{key}.label": each.label, f"{key}.help": each.help, f"{key}.asks": each.asks}
            texts |= {f"{key}.choices.{choice.value}": choice.label for choice in each.choices}
    return {key: text for key, text in texts.items() if text}


def in_language(form: Form, language: str) -> Form:
    """The form with its texts in a language; texts without a translation stay as they are."""
    texts = form.translations.get(language, {})
    if language == form.language or not texts:
        return form
    return replace(
        form,
        language=language,
        title=texts.get("title", form.title),
        summary=texts.get("summary", form.summary),
        sections=tuple(_translated_section(section, texts) for section in form.sections),
    )


def _translated_section(section: FormSection, texts: Mapping[str, str]) -> FormSection:
    return replace(
        section,
        title=texts.get(f"{section.id}.title", section.title),
        intro=texts.get(f"{section.id}.intro", section.intro),
        fixed=_translated_choices(section.fixed, f"{section.id}.fixed", texts),
        fields=tuple(_translated_field(each, f"{section.id}.{each.id}", texts) for each in section.fields),
    )


def _translated_field(each: Field, key: str, texts: Mapping[str, str]) -> Field:
    return replace(
        each,
        label=texts.get(f"{key}.label", each.label),
        help=texts.get(f"{key}.help", each.help),
        asks=texts.get(f"{key}.asks", each.asks),
        choices=_translated_choices(each.choices, f"{key}.choices", texts),
    )


def _translated_choices(choices: tuple[Choice, ...], key: str, texts: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(replace(choice, label=texts.get(f"{key}.{choice.value}", choice.label)) for choice in choices)
