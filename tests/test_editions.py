"""Nothing of what only facilitators may read reaches the participants' edition."""

from dataclasses import fields
from pathlib import Path

import pytest

from canaries import CANARIES, FORM_CANARIES, GUIDE_ONLY, WITHOUT_CANARY, Canary, plant_canaries
from document_text import agenda_to_text, document_to_text
from seminar_kit.model.facilitator import FacilitatorNotes, FacilitatorSession, Guide, GuideSection, Step
from seminar_kit.model.library import Option, Question
from seminar_kit.model.seminar import Seminar
from seminar_kit.pipeline import Editions, check_library

PLANTED = (*CANARIES, *FORM_CANARIES)
FACILITATOR_RECORDS = (FacilitatorNotes, FacilitatorSession, Guide, GuideSection, Option, Question, Step)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    """Both editions of the small library with every canary in it."""
    small = Path(__file__).parent / "libraries" / "small"
    checked = check_library(plant_canaries(small, tmp_path_factory.mktemp("canaries") / "library"))
    assert checked.problems == ()
    return checked.editions["school-garden"]


def test_every_field_for_facilitators_has_a_canary() -> None:
    """A field that is added to these records needs a canary, or a reason why it cannot have one."""
    existing = {f"{record.__name__}.{field.name}" for record in FACILITATOR_RECORDS for field in fields(record)}
    assert {canary.field for canary in CANARIES} | WITHOUT_CANARY.keys() == existing
    assert {canary.field for canary in CANARIES} & WITHOUT_CANARY.keys() == set()


def test_no_canary_is_part_of_another() -> None:
    words = [canary.word for canary in PLANTED]
    assert [(one, other) for one in words for other in words if one is not other and one in other] == []


@pytest.mark.parametrize("canary", PLANTED, ids=lambda canary: canary.word)
def test_participants_never_see_it(canary: Canary, editions: Editions) -> None:
    assert canary.word not in everything_in(editions.participant)


@pytest.mark.parametrize("canary", [c for c in PLANTED if c.shown], ids=lambda canary: canary.word)
def test_facilitators_see_it(canary: Canary, editions: Editions) -> None:
    assert canary.word in everything_in(editions.facilitator)


@pytest.mark.parametrize("words", GUIDE_ONLY)
def test_pictures_and_sources_of_the_guide_stay_with_facilitators(words: str, editions: Editions) -> None:
    assert words not in everything_in(editions.participant)
    assert words in everything_in(editions.facilitator)


def test_participants_see_the_questions_that_are_for_self_check(editions: Editions) -> None:
    assert "Air comes in from below" in everything_in(editions.participant)


def everything_in(seminar: Seminar) -> str:
    """The document and the agenda as text, and the seminar as Python shows it, which leaves no field out."""
    return document_to_text(seminar.document) + agenda_to_text(seminar.agenda) + repr(seminar)
