"""Can the labels of a form be told apart? Returns are read by them where other marks are lost."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_kit.folding import word_key
from seminar_kit.model.form import Choice, Form, in_language
from seminar_kit.problems import Place, Problem
from seminar_kit.validate.form_fields import origin_of


@dataclass(frozen=True, slots=True)
class _Label:
    """What a thing is called in one language, and where it stands in the form's own file."""

    name: str
    language: str
    text: str
    place: Place


def check_labels_differ(form: Form) -> Iterator[Problem]:
    """Over all languages, since a return does not always say in which one it was filled in."""
    for labels in _labels_side_by_side(form):
        yield from _confused(labels, form.language)


def _labels_side_by_side(form: Form) -> Iterator[tuple[_Label, ...]]:
    """For each section its rows, and for each field its choices, in every language of the form."""
    spoken = [in_language(form, language) for language in (form.language, *form.translations)]
    for number, section in enumerate(form.sections):
        yield tuple(_labels(form, spoken, ("sections", number, "fixed"), [s.sections[number].fixed for s in spoken]))
        for index in range(len(section.fields)):
            choices = [each.sections[number].fields[index].choices for each in spoken]
            yield tuple(_labels(form, spoken, ("sections", number, "fields", index, "choices"), choices))


def _labels(
    form: Form, spoken: list[Form], keys: tuple[str | int, ...], choices: list[tuple[Choice, ...]]
) -> Iterator[_Label]:
    for each, offered in zip(spoken, choices, strict=True):
        for index, choice in enumerate(offered):
            yield _Label(choice.value, each.language, choice.label, origin_of(form).at(*keys, index, "label"))


def _confused(labels: tuple[_Label, ...], own: str) -> Iterator[Problem]:
    """Each value is told once, at its first label that another value has too."""
    first: dict[str, _Label] = {}
    told: set[str] = set()
    for label in labels:
        other = first.setdefault(word_key(label.text), label)
        if other.name != label.name and label.name not in told:
            told.add(label.name)
            yield _problem(label, other, own)


def _problem(label: _Label, other: _Label, own: str) -> Problem:
    languages = sorted({label.language, other.language} - {own})
    where = f" ({', '.join(languages)})" if languages else ""
    alike = f'labels that read alike, "{label.text}" and "{other.text}"'
    labels = f'the same label "{label.text}"' if label.text == other.text else alike
    what = f'"{label.name}" and "{other.name}" have {labels}{where}'
    return Problem(label.place, "labels-differ", what, "give one of the two another label")
