"""Everything by which a field of a form is known again in a file: tags, names, printed codes, labels."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from seminar_kit.folding import fold, label_key, word_key
from seminar_kit.form_print import choices_of, coded_fields, name_of
from seminar_kit.model.form import Field, FieldKind, Form, FormSection, digest_of, in_language
from seminar_kit.words import words_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A field where the form asks it; `number` is that of its section."""

    key: str
    code: str
    number: int
    section: FormSection
    field: Field


@dataclass(frozen=True, slots=True)
class Target:
    """Where a tag or a name leads; `choice` is empty unless it stands for one of several choices."""

    asked: Asked
    choice: str = ""


@dataclass(frozen=True, slots=True)
class FormMap:
    """The words of all languages of the form are folded, those of labels without the mark of a required answer.

    `labels` leads to all fields that are called so; `choices` is by key, and leads to values; `fixed` is by section,
    and leads to the number of the row, from 0.
    """

    form: Form
    digest: str
    asked: Mapping[str, Asked]
    tags: Mapping[str, Target]
    names: Mapping[str, Target]
    codes: Mapping[str, Asked]
    labels: Mapping[str, tuple[Asked, ...]]
    choices: Mapping[str, Mapping[str, str]]
    fixed: Mapping[str, Mapping[str, int]]


def map_of(form: Form) -> FormMap:
    """For a form in its own language, with its translations."""
    asked = tuple(_asked(form))
    spoken = tuple(in_every_language(form))
    labels: dict[str, dict[str, Asked]] = defaultdict(dict)
    for each in spoken:
        for key, spoken_field in each.keyed_fields():
            labels[label_key(spoken_field.label)][key] = next(one for one in asked if one.key == key)
    return FormMap(
        form=form,
        digest=digest_of(form),
        asked={one.key: one for one in asked},
        tags=dict(_tags(asked)),
        names=dict(_names(asked)),
        codes={one.code: one for one in asked},
        labels={label: tuple(found.values()) for label, found in labels.items()},
        choices={one.key: _choice_words(one.key, spoken) for one in asked},
        fixed={section.id: _fixed_words(section.id, spoken) for section in form.sections if section.fixed},
    )


def in_every_language(form: Form) -> Iterator[Form]:
    """The form as it is, and in every other language that it has been translated into."""
    yield form
    yield from (in_language(form, language) for language in form.translations if language != form.language)


def earlier_ids(each: FormSection | Field) -> tuple[str, ...]:
    """The id that it has now, and those that it had in earlier versions."""
    return (each.id, *each.was)


def _asked(form: Form) -> Iterator[Asked]:
    numbers = {section.id: number for number, section in enumerate(form.sections, start=1)}
    for code, key, section, each in coded_fields(form):
        yield Asked(key, code, numbers[section.id], section, each)


def _keys(asked: tuple[Asked, ...]) -> Iterator[tuple[str, Asked]]:
    """Earlier keys come first, so that those of today win where one was used again."""
    for one in asked:
        for section, name in product(earlier_ids(one.section), earlier_ids(one.field)):
            yield f"{section}.{name}", one
    yield from ((one.key, one) for one in asked)


def _tags(asked: tuple[Asked, ...]) -> Iterator[tuple[str, Target]]:
    for key, one in _keys(asked):
        if one.field.kind is FieldKind.SEVERAL:
            yield from ((f"{key}.{choice.value}", Target(one, choice.value)) for choice in one.field.choices)
        yield key, Target(one)


def _names(asked: tuple[Asked, ...]) -> Iterator[tuple[str, Target]]:
    """Excel takes names with other capitals for the same."""
    for tag, target in _tags(asked):
        key, _, choice = tag.rpartition(".") if target.choice else (tag, "", "")
        name = f"{name_of(key)}__{choice.replace('-', '_')}" if target.choice else name_of(key)
        yield name.casefold(), target


def _choice_words(key: str, spoken: tuple[Form, ...]) -> dict[str, str]:
    """Labels of all languages and the values themselves; what two choices are called leads to the first."""
    words: dict[str, str] = {}
    for form in spoken:
        for choice in choices_of(form.field(key), words_of(form.language)):
            words.setdefault(word_key(choice.label), choice.value)
    for choice in spoken[0].field(key).choices:
        words.setdefault(word_key(choice.value), choice.value)
    return words


def _fixed_words(section: str, spoken: tuple[Form, ...]) -> dict[str, int]:
    words: dict[str, int] = {}
    for form in spoken:
        for number, row in enumerate(form.section(section).fixed):
            words.setdefault(fold(row.label), number)
            words.setdefault(fold(row.value), number)
    return words
