"""`forms/<form>.<language>.yaml` into the texts of a form in another language."""

from collections.abc import Mapping
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.places import Places
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes import FormTextsShape
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.form import Form, text_keys
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Outcome, Problem, Severity


def load_form_translation_file(root: Path, path: str, form: Form) -> Outcome[Mapping[str, str]]:
    """Read the texts by key; there are none if the file cannot be used."""
    gathering = Gathering()
    text = gathering.take(read_text_file(root, path, YAML_BYTES))
    file = gathering.take(read_shape(FormTextsShape, text, path)) if text is not None else None
    if file is None:
        return gathering.outcome({})
    texts, asked = file.value.texts, text_keys(form)
    gathering.tell(*(_unknown(key, asked, file.places) for key in texts if key not in asked))
    missing = tuple(key for key in asked if key not in texts)
    if missing:
        gathering.tell(_missing(missing, len(asked), file.places))
    return gathering.outcome({key: text for key, text in texts.items() if key in asked})


def _unknown(key: str, asked: Mapping[str, str], places: Places) -> Problem:
    fix = order_to_write(key, asked, 'delete the line, or write a key of the form, e.g. "title"')
    return Problem(places.of_key(("texts", key)), "form-text-exists", f'the form has no text "{key}"', fix)


def _missing(keys: tuple[str, ...], number: int, places: Places) -> Problem:
    what = f'{len(keys)} of {number} texts are not translated, the first is "{keys[0]}"'
    fix = f'add "{keys[0]}: ..." under texts'
    return Problem(places.near(("texts",)), "form-is-translated-whole", what, fix, Severity.WARNING)
