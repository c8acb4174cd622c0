"""`seminar-kit register`: returns come in, nothing is lost, and the meeting gets its report."""

import json
import os
import re
import stat
import zipfile
from pathlib import Path

import pytest

from build_samples import copy_of, seminar_kit
from return_files import BEANS, MAIZE, PLAN, write_return


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return copy_of(small_library, tmp_path)


def register(library: Path, *arguments: str) -> tuple[int, str, str]:
    done = seminar_kit("register", *arguments, folder=library)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def filled(library: Path) -> Path:
    """A library with three returns of two schools in its register, the first corrected once."""
    returns = library / "returns"
    write_return(returns / "1-hill.docx")
    write_return(returns / "2-lake.xlsx", {**PLAN, "school.name": "Lake School"}, (MAIZE,))
    code, text, _ = register(library, "add", "returns", "--by", "Secretary")
    assert (code, len(text.splitlines())) == (0, 2)
    write_return(returns / "3-hill-again.docx", {**PLAN, "school.soil": "loam"}, (BEANS, MAIZE))
    assert register(library, "add", "returns/3-hill-again.docx", "--by", "Secretary")[0] == 0
    return library


def test_two_returns_on_one_thing_in_one_folder_are_not_added_by_guess(library: Path) -> None:
    write_return(library / "in" / "a-corrected.docx", {**PLAN, "school.soil": "loam"})
    write_return(library / "in" / "b-first.docx")
    write_return(library / "in" / "c.docx", {**PLAN, "school.name": "Lake School"})
    code, text, told = register(library, "add", "in", "--by", "A")
    assert (code, text) == (1, "in/c.docx: added as 1, Lake School · 2026\n")
    assert told.startswith(
        "not added, since nobody can tell which is the later one of Hill School · 2026: "
        "in/a-corrected.docx, in/b-first.docx\n    fix: add them one by one, the latest last\n"
    )


def test_a_return_without_a_name_is_corrected_by_its_number(library: Path) -> None:
    write_return(library / "nameless.docx", {**PLAN, "school.name": ""})
    write_return(library / "named.docx")
    register(library, "add", "nameless.docx", "--by", "A")
    code, text, _ = register(library, "add", "named.docx", "--by", "A", "--replaces", "1")
    assert (code, text) == (0, "named.docx: added as 2, revision 2 of Hill School · 2026\n")
    assert "Hill School" in register(library, "list")[1]
    assert len(register(library, "list")[1].splitlines()) == 1


def test_a_revision_that_changes_nothing_says_so(library: Path) -> None:
    write_return(library / "plan.docx")
    write_return(library / "plan.xlsx")
    register(library, "add", "plan.docx", "--by", "A")
    text = register(library, "add", "plan.xlsx", "--by", "A")[1]
    assert text == "plan.xlsx: added as 2, revision 2 of Hill School · 2026, with the same answers as the one before\n"


def test_answers_of_an_earlier_version_are_reported_under_the_names_of_now(filled: Path) -> None:
    path = filled / "modules" / "planting" / "forms" / "garden-plan.yaml"
    text = path.read_text("utf-8").replace("version: 2", "version: 3").replace("lead: lead", "lead: class")
    path.write_text(text.replace("      - id: lead\n", "      - id: class\n        was: [lead]\n"), "utf-8")
    (path.parent / "garden-plan.fr.yaml").unlink()
    assert register(filled, "report", "garden-plan", "--out", "out")[0] == 0
    page = (filled / "out" / "planting-garden-plan-report.html").read_text("utf-8")
    assert "<td>Class 4</td>" in page
    assert "    Lead class: Class 4\n" in register(filled, "show", "1")[1]


def test_add_says_which_number_and_revision_a_return_has(library: Path) -> None:
    write_return(library / "hill.docx")
    write_return(library / "again.docx", {**PLAN, "school.soil": "loam"})
    assert register(library, "add", "hill.docx", "--by", "A")[1] == "hill.docx: added as 1, Hill School · 2026\n"
    assert register(library, "add", "again.docx", "--by", "A")[1] == (
        "again.docx: added as 2, revision 2 of Hill School · 2026\n"
    )


def test_the_same_file_twice_does_nothing_and_says_so(library: Path) -> None:
    write_return(library / "hill.docx")
    register(library, "add", "hill.docx", "--by", "A")
    (library / "hill.docx").rename(library / "renamed.docx")
    code, text, _ = register(library, "add", "renamed.docx", "--by", "B")
    assert (code, text) == (0, "renamed.docx: this file is in the register already, as 1; nothing was done\n")


def test_a_return_with_faults_is_kept_and_told(library: Path) -> None:
    write_return(library / "hill.docx", {**PLAN, "school.soil": ""})
    code, text, told = register(library, "add", "hill.docx", "--by", "A")
    assert (code, text) == (0, "hill.docx: added as 1, Hill School · 2026\n")
    assert re.search(r"\d things? to mend, shown by: seminar-kit form check hill.docx", told)


def test_list_shows_the_latest_and_with_all_every_revision(filled: Path) -> None:
    numbers = [each["number"] for each in json.loads(register(filled, "list", "--json")[1])]
    everything = json.loads(register(filled, "list", "--all", "--json")[1])
    assert (numbers, [each["revision"] for each in everything]) == ([2, 3], [1, 1, 2])
    assert [each["brought_by"] for each in everything] == ["Secretary"] * 3
    line = register(filled, "list", "--committee", "lake school")[1]
    assert "Lake School · 2026  planting/garden-plan  revision 1  by Secretary  2-lake.xlsx" in line
    assert len(register(filled, "list", "--form", "garden-plan")[1].splitlines()) == 2
    assert "fix: write one of: planting/garden-plan" in register(filled, "list", "--form", "plan")[2]


def test_show_gives_the_answers_and_the_file_itself(filled: Path) -> None:
    code, text, _ = register(filled, "show", "1", "--file", "copy.docx")
    assert (code, "  Soil: Clay\n" in text) == (0, True)
    if os.name == "posix":
        assert stat.S_IMODE((filled / "copy.docx").stat().st_mode) == 0o600
    assert (filled / "copy.docx").read_bytes() == (filled / "returns" / "1-hill.docx").read_bytes()


def test_a_number_that_is_not_there_is_told(filled: Path) -> None:
    code, _, told = register(filled, "show", "9")
    assert (code, "entry 9 is not in the register [entry-exists]" in told) == (1, True)


def test_answers_to_what_the_form_no_longer_asks_are_shown_too(filled: Path) -> None:
    path = filled / "modules" / "planting" / "forms" / "garden-plan.yaml"
    (path.parent / "garden-plan.fr.yaml").unlink()
    text = path.read_text("utf-8").replace("      - value: snails\n        label: Snails and slugs\n", "")
    path.write_text(text.replace("id: beds", "id: plots2").replace("beds.cost", "plots2.cost"), "utf-8")
    code, text, _ = register(filled, "show", "1")
    assert code == 0
    assert "  Drought\n    How likely: High\n    What helps: Mulch\n  row 3\n    How likely: Low\n" in text
    assert "beds, no longer in the form\n  row 1\n    crop: Beans\n" in text


def test_export_and_import_give_the_same_register(filled: Path) -> None:
    register(filled, "export", "--json", "all.json")
    assert register(filled, "import", "all.json", "--register", "new.sqlite")[:2] == (0, "new.sqlite: 3 returns\n")
    register(filled, "export", "--json", "again.json", "--register", "new.sqlite")
    assert (filled / "all.json").read_bytes() == (filled / "again.json").read_bytes()


def test_answers_are_exported_for_spreadsheets(filled: Path) -> None:
    code, text, _ = register(filled, "export", "--form", "garden-plan", "--excel", "all.xlsx", "--csv", "csv")
    assert code == 0
    assert zipfile.is_zipfile(filled / "all.xlsx")
    names = [line for line in text.splitlines() if line.endswith(".csv")]
    assert len(names) >= 3
    assert any("Lake School" in (filled / name).read_text("utf-8-sig") for name in names)


def test_backup_and_verify(filled: Path) -> None:
    assert register(filled, "backup", "safe.sqlite")[:2] == (0, "safe.sqlite\n")
    assert register(filled, "verify", "--register", "safe.sqlite")[:2] == (0, "safe.sqlite: 3 returns, all whole\n")


def test_a_register_that_is_not_there_is_told(library: Path) -> None:
    code, _, told = register(library, "list")
    assert (code, 'there is no register "register.sqlite" [register-exists]' in told) == (1, True)


def test_the_report_is_made_as_word_web_page_and_workbook(filled: Path) -> None:
    (filled / "expected.txt").write_text("River School\nHill School\n", "utf-8")
    options = ("--today", "2026-08-01", "--since", "2026-01-01", "--expected", "expected.txt", "--out", "out")
    code, text, _ = register(filled, "report", "garden-plan", *options)
    names = [f"out/planting-garden-plan-report{ending}" for ending in (".docx", ".html", ".xlsx")]
    assert (code, text.split()) == (0, names)
    page = (filled / names[1]).read_text("utf-8")
    assert page.index("River School") < page.index("Hill School · 2026") < page.index("Lake School · 2026")
    assert "Overdue" in page
    assert "1 Jul 2026" in page


def test_the_tests_of_a_seminar_are_compared(filled: Path) -> None:
    code, text, _ = register(filled, "report", "tests/pre-test", "--curriculum", "school-garden", "--out", "out")
    assert code == 0
    page = (filled / "out" / "tests-pre-test-report.html").read_text("utf-8")
    assert re.search(r"<td[^>]*>hidden</td>", page)
    assert "out/tests-pre-test-report.docx" in text


def test_a_wrong_command_line_says_what_to_write(filled: Path) -> None:
    assert "fix: add --json FILE, --excel FILE or --csv FOLDER" in register(filled, "export")[2]
    assert "fix: add --form FORM" in register(filled, "export", "--csv", "csv")[2]
    assert "Missing option '--by'" in register(filled, "add", "returns")[2]


def test_a_list_of_committees_that_is_no_plain_text_is_told(filled: Path) -> None:
    (filled / "expected.txt").write_bytes("Café".encode("latin-1"))
    code, _, told = register(filled, "report", "garden-plan", "--expected", "expected.txt")
    assert (code, "fix: save it as plain text with the encoding UTF-8" in told) == (2, True)


def test_a_place_that_cannot_be_written_to_is_told(filled: Path) -> None:
    (filled / "taken").write_text("a file, and no folder")
    for command in (("report", "garden-plan", "--out", "taken/in"), ("export", "--json", "taken/all.json")):
        code, _, told = register(filled, *command)
        assert code == 2
        assert re.search(r'"taken/.*" cannot be written: .*\nfix: name another place', told)
