"""The folder `forms/` of a module into forms with their translations; alone, without the module's other texts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from seminar_kit.load.folder import Folder, list_folder, plain_names
from seminar_kit.load.form_file import FORM_ENDING, FormName, load_form_file
from seminar_kit.load.form_translation_file import load_form_translation_file
from seminar_kit.load.gathering import Gathering
from seminar_kit.load.names import printable
from seminar_kit.load.strays import strays_beside, translation_into_itself, translation_without_form
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.load.yaml_nodes import read_yaml
from seminar_kit.model.form import Form
from seminar_kit.nearest import quoted
from seminar_kit.problems import Outcome, Place, Problem
from seminar_kit.words import LANGUAGES

_UNKNOWN_LANGUAGE = "en"


def load_forms(root: Path) -> Outcome[Mapping[str, Form]]:
    """All forms of a library by their keys; of other files only the languages of modules are read."""
    gathering = Gathering()
    modules = plain_names(list_folder(root, "modules").value, "/", Gathering())
    read = (gathering.take(load_forms_of_module(root, name, language_of_module(root, name))) for name in modules)
    return gathering.outcome({form.key: form for forms in read for form in forms})


def load_forms_of_module(root: Path, module: str, language: str) -> Outcome[tuple[Form, ...]]:
    """The forms that can be used, with the texts that are translated."""
    gathering = Gathering()
    folder = gathering.take(list_folder(root, f"modules/{module}/forms"))
    gathering.tell(*strays_beside(folder, (FORM_ENDING,)))
    names = plain_names(_without_translations(folder), FORM_ENDING, gathering)
    gathering.tell(*_translations_astray(folder, names))
    forms = (_load_form(root, folder, FormName(module, name, language), gathering) for name in names)
    return gathering.outcome(tuple(form for form in forms if form))


def language_of_module(root: Path, module: str) -> str:
    """The language that a module's file names; faults are for those who read the module."""
    if not list_folder(root, f"modules/{module}/forms").value.files:
        return _UNKNOWN_LANGUAGE
    path = f"modules/{module}/module.yaml"
    text = read_text_file(root, path, YAML_BYTES).value
    value = read_yaml(text, path).value.value if text is not None else None
    language = value.get("language") if isinstance(value, dict) else None
    return language if isinstance(language, str) and language in LANGUAGES else _UNKNOWN_LANGUAGE


def _load_form(root: Path, folder: Folder, name: FormName, gathering: Gathering) -> Form | None:
    form = gathering.take(load_form_file(root, name))
    if form is None:
        return None
    languages = _languages(folder, name.name)
    if form.language in languages:
        gathering.tell(translation_into_itself(folder, name.name, form.language))
    texts = {
        language: gathering.take(load_form_translation_file(root, name.path(language), form))
        for language in languages
        if language != form.language
    }
    return replace(form, translations=texts)


def _translation_names(folder: Folder) -> tuple[tuple[str, str], ...]:
    """Names of forms with the languages of their translations, as files have them: `garden-plan.fr.yaml`."""
    parts = (name.partition(".") for name in folder.files_ending(FORM_ENDING))
    return tuple((form, language) for form, dot, language in parts if dot)


def _languages(folder: Folder, name: str) -> tuple[str, ...]:
    return tuple(language for form, language in _translation_names(folder) if form == name and language in LANGUAGES)


def _without_translations(folder: Folder) -> Folder:
    files = tuple(name for name in folder.files if "." not in name.removesuffix(FORM_ENDING))
    return Folder(folder.path, files)


def _translations_astray(folder: Folder, forms: tuple[str, ...]) -> Iterator[Problem]:
    for form, language in _translation_names(folder):
        name = f"{form}.{language}{FORM_ENDING}"
        if language not in LANGUAGES:
            fix = f'name it after one of {quoted(LANGUAGES)}, e.g. "{forms[0] if forms else "form"}.fr{FORM_ENDING}"'
            what = f'language "{printable(language)}" in the name "{printable(name)}" is not known'
            yield Problem(Place(printable(folder.path_of(name))), "language-is-known", what, fix)
        elif form not in forms:
            yield translation_without_form(folder, form, language, forms)
