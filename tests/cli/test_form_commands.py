"""`seminar-kit form` as a secretary types it: blank files out, filled files in."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from build_samples import copy_of, seminar_kit
from return_files import BEANS, MAIZE, PLAN, write_return

TODAY = ("--today", "2026-06-01")


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return copy_of(small_library, tmp_path)


def form(library: Path, *arguments: str) -> tuple[int, str, str]:
    done = seminar_kit("form", *arguments, folder=library)
    return done.returncode, done.stdout, done.stderr


def test_list_names_every_form_with_its_languages(library: Path) -> None:
    assert form(library, "list") == (0, "planting/garden-plan  Garden plan, version 2 (en, fr)\n", "")


def test_list_with_a_curriculum_has_the_tests_made_from_its_quizzes(library: Path) -> None:
    code, text, _ = form(library, "list", "--curriculum", "school-garden", "--json")
    assert (code, [each["form"] for each in json.loads(text)]) == (
        0,
        ["planting/garden-plan", "tests/post-test", "tests/pre-test"],
    )


def test_blank_makes_a_word_file_and_a_workbook(library: Path) -> None:
    code, text, _ = form(library, "blank", "garden-plan", "--out", "forms")
    assert (code, text.split()) == (0, ["forms/planting-garden-plan.docx", "forms/planting-garden-plan.xlsx"])
    for name in text.split():
        assert zipfile.is_zipfile(library / name)


def test_blank_is_filled_in_with_what_the_curriculum_knows(library: Path) -> None:
    form(library, "blank", "planting/garden-plan", "--curriculum", "school-garden", "--kind", "word")
    code, text, _ = form(library, "read", "planting-garden-plan.docx")
    assert code == 0
    assert "  Name of the school: Hill School\n" in text


def test_blank_from_an_earlier_return_has_its_answers(library: Path) -> None:
    write_return(library / "old.xlsx")
    form(library, "blank", "garden-plan", "--from", "old.xlsx", "--out", "next")
    for name in ("planting-garden-plan.docx", "planting-garden-plan.xlsx"):
        assert form(library, "diff", "old.xlsx", f"next/{name}") == (0, "the two returns say the same\n", "")


@pytest.mark.parametrize(
    ("named", "misspelt"),
    [
        ("total_of: beds.cost", "total_of: bed.cost"),
        ("status: status", "status: stature"),
        ("identity: [school.name", "identity: [school.nom"),
    ],
)
def test_a_form_that_names_what_is_not_there_is_told_and_not_used(library: Path, named: str, misspelt: str) -> None:
    path = library / "modules" / "planting" / "forms" / "garden-plan.yaml"
    path.write_text(path.read_text("utf-8").replace(named, misspelt), "utf-8")
    code, text, told = form(library, "blank", "garden-plan")
    assert (code, text) == (2, "")
    assert told.startswith("modules/planting/forms/garden-plan.yaml:")
    assert "does not exist in" in told
    assert 'form "garden-plan" does not exist, or has errors.' in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("blank", "garden-plna"), 'fix: write "planting/garden-plan"'),
        (("blank", "garden-plan", "--language", "sw"), "fix: choose one of en, fr, or translate it"),
        (("blank", "garden-plan", "--curriculum", "school-gardn"), 'fix: write "school-garden"'),
        (("diff", "old.docx"), "fix: name two files, or one file and --register FILE"),
        (("blank", "pre-test"), "fix: name the curriculum whose quizzes make the tests: --curriculum NAME"),
        (("check", "old.docx", "--today", "1 June"), "write it as year-month-day, e.g. 2026-05-31"),
        (("read", "empty"), "the folder holds no Word or Excel file."),
    ],
)
def test_a_wrong_command_line_says_what_to_write(library: Path, arguments: tuple[str, ...], words: str) -> None:
    write_return(library / "old.docx")
    (library / "empty").mkdir()
    code, _, text = form(library, *arguments)
    assert (code, words in text) == (2, True), text


def test_a_curriculum_that_cannot_be_used_ends_the_command_with_its_fault(library: Path) -> None:
    path = library / "curricula" / "school-garden.yaml"
    path.write_text(path.read_text("utf-8").replace("language: en", "language: xx"), "utf-8")
    code, text, told = form(library, "blank", "garden-plan", "--curriculum", "school-garden")
    assert (code, text) == (1, "")
    assert told.startswith("curricula/school-garden.yaml:")
    assert list(library.glob("*.docx")) == []


def test_read_shows_every_answer_under_its_section(library: Path) -> None:
    write_return(library / "plan.docx")
    code, text, _ = form(library, "read", "plan.docx")
    assert code == 0
    assert text.splitlines() == [
        "plan.docx: Garden plan, version 2",
        "1. The school",
        "  Name of the school: Hill School",
        "  Year: 2026",
        "  Who is responsible for the garden: Head of the school",
        "  Soil: Clay",
        "  Is there a water tap?: Yes",
        "  Cost of all beds: 30 USD",
        "2. Beds",
        "  row 1",
        "    Crop: Beans",
        "    Lead class: Class 4",
        "    Sowing: 2026-03-01",
        "    Harvest: 2026-07-01",
        "    Cost: 10 USD",
        "    Sign of success: Pods",
        "    Status: Growing",
        "  row 2",
        "    Crop: Maize",
        "    Lead class: Class 5",
        "    Harvest: 2026-09-01",
        "    Cost: 20 USD",
        "    Sign of success: Cobs",
        "    Status: Planned",
        "3. Dangers",
        "  Frost",
        "    How likely: Low",
        "  Drought",
        "    How likely: High",
        "    What helps: Mulch",
        "  Snails and slugs",
        "    How likely: Low",
    ]


@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx"])
def test_a_whole_return_has_nothing_to_mend(library: Path, name: str) -> None:
    write_return(library / name)
    assert form(library, "check", name, *TODAY) == (0, f"{name}: nothing to mend\n", "")


def test_check_asks_in_the_words_of_the_form(library: Path) -> None:
    late = {**BEANS, "harvest": "2026-02-01", "lead": ""}
    write_return(library / "plan.docx", {**PLAN, "school.total": "31 USD"}, (late, MAIZE))
    code, text, _ = form(library, "check", "plan.docx", *TODAY)
    assert code == 1
    assert "plan.docx: error: Section 2, row 1: Which class looks after this bed? [" in text
    assert "“Cost of all beds” is 31 USD, but its rows add up to 30 USD [total-adds-up]" in text


def test_check_speaks_the_language_of_the_form(library: Path) -> None:
    write_return(library / "plan.docx", {**PLAN, "school.soil": ""}, language="fr")
    code, text, _ = form(library, "check", "plan.docx", *TODAY)
    assert code == 1
    assert "Sol" in text
    assert "question 1.5" in text


def test_check_as_json_can_be_read_by_programs(library: Path) -> None:
    write_return(library / "plan.xlsx", {**PLAN, "school.year": "MMXXVI"})
    code, text, _ = form(library, "check", "plan.xlsx", *TODAY, "--json")
    (read,) = json.loads(text)
    assert code == 1
    assert read["answers"]["school.year"] == {"text": "MMXXVI", "value": None}
    assert [finding["key"] for finding in read["findings"]] == ["school.year"]


def test_check_writes_copies_with_comments(library: Path) -> None:
    write_return(library / "plan.docx", {**PLAN, "school.soil": ""})
    _, _, told = form(library, "check", "plan.docx", *TODAY, "--docx", "review")
    assert "review/plan-review.docx" in told
    with zipfile.ZipFile(library / "review" / "plan-review.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
    assert "Soil" in comments


def test_copies_with_comments_never_overwrite_each_other(library: Path) -> None:
    for name in ("a/plan.docx", "a/plan.xlsx", "b/plan.docx"):
        write_return(library / "in" / name, {**PLAN, "school.soil": ""})
    form(library, "check", "in", *TODAY, "--docx", "review")
    assert sorted(path.name for path in (library / "review").iterdir()) == [
        "a-plan-docx-review.docx",
        "b-plan-review.docx",
        "plan-xlsx-review.docx",
    ]


def test_a_folder_is_read_whole_and_one_bad_file_stops_nothing(library: Path) -> None:
    folder = library / "returns"
    write_return(folder / "a.docx")
    write_return(folder / "inner" / "b.xlsx")
    (folder / "~$a.docx").write_bytes(b"lock")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a zip")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    (folder / "notes.txt").write_text("not a form")
    code, text, told = form(library, "check", "returns", *TODAY)
    assert code == 1
    assert text == "returns/a.docx: nothing to mend\nreturns/inner/b.xlsx: nothing to mend\n"
    assert told.splitlines()[0] == "passed over, since their names are not those of forms: notes.txt"
    assert [line.partition(": ")[0] for line in told.splitlines()[1::2]] == ["returns/broken.docx", "returns/scan.pdf"]
    assert "(.docx)" in told


@pytest.mark.skipif(os.name != "posix", reason="others allow no such names")
def test_names_and_answers_give_no_orders_to_a_terminal(library: Path) -> None:
    folder = library / "returns"
    write_return(folder / "a\x1b[2J\nb.docx", {**PLAN, "school.name": "Hill \u202eSchool\u009b31m", "school.soil": ""})
    (folder / "c\x1b[2J.pdf").write_bytes(b"%PDF-1.7")
    (folder / "d\x1b[2J.txt").write_text("not a form")
    (folder / "e.docx").symlink_to(library / "elsewhere.docx")
    (library / "elsewhere.docx").write_bytes(b"")
    code, text, told = form(library, "check", "returns", *TODAY)
    assert code == 1
    assert text.startswith("returns/a\\u001b[2J\\u000ab.docx: error: Section 1, question 1.5: ")
    assert told.splitlines()[:3] == [
        "passed over, since they are links to other places: e.docx",
        "passed over, since their names are not those of forms: d\\u001b[2J.txt",
        'returns/c\\u001b[2J.pdf: error: file "returns/c\\u001b[2J.pdf" is a PDF, from which answers cannot be told'
        " apart [return-is-word-or-excel]",
    ]
    for arguments in (("read", "returns"), ("read", "returns", "--json"), ("check", "returns", "--json")):
        code, text, told = form(library, *arguments)
        assert code == 1
        assert "Hill \\u202eSchool31m" in text or arguments[-1] == "returns"
        assert not set("\x1b\x9b\u202e\r") & set(text + told)


def test_diff_tells_what_changed_by_section_and_row(library: Path) -> None:
    write_return(library / "old.docx")
    write_return(library / "new.xlsx", {**PLAN, "school.soil": "loam"}, ({**BEANS, "status": "harvested"}, MAIZE))
    code, text, _ = form(library, "diff", "old.docx", "new.xlsx")
    assert code == 0
    assert text.splitlines() == [
        "The school · Soil: Clay -> Loam",
        "Beds · Beans · Sign of success: Pods -> (empty)",
        "Beds · Beans · Status: Growing -> Harvested",
    ]


def test_diff_is_written_as_word_and_as_a_web_page(library: Path) -> None:
    write_return(library / "old.docx")
    write_return(library / "new.docx", {**PLAN, "school.soil": "loam"})
    code, text, _ = form(library, "diff", "old.docx", "new.docx", "--docx", "d.docx", "--html", "d.html", "--json")
    assert code == 0
    assert [each["after"] for each in json.loads(text)] == ["Loam"]
    assert "Loam" in (library / "d.html").read_text("utf-8")
    assert zipfile.is_zipfile(library / "d.docx")


def test_a_template_that_cannot_be_used_leaves_the_older_file_alone(library: Path) -> None:
    write_return(library / "old.docx")
    write_return(library / "new.docx", {**PLAN, "school.soil": "loam"})
    (library / "letter.docx").write_bytes(b"no template")
    (library / "d.docx").write_bytes(b"the differences of last week")
    code, _, told = form(library, "diff", "old.docx", "new.docx", "--docx", "d.docx", "--template", "letter.docx")
    assert (code, "[template-is-a-word-file]" in told) == (1, True)
    assert (library / "d.docx").read_bytes() == b"the differences of last week"


def test_a_file_of_another_library_is_a_named_problem(library: Path) -> None:
    write_return(library / "plan.docx")
    shutil.rmtree(library / "modules" / "planting" / "forms")
    code, _, told = form(library, "read", "plan.docx")
    assert code == 1
    assert 'was made from the form "planting/garden-plan", which is not in this library [form-is-known]' in told
