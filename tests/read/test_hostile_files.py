"""Files made to do harm: only problems, in little time and memory, and nothing outside is touched."""

import base64
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from office_parts import excel_parts, outside_relation, paragraph, run, word_parts, zipped

from seminar_kit.model.office_file import OfficeNote
from seminar_kit.problems import Outcome
from seminar_kit.read import read_office_bytes

MEGABYTE = 2**20
WORD = word_parts(paragraph(run("text")))
# Noise keeps a part from being so small that its size alone gives it away.
NOISE = f"<!--{base64.b64encode(Random(1).randbytes(250_000)).decode()}-->"


def parts_of_a_gigabyte() -> bytes:
    return zipped({**WORD, "word/media/image1.png": b"\0" * (41 * MEGABYTE)})


def many_large_parts() -> bytes:
    buffer = BytesIO(zipped(WORD))
    with ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        for number in range(300):
            archive.writestr(f"word/{number}.xml", Random(number).randbytes(4000) + b"\0" * 700_000)
    return buffer.getvalue()


def too_many_parts() -> bytes:
    return zipped({**WORD, **{f"word/{number}.xml": b"" for number in range(100_000)}})


def more_parts_than_a_form_has() -> bytes:
    return zipped({**WORD, **{f"word/{number}.xml": b"" for number in range(2_000)}})


def millions_of_paragraphs() -> bytes:
    return zipped(word_parts(NOISE + "<w:p/>" * 5_500_000))


def wide_cells() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>'
    return zipped(word_parts(f"{NOISE}<w:tbl><w:tr>{cell * 320_000}</w:tr></w:tbl>"))


def many_cells_of_a_sheet() -> bytes:
    return zipped(excel_parts(NOISE + "<row><c><v>1</v></c></row>" * 400_000))


def names_of_one_cell() -> bytes:
    names = "".join(f'<definedName name="n{number}">Plan!$A$1</definedName>' for number in range(100_000))
    row = "<row><c><v>1</v></c></row>"
    return zipped(excel_parts(row, f"<definedNames>{NOISE}{names}</definedNames>"))


def _without_bytes(value: object) -> str | None:
    """Zip files hold the time at which they were made, which is no name for a test."""
    return "" if isinstance(value, bytes) else None


@pytest.mark.parametrize(
    "make",
    [
        parts_of_a_gigabyte,
        many_large_parts,
        too_many_parts,
        more_parts_than_a_form_has,
        millions_of_paragraphs,
        wide_cells,
        many_cells_of_a_sheet,
        names_of_one_cell,
    ],
)
def test_what_unpacks_to_too_much_is_refused_in_little_time_and_memory(make: Callable[[], bytes]) -> None:
    content = make()
    begin = time.process_time()
    outcome = read_office_bytes(content, "plan")
    assert [problem.rule for problem in outcome.problems] == ["return-is-of-ordinary-size"]
    assert time.process_time() - begin < 2


def lying_sizes() -> bytes:
    """The directory says that a part of ten megabytes has ten bytes."""
    content = bytearray(zipped({**WORD, "word/document.xml": b"\0" * (10 * MEGABYTE)}))
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.find(signature)
        while at >= 0:
            if struct.unpack_from("<I", content, at + offset)[0] == 10 * MEGABYTE:
                struct.pack_into("<I", content, at + offset, 10)
            at = content.find(signature, at + 1)
    return bytes(content)


def with_flag(flag: int) -> bytes:
    content = bytearray(zipped(WORD))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= flag
        at = content.find(b"PK\x01\x02", at + 1)
    return bytes(content)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def twice_the_same_part() -> bytes:
    buffer = BytesIO(zipped(WORD))
    with ZipFile(buffer, "a") as archive:
        archive.writestr("Word/Document.xml", WORD["word/document.xml"])
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (lying_sizes(), "return-is-whole"),
        (with_flag(1), "return-has-no-password"),
        (twice_the_same_part(), "return-is-whole"),
        (zipped({**WORD, "../../evil.xml": b""}), "return-is-whole"),
        (zipped({**WORD, "/etc/evil.xml": b""}), "return-is-whole"),
        (zipped({**WORD, "word\\evil.xml": b""}), "return-is-whole"),
        (zipped({"word/document.xml": zipped(WORD)}), "return-is-whole"),
        (zipped({"inner.docx": zipped(WORD)}), "return-is-word-or-excel"),
        (zipped(word_parts("<w:sdt><w:sdtContent>" * 2_000)), "return-is-whole"),
        (zipped(word_parts("<w:sdt><w:sdtContent>" * 9_000 + "</w:sdtContent></w:sdt>" * 9_000)), "return-is-whole"),
        (zipped({**excel_parts(""), "xl/workbook.xml": b"<x/>"}), "return-is-whole"),
        (zipped({**excel_parts(""), "xl/styles.xml": b"<"}), "return-is-whole"),
    ],
    ids=_without_bytes,
)
def test_what_is_broken_on_purpose_is_refused(content: bytes, rule: str) -> None:
    outcome = read_office_bytes(content, "plan")
    assert [problem.rule for problem in outcome.problems] == [rule]


def test_the_child_is_held_to_its_memory() -> None:
    """Measured from outside, in a process that has no other child."""
    code = (
        "import resource, sys; from seminar_kit.read import read_office_bytes; "
        "read_office_bytes(sys.stdin.buffer.read(), 'plan'); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    content = zipped(word_parts(NOISE + "<w:p w:a='1' w:b='2' w:c='3' w:d='4' w:e='5'/>" * 700_000))
    done = subprocess.run([sys.executable, "-c", code], input=content, capture_output=True, check=True)
    assert 100 < int(done.stdout) < 800


def test_cells_at_the_far_end_of_every_row_hold_up_nothing() -> None:
    rows = "".join(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(1, 200_000))
    begin = time.process_time()
    outcome = read_office_bytes(zipped(excel_parts(NOISE + rows)), "plan")
    assert [problem.rule for problem in outcome.problems] == ["sheet-is-of-ordinary-size"]
    assert outcome.problems[0].what.count("cell") == 20
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame", "subDocument", "hyperlink"])
def test_nothing_outside_is_fetched(kind: str) -> None:
    """The address leads to a port of this computer on which nobody listens: a try would fail, and none is made."""
    parts = {**WORD, "word/_rels/document.xml.rels": outside_relation(kind)}
    outcome = read_office_bytes(zipped(parts), "plan")
    assert outcome.value is not None
    assert (OfficeNote.OUTSIDE_LINKS in outcome.value.notes) == (kind != "hyperlink")


def test_the_child_sees_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither secrets nor settings that would change what it does."""
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("SECRET", "x")
    assert read_office_bytes(zipped(WORD), "plan").problems == ()


def test_reading_works_for_a_program_that_was_started_elsewhere(tmp_path: object) -> None:
    """As an installed command, in any folder, with its own path of modules."""
    code = (
        "import sys; from seminar_kit.read import read_office_bytes; "
        "print(read_office_bytes(sys.stdin.buffer.read(), 'plan').problems)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=zipped(WORD), capture_output=True, cwd=str(tmp_path), check=True
    )
    assert done.stdout == b"()\n"


def mutated(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 6)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed) if random.random() < 0.8 else bytes(changed[: random.randrange(len(changed))])


def test_files_with_a_few_other_bytes_are_read_or_refused() -> None:
    random = Random(4)
    outcomes = [read_office_bytes(mutated(zipped(WORD), random), "plan") for _ in range(40)]
    assert all(_is_told(outcome) for outcome in outcomes)


def _is_told(outcome: Outcome[object]) -> bool:
    return (outcome.value is None) == any(problem.rule.startswith("return-") for problem in outcome.problems)
