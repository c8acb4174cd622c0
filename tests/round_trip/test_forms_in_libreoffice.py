"""Twenty random forms through LibreOffice in the ordinary suite; `python tests/round_trip/run.py 300` for more."""

from dataclasses import replace

import pytest
from filling import word_order
from forms_at_random import FilledForm
from libreoffice import FillingError, Order, fill_in
from reading_back import read_back
from round_trips import make_round_trips

from form_samples import garden_plan
from seminar_kit.compose.forms import compose_blank
from seminar_kit.model.form import text_keys

pytestmark = [pytest.mark.office, pytest.mark.uno]


def test_every_answer_comes_back_or_is_told() -> None:
    report = make_round_trips(20, seed=1)
    assert report.faults == ()
    assert report.same > 200
    assert report.told < report.same / 10


def test_forms_that_are_only_saved_hold_no_answers() -> None:
    """In Arabic too: of words in brackets LibreOffice 7.4 makes several in controls for plain text."""
    arabic = {key: f"نص {number}" for number, key in enumerate(text_keys(garden_plan()))}
    form = replace(garden_plan(), translations={**garden_plan().translations, "ar": arabic})
    untouched = [FilledForm(form, compose_blank(form, language), ()) for language in ("en", "fr", "ar")]
    for filled, content in zip(untouched, fill_in([word_order(filled) for filled in untouched]), strict=True):
        returned = read_back(content, filled)
        assert returned.language == filled.blank.form.language
        assert (dict(returned.answers), returned.leftovers, returned.doubts) == ({}, (), ())


def test_what_cannot_be_opened_is_told() -> None:
    with pytest.raises(FillingError, match="after 0 files"):
        fill_in([Order(b"no document", ".docx", ({"how": "over"},))])
