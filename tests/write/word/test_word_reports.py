"""Reports as Word files, made with the same machinery and in the same look as everything else."""

from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from test_word_templates import letterhead, packed
from word_checks import broken_invariants
from word_seminar import DRAWING, paragraph, table, words

from seminar_kit.model.document import Body, Heading, Note, NoteReference, Paragraph, Picture, PictureFile, Text
from seminar_kit.model.report import Report
from seminar_kit.write.word import WordLook, write_report
from word_text import W, word_part, word_text

PLAIN = WordLook()
BODY = Body(
    (
        Heading(2, words("Returns"), "returns"),
        Paragraph((Text("Three came back."), NoteReference("n1"))),
        Heading(3, words("By status"), "status"),
        Picture("report/status.svg", "Measures by status; the numbers stand in the table below."),
        table("Committee|Planned|Done", "Hill School|2|1", "Lake School||3"),
        Heading(2, words("Lake School"), "lake"),
        paragraph("None."),
    ),
    (Note("n1", (paragraph("By noon."),)),),
)
REPORT = Report(
    "Status report: Garden plan",
    "As of 1 June 2026",
    "en",
    "ltr",
    "A4",
    BODY,
    (PictureFile("report/status.svg", "image/svg+xml", DRAWING, 40, 20),),
)


def written(report: Report = REPORT, look: WordLook = PLAIN) -> bytes:
    outcome = write_report(report, look)
    assert outcome.problems == ()
    return outcome.value


def test_a_report_reads_from_its_title_down() -> None:
    assert word_text(written()) == (
        "Title: Status report: Garden plan\n"
        "Subtitle: As of 1 June 2026\n"
        "Heading1: Returns\n"
        "BodyText: Three came back.[^1]\n"
        "Heading2: By status\n"
        "Picture: (picture: Measures by status; the numbers stand in the table below.)\n"
        "| TableHeading: Committee | TableHeading: Planned | TableHeading: Done |\n"
        "| TableText: Hill School | TableText: 2 | TableText: 1 |\n"
        "| TableText: Lake School | TableText:  | TableText: 3 |\n"
        "Heading1: Lake School\n"
        "BodyText: None.\n"
        "---\n"
        "[1] FootnoteText:  By noon.\n"
    )


@pytest.mark.parametrize("look", [PLAIN, WordLook(packed(letterhead()))], ids=["own", "template"])
@pytest.mark.parametrize("report", [REPORT, replace(REPORT, language="ar", direction="rtl")], ids=["ltr", "rtl"])
def test_a_report_is_valid_and_keeps_the_invariants(report: Report, look: WordLook, tmp_path: Path) -> None:
    content = written(report, look)
    (tmp_path / "report.docx").write_bytes(content)
    told = [str(error) for error in OpenXmlValidator().validate(tmp_path / "report.docx").errors]
    assert [error for error in told if "stylesWithEffects" not in error] == []
    assert broken_invariants(content) == []


def test_a_report_has_page_numbers_and_its_title_as_property() -> None:
    fields = [each.text.strip() for each in word_part(written(), "word/footer1.xml").iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]
    core = word_part(written(), "docProps/core.xml")
    told = {element.tag.rpartition("}")[2]: element.text for element in core if element.text}
    assert (told["title"], told["subject"], told["language"]) == (REPORT.title, REPORT.line, "en")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert written() == written()


def test_a_heading_never_breaks_inside_a_word() -> None:
    """The narrow columns of a status report, whose heads are longer than what stands below them."""
    body = word_part(
        written(replace(REPORT, body=Body((table("Committee|Measure|Lead", "A very long name|x|y"),)))),
        "word/document.xml",
    )
    widths = [int(column.get(f"{W}w")) for column in body.iter(f"{W}gridCol")]
    bold_measure = 771  # twips: Arial bold of 9.5 points
    assert widths[1] >= bold_measure + 216
