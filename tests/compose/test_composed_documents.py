"""The small library composed: both documents and agendas as golden text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from document_text import agenda_to_text, document_to_text
from seminar_kit.model.document import Document, SourceList
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.model.walk import blocks_in, pages_in
from seminar_kit.pipeline import CheckedLibrary, check_library


@pytest.fixture(scope="module")
def small() -> CheckedLibrary:
    return check_library(Path(__file__).parents[1] / "libraries" / "small")


def test_the_small_library_has_no_problems(small: CheckedLibrary) -> None:
    assert small.problems == ()


@pytest.mark.parametrize("edition", [Edition.PARTICIPANT, Edition.FACILITATOR])
def test_the_document_is_the_golden_one(
    small: CheckedLibrary, edition: Edition, compare_golden: Callable[[str, str], None]
) -> None:
    compare_golden(f"small/document-{edition}.txt", document_to_text(seminar_of(small, edition).document))


@pytest.mark.parametrize("edition", [Edition.PARTICIPANT, Edition.FACILITATOR])
def test_the_agenda_is_the_golden_one(
    small: CheckedLibrary, edition: Edition, compare_golden: Callable[[str, str], None]
) -> None:
    compare_golden(f"small/agenda-{edition}.txt", agenda_to_text(seminar_of(small, edition).agenda))


def test_composing_twice_gives_the_same_document(small: CheckedLibrary, small_library: Path) -> None:
    again = check_library(small_library)
    for edition in (Edition.PARTICIPANT, Edition.FACILITATOR):
        assert seminar_of(small, edition) == seminar_of(again, edition)


def test_sources_have_the_same_number_in_both_editions(small: CheckedLibrary) -> None:
    """Sources that only facilitators see come after all others."""
    participants = numbers_of(seminar_of(small, Edition.PARTICIPANT).document)
    facilitators = numbers_of(seminar_of(small, Edition.FACILITATOR).document)
    assert participants == {"fao-2010": 1, "green-2019": 2, "root-2021": 3}
    assert facilitators == {**participants, "cook-2015": 4}


def test_the_seminar_says_what_the_curriculum_says(small: CheckedLibrary) -> None:
    seminar = seminar_of(small, Edition.PARTICIPANT)
    assert (seminar.name, seminar.title, seminar.subtitle) == (
        "school-garden",
        "A garden for Hill School",
        "Two days of digging",
    )
    assert (seminar.host, seminar.organisers) == ("Hill School", ("Garden Club", "Parents of Hill School"))
    assert (seminar.place, seminar.language, seminar.direction, seminar.paper) == (
        "Hilltown, Uganda",
        "en",
        "ltr",
        "A4",
    )
    assert seminar.distribution == "For the people of Hill School only"


def seminar_of(library: CheckedLibrary, edition: Edition) -> Seminar:
    editions = library.editions["school-garden"]
    return editions.participant if edition is Edition.PARTICIPANT else editions.facilitator


def numbers_of(document: Document) -> dict[str, int]:
    blocks = (block for page in pages_in(document.pages) for block in blocks_in(page.body.blocks))
    return {e.source: e.number for block in blocks if isinstance(block, SourceList) for e in block.entries}
