"""Which forms go out with which edition, and what the participants are told about them."""

from dataclasses import replace
from pathlib import Path

from document_text import document_to_text
from form_samples import garden_plan
from seminar_kit.compose.forms import facilitators_forms, forms_page, participants_forms
from seminar_kit.load.library_folder import load_library
from seminar_kit.model.document import Document, Page
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.form import Form
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.pipeline import compose_editions
from seminar_kit.words import words_of


def garden(root: Path, *forms: Form) -> tuple[Library, FacilitatorNotes, Curriculum]:
    """The small library; with forms, its module of plants has these."""
    library, notes = load_library(root).value
    if forms:
        modules = {**library.modules, "planting": replace(library.modules["planting"], forms=forms)}
        library = replace(library, modules=modules)
    return library, notes, library.curricula["school-garden"]


def text_of(pages: tuple[Page, ...]) -> str:
    return document_to_text(Document("", "", pages))


def test_forms_for_facilitators_and_tests_stay_with_facilitators(small_library: Path) -> None:
    observing = replace(garden_plan(), name="observing", for_facilitators=True)
    library, notes, curriculum = garden(small_library, garden_plan(), observing)
    assert [blank.form.key for blank in participants_forms(library, curriculum)] == ["planting/garden-plan"]
    keys = [blank.form.key for blank in facilitators_forms(library, notes, curriculum)]
    assert keys == ["planting/observing", "tests/pre-test", "tests/post-test"]


def test_forms_speak_the_language_of_the_seminar_and_know_its_variables(small_library: Path) -> None:
    library, _, curriculum = garden(small_library)
    (blank,) = participants_forms(library, replace(curriculum, language="fr", paper="Letter"))
    assert (blank.form.title, blank.form.language, blank.paper) == ("Plan du jardin", "fr", "Letter")
    assert blank.filled == {"school.name": "Hill School"}
    assert blank.line == "A garden for Hill School · Hilltown, Uganda"


def test_each_edition_carries_its_forms(small_library: Path) -> None:
    editions, _ = compose_editions(*garden(small_library))
    assert [blank.form.name for blank in editions.participant.forms] == ["garden-plan"]
    assert [blank.form.name for blank in editions.facilitator.forms] == ["pre-test", "post-test"]


def test_without_forms_nothing_speaks_of_them(small_library: Path) -> None:
    library, notes, curriculum = garden(small_library)
    editions, _ = compose_editions(library, notes, replace(curriculum, forms=()))
    text = document_to_text(editions.participant.document)
    assert editions.participant.forms == ()
    assert "form" not in text.lower()


def test_the_annex_tells_of_danger_where_answers_are_sensitive(small_library: Path) -> None:
    def sentences(*forms: Form) -> str:
        library, _, curriculum = garden(small_library, *forms)
        return text_of(forms_page(participants_forms(library, curriculum), words_of("en")))

    danger = (
        "paragraph: The answers can put people in danger: hand the file over in person, "
        "or ask the organisers for a safe way."
    )
    assert danger in sentences(replace(garden_plan(), sensitive=True))
    assert danger not in sentences(garden_plan())


def test_a_curriculum_reads_modules_for_their_sessions_and_for_their_forms(small_library: Path) -> None:
    _, _, curriculum = garden(small_library)
    assert curriculum.modules_read() == ("compost", "planting")
    named = replace(curriculum, forms=("planting/garden-plan", "tools/list"))
    assert named.modules_read() == ("compost", "planting", "tools")
