"""Files that cannot be read: each is named for what it is, with the way to send it again."""

from pathlib import Path

import pytest
from office_parts import Parts, cell, control, excel_parts, paragraph, row, run, table, word_parts, zipped

from seminar_kit.problems import Place, Problem
from seminar_kit.read import read_office_bytes, read_office_file

WORD = word_parts(paragraph(run("text")))
OLD = bytes.fromhex("D0CF11E0A1B11AE1")
SAVE = 'open it in Word or Excel and save it as "Word Document (.docx)" or "Excel Workbook (.xlsx)"'
SAVE_WORD = 'open it in Word or LibreOffice and save it as "Word Document (.docx)"'
SAVE_EXCEL = 'open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)"'
ASK = "ask for the filled form itself, saved as .docx or .xlsx"


def old_office(stream: str) -> bytes:
    return OLD + b"\0" * 500 + stream.encode("utf-16-le") + b"\0" * 500


def with_type(kind: str) -> Parts:
    types = WORD["[Content_Types].xml"].replace(b"wordprocessingml.document.main+xml", kind.encode())
    return {**WORD, "[Content_Types].xml": types}


def slides() -> Parts:
    types = WORD["[Content_Types].xml"].replace(b"word/document", b"ppt/presentation").replace(b"word", b"presentation")
    relations = WORD["_rels/.rels"].replace(b"word/document", b"ppt/presentation")
    return {"[Content_Types].xml": types, "_rels/.rels": relations, "ppt/presentation.xml": b"<x/>"}


def _without_bytes(value: object) -> str | None:
    """Zip files hold the time at which they were made, which is no name for a test."""
    return "" if isinstance(value, bytes) else None


@pytest.mark.parametrize(
    ("content", "rule", "what", "fix"),
    [
        (b"", "return-is-whole", "is empty", "ask for the file again"),
        (b"\0" * 9000, "return-is-whole", "is empty", "ask for the file again"),
        (
            b"PK\x03\x04 broken",
            "return-is-whole",
            "is damaged or was not sent whole",
            f"{SAVE}, or ask for the file again",
        ),
        (
            zipped(WORD)[:-40],
            "return-is-whole",
            "is damaged or was not sent whole",
            f"{SAVE}, or ask for the file again",
        ),
        (
            zipped({**WORD, "word/document.xml": WORD["word/document.xml"][:-9]}),
            "return-is-whole",
            "is damaged or was not sent whole",
            f"{SAVE}, or ask for the file again",
        ),
        (
            b"x" * (25 * 2**20 + 1),
            "return-is-of-ordinary-size",
            "is too large, or unpacks to too much",
            "take the pictures out and save it again",
        ),
        (old_office("WordDocument"), "return-is-word-or-excel", "is an old Word file (.doc)", SAVE_WORD),
        (old_office("Workbook"), "return-is-word-or-excel", "is an old Excel file (.xls)", SAVE_EXCEL),
        (
            old_office("EncryptedPackage"),
            "return-has-no-password",
            "asks for a password",
            f"take the password off: {SAVE} without a password",
        ),
        (
            OLD,
            "return-is-word-or-excel",
            "is an old Office file or asks for a password",
            f"take the password off if it has one, then {SAVE}",
        ),
        (
            zipped({**WORD, "word/vbaProject.bin": b""}),
            "return-has-no-macros",
            "holds macros",
            f"{SAVE}, which leaves the macros out",
        ),
        (
            zipped(with_type("wordprocessingml.document.macroEnabled.main+xml")),
            "return-has-no-macros",
            "holds macros",
            f"{SAVE}, which leaves the macros out",
        ),
        (
            zipped(with_type("wordprocessingml.template.main+xml")),
            "return-is-word-or-excel",
            "is a template, not a document",
            SAVE,
        ),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
            "return-is-word-or-excel",
            "is an OpenDocument file, such as .odt or .ods",
            'open it in LibreOffice and save it as "Word Document (.docx)" or "Excel Workbook (.xlsx)"',
        ),
        (b"{\\rtf1 text}", "return-is-word-or-excel", "is a rich text file (.rtf)", SAVE_WORD),
        (b"\n%PDF-1.7", "return-is-word-or-excel", "is a PDF, from which answers cannot be told apart", ASK),
        (b"\x89PNG\r\n", "return-is-word-or-excel", "is a picture", ASK),
        (zipped(slides()), "return-is-word-or-excel", "is a presentation", ASK),
        (b"Dear colleagues,", "return-is-word-or-excel", "is no Word or Excel file", ASK),
        (zipped({"a.txt": b"x"}), "return-is-word-or-excel", "is no Word or Excel file", ASK),
        (
            zipped({**WORD, "word/document.xml": b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"}),
            "return-declares-no-document-type",
            "holds a document type declaration, which Word and Excel never write",
            f"do not trust it; {ASK}",
        ),
    ],
    ids=_without_bytes,
)
def test_a_file_that_cannot_be_read_is_told_for_what_it_is(content: bytes, rule: str, what: str, fix: str) -> None:
    outcome = read_office_bytes(content, "plan")
    assert outcome.value is None
    assert outcome.problems == (Problem(Place("plan"), rule, f'file "plan" {what}', fix),)


def test_a_document_type_hidden_in_other_letters_is_told_too() -> None:
    text = '<?xml version="1.0" encoding="{}"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    for encoding in ("utf-16", "utf-16-be", "utf-32", "utf-7", "cp037"):
        part = text.format(encoding).encode(encoding)
        for parts in ({**WORD, "word/document.xml": part}, {**excel_parts(""), "xl/workbook.xml": part}):
            outcome = read_office_bytes(zipped(parts), "plan")
            assert outcome.value is None
            assert outcome.problems[0].rule in {"return-declares-no-document-type", "return-is-whole"}


def test_a_document_type_in_a_part_that_only_looks_for_letters_is_told_too() -> None:
    parts = excel_parts("")
    hidden = '<?xml version="1.0" encoding="utf-7"?><!DOCTYPE x>'.encode("utf-7").replace(b"<!", b"+ADwAIQ-")
    outcome = read_office_bytes(zipped({**parts, "xl/styles.xml": hidden + parts["xl/styles.xml"]}), "plan")
    assert [problem.rule for problem in outcome.problems] == ["return-declares-no-document-type"]


def test_a_file_is_opened_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "plan (final).doc"
    path.write_bytes(zipped(WORD))
    assert read_office_file(path).value == read_office_bytes(zipped(WORD), "x").value


def test_a_folder_or_a_missing_file_cannot_be_opened(tmp_path: Path) -> None:
    fix = "look whether it is there and is no folder"
    for path in (tmp_path / "missing.docx", tmp_path):
        problem = Problem(Place(path.name), "return-can-be-opened", f'file "{path.name}" cannot be opened', fix)
        assert read_office_file(path).problems == (problem,)


def test_half_a_control_and_nested_tables_are_no_reason_to_refuse() -> None:
    inner = table(row(cell(control("", "k"))))
    assert (
        read_office_bytes(zipped(word_parts(table(row(cell(inner))) + "<w:sdt/><w:tbl/><w:tr/>")), "plan").problems
        == ()
    )
