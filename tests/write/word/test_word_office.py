"""What LibreOffice makes of the Word files."""

from collections.abc import Callable
from io import BytesIO

import pytest
from form_files import arabic, blank, filled
from pypdf import PdfReader
from word_seminar import seminar

from seminar_kit.model.blank import BlankForm
from seminar_kit.write.word import (
    ConversionFailed,
    LibreOfficeMissing,
    WordLook,
    convert_to_pdf,
    read_page_numbers,
    write_agenda,
    write_blank_form,
    write_participant_pack,
)


@pytest.mark.office
def test_the_contents_agree_with_the_pages_of_the_pdf() -> None:
    first = write_participant_pack(seminar(), WordLook()).value
    numbers = read_page_numbers(convert_to_pdf({"pack": first})["pack"], first)
    second = write_participant_pack(seminar(), WordLook(page_numbers=numbers)).value
    pdf = convert_to_pdf({"pack": second})["pack"]
    assert read_page_numbers(pdf, second) == numbers
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert sorted(set(numbers.values())) == [3, 4, 6, 7, 8]
    assert len(pages) == 8
    for heading, number in (("The Pact", 4), ("Risk sheet", 6), ("Cards", 7), ("Sources", 8)):
        assert heading in pages[number - 1]
        assert any(line.startswith(heading) and line.endswith(str(number)) for line in pages[1].splitlines())


@pytest.mark.office
def test_several_files_are_converted_in_one_batch_under_any_name() -> None:
    agenda = write_agenda(seminar(), WordLook()).value
    made = convert_to_pdf({"participant/agenda.docx": agenda, "جدول": agenda})
    assert [len(PdfReader(BytesIO(pdf)).pages) for pdf in made.values()] == [1, 1]
    assert list(made) == ["participant/agenda.docx", "جدول"]


@pytest.mark.office
def test_a_run_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(ConversionFailed, match="LibreOffice took longer than 0 seconds"):
        convert_to_pdf({"agenda": write_agenda(seminar(), WordLook()).value}, seconds=0.01)


def test_a_missing_libreoffice_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("seminar_kit.write.word.libreoffice._USUAL_FOLDERS", ())
    with pytest.raises(LibreOfficeMissing, match="LibreOffice was not found"):
        convert_to_pdf({"agenda": b""})


@pytest.mark.office
@pytest.mark.parametrize(
    ("form", "texts"),
    [
        (filled, ("1. The school", "Hill School", "2026-03-04", "First & last", "Second <line>", "Beans 5")),
        (lambda: blank("fr"), ("1. L'école", "[Année-mois-jour]", "Gel")),
        (arabic, ("planting/garden-plan v2",)),
    ],
    ids=["English", "French", "Arabic"],
)
def test_a_form_opens_and_shows_what_is_filled_in(form: Callable[[], BlankForm], texts: tuple[str, ...]) -> None:
    pdf = convert_to_pdf({"form": write_blank_form(form(), WordLook()).value})["form"]
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert 3 <= len(pages) <= 4
    assert [text for text in texts if not any(text in page for page in pages)] == []
    assert all("planting/garden-plan v2" in page for page in pages)
