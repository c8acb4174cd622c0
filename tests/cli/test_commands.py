"""The commands as an author types them: what they print, where, and with which exit code."""

import json
from pathlib import Path

import pytest

from build_samples import copy_of, seminar_kit


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return copy_of(small_library, tmp_path)


@pytest.fixture
def broken_library(library: Path) -> Path:
    curriculum = library / "curricula" / "school-garden.yaml"
    curriculum.write_text(curriculum.read_text("utf-8").replace("compost/keeping-it-warm", "compost/keping-it-warm"))
    return library


def test_check_of_a_good_library_prints_nothing_but_a_closing_line(library: Path) -> None:
    done = seminar_kit("check", folder=library)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "no problems\n")


def test_check_works_from_a_folder_inside_the_library(library: Path) -> None:
    assert seminar_kit("check", folder=library / "modules" / "compost").returncode == 0


def test_check_shows_the_line_with_a_mark_under_the_place(broken_library: Path) -> None:
    done = seminar_kit("check", folder=broken_library)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == (
        'curricula/school-garden.yaml:41:18: error: session "compost/keping-it-warm" does not exist [session-exists]'
    )
    assert lines[1] == '    fix: write "compost/keeping-it-warm"'
    assert lines[2] == "   41 |       - session: compost/keping-it-warm"
    assert lines[3] == "      |                  ^"


def test_check_as_json_can_be_read_by_programs(broken_library: Path) -> None:
    done = seminar_kit("check", "--json", folder=broken_library)
    assert json.loads(done.stdout)[0] == {
        "path": "curricula/school-garden.yaml",
        "line": 41,
        "column": 18,
        "severity": "error",
        "rule": "session-exists",
        "what": 'session "compost/keping-it-warm" does not exist',
        "fix": 'write "compost/keeping-it-warm"',
    }
    assert done.stderr == ""


def test_check_for_github_prints_annotations(broken_library: Path) -> None:
    done = seminar_kit("check", "--format", "github", folder=broken_library)
    assert done.stdout.splitlines()[0] == (
        "::error file=curricula/school-garden.yaml,line=41,col=18,title=session-exists::"
        'session "compost/keping-it-warm" does not exist. Fix: write "compost/keeping-it-warm"'
    )


def test_warnings_fail_only_when_asked(library: Path) -> None:
    (library / "modules" / "compost" / "starting-a-heap.guide.md").unlink()
    assert seminar_kit("check", "--format", "short", folder=library).returncode == 0
    done = seminar_kit("check", "--strict", "--format", "short", folder=library)
    assert done.returncode == 1
    assert "warning: " in done.stdout
    assert done.stderr.endswith("1 warning in 1 file\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "school-gardn"], 'fix: write "school-garden"'),
        (["build", "nothing-like-it"], "fix: write one of: school-garden"),
        (["build", "--only", "handbok"], "'handbok' is not one of"),
        (["agenda"], "Missing argument 'CURRICULUM'"),
        (["chek"], "No such command 'chek'"),
        (["explain", "picture-has-alt-txt"], 'fix: write "picture-has-alt-text"'),
        (["new", "module", "Early Warning"], 'fix: write "early-warning"'),
        (["new", "module", "compost"], '"modules/compost" exists already'),
        (["new", "curriculum", "school-garden"], '"curricula/school-garden.yaml" exists already'),
        (["new", "curriculum", "x", "--session", "a/b"], 'session "a/b" does not exist'),
        (["--library", "modules", "check"], 'no library in "modules"'),
        (["init", "."], '"." is not empty'),
    ],
)
def test_a_wrong_command_line_exits_with_2_and_says_how_to_mend_it(
    library: Path, arguments: list[str], words: str
) -> None:
    done = seminar_kit(*arguments, folder=library)
    assert done.returncode == 2
    assert words in done.stderr


def test_outside_a_library_the_way_into_one_is_told(tmp_path: Path) -> None:
    done = seminar_kit("check", folder=tmp_path)
    assert done.returncode == 2
    assert "seminar-kit init my-library" in done.stderr


def test_a_bug_exits_with_3_and_says_that_it_is_one(library: Path, tmp_path: Path) -> None:
    program = (
        "import seminar_kit.pipeline as pipeline, seminar_kit.cli as cli, sys\n"
        "def broken(*_): raise RuntimeError('a bug for the test')\n"
        "pipeline.check_library = broken\n"
        "sys.argv = ['seminar-kit', 'check']\n"
        "cli.main()\n"
    )
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-c", program], cwd=library, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "This is a bug in seminar-kit, not a fault in your files." in done.stderr


def test_agenda_shows_clock_times(library: Path) -> None:
    done = seminar_kit("agenda", "school-garden", folder=library)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Day 1: Monday 2 March 2026  Soil at Hill School"
    assert lines[1] == "  08:30-09:00   30 min  Opening"
    assert "  12:30-13:30   60 min  Lunch" in lines
    assert lines[-1] == "Times in Africa/Kampala."


def test_agenda_as_json_holds_groups(library: Path) -> None:
    days = json.loads(seminar_kit("agenda", "school-garden", "--json", folder=library).stdout)["days"]
    assert [day["date"] for day in days] == ["2026-03-02", "2026-03-03"]
    assert [group["name"] for group in days[1]["entries"][0]["groups"]] == ["Beans", "Water"]


def test_an_agenda_as_json_stays_readable_when_it_does_not_work_out(library: Path) -> None:
    curriculum = library / "curricula" / "school-garden.yaml"
    curriculum.write_text(curriculum.read_text("utf-8").replace('end: "13:00"', 'end: "09:30"'), "utf-8")
    done = seminar_kit("agenda", "school-garden", "--json", folder=library)
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["days"]) == 2
    assert "[day-ends-in-time]" in done.stderr


def test_modules_are_listed_with_sessions_and_use(library: Path) -> None:
    listed = seminar_kit("modules", folder=library).stdout
    assert "compost/starting-a-heap" in listed
    assert "used by: school-garden" in listed
    read = json.loads(seminar_kit("modules", "--json", folder=library).stdout)
    assert [module["name"] for module in read] == ["compost", "planting"]


def test_explain_shows_a_rule_with_examples() -> None:
    done = seminar_kit("explain", "picture-has-alt-text", folder=Path.cwd())
    assert done.stdout.startswith("picture-has-alt-text\n\n")
    assert "Not so:" in done.stdout
    assert "But so:" in done.stdout


def test_rules_as_json_can_be_read_by_programs() -> None:
    one = json.loads(seminar_kit("explain", "picture-has-alt-text", "--json", folder=Path.cwd()).stdout)
    assert [rule["name"] for rule in one] == ["picture-has-alt-text"]
    assert len(json.loads(seminar_kit("explain", "--json", folder=Path.cwd()).stdout)) > 100


def test_a_new_library_passes_every_check_and_builds(tmp_path: Path) -> None:
    done = seminar_kit("init", "my-library", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    library = tmp_path / "my-library"
    assert seminar_kit("check", "--strict", folder=library).returncode == 0
    assert seminar_kit("new", "module", "second-module", folder=library).returncode == 0
    assert seminar_kit("new", "curriculum", "second", folder=library).returncode == 0
    done = seminar_kit("check", "--strict", folder=library)
    assert (done.returncode, done.stdout) == (0, "")
    done = seminar_kit("build", "--no-page-numbers", folder=library)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (library / "build" / "first-seminar" / "participant" / "handbook" / "index.html").is_file()


def test_a_new_library_can_bring_the_kits_own_modules(tmp_path: Path) -> None:
    seminar_kit("init", "full", "--with-library", folder=tmp_path)
    assert (tmp_path / "full" / "modules" / "icglr-protocol" / "module.yaml").is_file()
    assert seminar_kit("check", "uganda-2012", folder=tmp_path / "full").returncode == 0


def test_output_names_of_the_command_line_are_the_writers_own() -> None:
    from seminar_kit.cli.build import OUTPUTS
    from seminar_kit.write.everything import OUTPUTS as WRITTEN

    assert sorted(OUTPUTS) == sorted(WRITTEN)


def test_the_help_lists_every_command_with_its_own_line() -> None:
    import click

    from seminar_kit.cli import COMMANDS, commands

    with click.Context(commands) as context:
        for name, (_, line) in COMMANDS.items():
            command = commands.get_command(context, name)
            assert command is not None
            assert (command.help or "").startswith(line)
