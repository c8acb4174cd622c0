"""Whole Word files: what stands in them, that they are valid, that they are the same every time."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from word_checks import broken_invariants
from word_seminar import CITING_SHEET, SHEET, seminar

from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.write.word import (
    WordLook,
    write_agenda,
    write_facilitator_guide,
    write_handout,
    write_participant_pack,
)
from word_text import W, word_part, word_text

PLAIN = WordLook()
EVERY_FILE = {
    "participant pack": lambda look: write_participant_pack(seminar(), look),
    "letter": lambda look: write_participant_pack(seminar(paper="Letter"), look),
    "right to left": lambda look: write_participant_pack(seminar(direction="rtl"), look),
    "facilitator guide": lambda look: write_facilitator_guide(seminar(edition=Edition.FACILITATOR), look),
    "agenda": lambda look: write_agenda(seminar(), look),
    "handout": lambda look: write_handout(seminar(), SHEET, look),
}


@pytest.mark.parametrize("name", EVERY_FILE)
def test_every_file_is_valid_and_keeps_the_invariants(name: str, tmp_path: Path) -> None:
    written = EVERY_FILE[name](PLAIN)
    file = tmp_path / "file.docx"
    file.write_bytes(written.value)
    assert written.problems == ()
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    assert broken_invariants(written.value) == []


def test_the_pack_reads_as_its_pages_say(compare_golden: Callable[[str, str], None]) -> None:
    compare_golden("word/participant-pack.txt", word_text(write_participant_pack(seminar(), PLAIN).value))


def test_downloads_are_left_out_of_print() -> None:
    assert "web only" not in word_text(write_participant_pack(seminar(), PLAIN).value)


def test_known_page_numbers_stand_in_the_contents() -> None:
    numbers = {"_index_80736701": 3}
    text = word_text(write_participant_pack(seminar(), WordLook(page_numbers=numbers)).value)
    assert text.splitlines()[10:12] == ["TOC1: About\t3", "TOC2: Agenda"]


@pytest.mark.parametrize(("numbers", "switch"), [(None, True), ({"_index_80736701": 3}, False)])
def test_contents_without_known_numbers_ask_for_none(numbers: dict[str, int] | None, switch: bool) -> None:
    body = word_part(write_participant_pack(seminar(), WordLook(page_numbers=numbers)).value, "word/document.xml")
    instruction = next(body.iter(f"{W}instrText")).text
    assert ("\\n" in instruction) is switch


def test_the_agenda_has_a_table_a_day(compare_golden: Callable[[str, str], None]) -> None:
    compare_golden("word/agenda.txt", word_text(write_agenda(seminar(), PLAIN).value))


def test_a_handout_brings_the_sources_that_it_cites() -> None:
    text = word_text(write_handout(seminar(), CITING_SHEET, PLAIN).value)
    assert text == "Heading1: Risk sheet\nBodyText: [2]\nBodyText: Sources\nListNumber: Outcome\n---\n"


def test_sections_turn_the_paper_for_landscape_handouts() -> None:
    body = word_part(write_participant_pack(seminar(), PLAIN).value, "word/document.xml")
    sizes = [(size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) for size in body.iter(f"{W}pgSz")]
    upright = ("11906", "16838", None)
    assert sizes == [upright, upright, ("16838", "11906", "landscape"), upright]


def test_letter_paper_is_letter() -> None:
    body = word_part(write_participant_pack(seminar(paper="Letter"), PLAIN).value, "word/document.xml")
    size = next(body.iter(f"{W}pgSz"))
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")


def test_pages_after_the_cover_show_title_mark_and_number() -> None:
    content = write_participant_pack(seminar(), PLAIN).value
    body = word_part(content, "word/document.xml")
    cover, after, *_ = body.iter(f"{W}sectPr")
    assert cover.find(f"{W}headerReference") is None
    assert after.find(f"{W}headerReference") is not None
    assert _texts(content, "word/header1.xml") == "SeminarParticipants only"
    assert _texts(content, "word/footer1.xml") == "Page 1 of 1"
    fields = [field.text.strip() for field in word_part(content, "word/footer1.xml").iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_properties_come_from_the_seminar_alone() -> None:
    core = word_part(write_participant_pack(seminar(), PLAIN).value, "docProps/core.xml")
    told = {element.tag.rpartition("}")[2]: element.text for element in core if element.text}
    assert told == {
        "title": "Seminar: Participant pack",
        "subject": "On prevention",
        "creator": "National Committee",
        "lastModifiedBy": "National Committee",
        "language": "en",
        "revision": "1",
        "created": "2012-10-15T00:00:00Z",
        "modified": "2012-10-15T00:00:00Z",
    }


def test_nothing_asks_the_reader_to_renew_fields() -> None:
    content = write_participant_pack(seminar(), PLAIN).value
    settings = word_part(content, "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None
    fields = word_part(content, "word/document.xml").iter(f"{W}fldChar")
    assert not [field for field in fields if field.get(f"{W}dirty")]


def test_right_to_left_reaches_paragraphs_runs_tables_and_sections() -> None:
    arabic: Seminar = replace(seminar(direction="rtl"), title="ندوة")
    body = word_part(write_participant_pack(arabic, PLAIN).value, "word/document.xml")
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in body.iter(f"{W}p") if not _is_code_or_gap(p))
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in body.iter(f"{W}tbl"))
    assert all(section.find(f"{W}bidi") is not None for section in body.iter(f"{W}sectPr"))
    title = next(run for run in body.iter(f"{W}r") if "ندوة" in "".join(run.itertext()))
    assert title.find(f"{W}rPr/{W}rtl") is not None


@pytest.mark.parametrize(("seed", "zone"), [("1", "UTC"), ("7", "Asia/Tokyo")])
def test_the_same_seminar_gives_the_same_bytes_everywhere(seed: str, zone: str) -> None:
    program = (
        "import sys, hashlib; from word_seminar import seminar;"
        "from seminar_kit.write.word import WordLook, write_participant_pack;"
        "sys.stdout.write(hashlib.sha256(write_participant_pack(seminar(), WordLook()).value).hexdigest())"
    )
    folders = os.pathsep.join(str(Path(__file__).parents[up]) for up in (0, 2))
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": folders}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == sha256(write_participant_pack(seminar(), PLAIN).value).hexdigest()


def _texts(content: bytes, part: str) -> str:
    return "".join(text.text for text in word_part(content, part).iter(f"{W}t"))


def _is_code_or_gap(paragraph: object) -> bool:
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in ("CodeBlock", "TableGap")
