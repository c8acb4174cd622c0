"""Building: what is written, what is left alone, and what a killed build leaves behind."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_samples import DOCUMENTS, build_documents, copy_of, digests, seminar_kit
from seminar_kit.publish.record import hashes_of_folder, read_record


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return copy_of(small_library, tmp_path)


def test_a_build_writes_two_trees_and_says_so(library: Path) -> None:
    done = build_documents(library)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("school-garden: participant-pack, agenda, calendar, handouts, forms, facil")
    names = set(digests(library / "build" / "school-garden"))
    assert {"participant/participant-pack.docx", "participant/agenda.docx", "participant/agenda.ics"} <= names
    assert sorted(name for name in names if name.startswith("facilitator/")) == [
        "facilitator/facilitator-guide.docx",
        "facilitator/forms/tests-post-test.docx",
        "facilitator/forms/tests-post-test.xlsx",
        "facilitator/forms/tests-pre-test.docx",
        "facilitator/forms/tests-pre-test.xlsx",
        "facilitator/handouts/compost-heap-diary.docx",
        "facilitator/handouts/planting-dry-week.docx",
        "facilitator/handouts/planting-planting-plan.docx",
    ]
    assert "participant/handouts/planting-dry-week.docx" not in names
    assert sorted(name for name in names if name.startswith("participant/forms/")) == [
        "participant/forms/planting-garden-plan.docx",
        "participant/forms/planting-garden-plan.xlsx",
    ]


def test_nothing_outside_the_output_folder_is_touched(library: Path) -> None:
    before = digests(library)
    build_documents(library)
    after = {name: digest for name, digest in digests(library).items() if not name.startswith("build/")}
    assert after == before
    assert [path.name for path in (library / "build").iterdir()] == ["school-garden"]


def test_a_second_build_writes_nothing_and_says_so(library: Path) -> None:
    build_documents(library)
    built = library / "build" / "school-garden"
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    done = build_documents(library)
    assert done.stdout == "school-garden: nothing has changed, nothing written\n"
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*")} == before


def test_only_curricula_that_use_a_changed_session_are_built_again(library: Path) -> None:
    seminar_kit("new", "module", "other-module", folder=library)
    seminar_kit("new", "curriculum", "other", "--session", "other-module/first-session", folder=library)
    build_documents(library, "--jobs", "1")
    page = library / "modules" / "other-module" / "first-session.md"
    page.write_text(page.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    done = build_documents(library, "--jobs", "1")
    lines = sorted(done.stdout.splitlines())
    assert lines[0].startswith("other: participant-pack,")
    assert lines[1] == "school-garden: nothing has changed, nothing written"


def test_a_lost_file_is_built_again(library: Path) -> None:
    build_documents(library)
    agenda = library / "build" / "school-garden" / "participant" / "agenda.docx"
    agenda.unlink()
    build_documents(library)
    assert agenda.is_file()


def test_a_form_of_a_module_without_sessions_is_built_and_renewed(library: Path) -> None:
    seminar_kit("new", "curriculum", "other", "--session", "compost/starting-a-heap", folder=library)
    other = library / "curricula" / "other.yaml"
    more = '\nvariables: {school: "Other School"}\nforms: [planting/garden-plan]\n'
    other.write_text(other.read_text("utf-8") + more, "utf-8")
    assert seminar_kit("build", "other", "--only", "forms", folder=library).returncode == 0
    form = library / "modules/planting/forms/garden-plan.yaml"
    form.write_text(form.read_text("utf-8").replace("title: Beds", "title: Plots"), "utf-8")
    done = seminar_kit("build", "other", "--only", "forms", folder=library)
    assert done.stdout.startswith("other: forms in "), done.stdout + done.stderr


def test_only_one_output_is_renewed_and_the_others_stay(library: Path) -> None:
    build_documents(library)
    before = digests(library / "build" / "school-garden")
    curriculum = library / "curricula" / "school-garden.yaml"
    curriculum.write_text(curriculum.read_text("utf-8").replace("Tea", "Green tea"), "utf-8")
    done = seminar_kit("build", "--only", "agenda", "--no-page-numbers", folder=library)
    assert done.stdout.startswith("school-garden: agenda in ")
    after = digests(library / "build" / "school-garden")
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"participant/agenda.docx", ".seminar-kit.json"}
    assert build_documents(library).stdout.startswith("school-garden: participant-pack, calendar, handouts, forms")


def test_an_error_leaves_the_old_output_as_it_was(library: Path) -> None:
    build_documents(library)
    before = digests(library / "build")
    page = library / "modules" / "compost" / "starting-a-heap.md"
    page.write_text(page.read_text("utf-8") + "\n<b>raw</b>\n", "utf-8")
    done = build_documents(library)
    assert done.returncode == 1
    assert done.stderr.endswith("school-garden: not built, the old output stays as it was\n")
    assert "[raw-html-is-refused]" in done.stdout
    assert digests(library / "build") == before


def test_files_that_people_changed_are_kept(library: Path) -> None:
    build_documents(library)
    agenda = library / "build" / "school-garden" / "participant" / "agenda.docx"
    agenda.write_bytes(b"with a trainer's notes")
    curriculum = library / "curricula" / "school-garden.yaml"
    curriculum.write_text(curriculum.read_text("utf-8").replace("Tea", "Green tea"), "utf-8")
    done = build_documents(library)
    kept = library / "build" / "kept" / "school-garden" / "participant" / "agenda.docx"
    assert kept.read_bytes() == b"with a trainer's notes"
    assert "you had changed a file in the old output; it is kept as build/kept/school-garden" in done.stderr


def test_a_folder_with_other_files_is_not_replaced(library: Path) -> None:
    mine = library / "build" / "school-garden" / "letter.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = build_documents(library)
    assert done.returncode == 1
    assert "[output-folder-is-ours]" in done.stdout
    assert mine.read_text() == "mine"


def test_the_same_input_gives_the_same_bytes_in_other_zones_and_hash_seeds(library: Path) -> None:
    made = []
    for number, (seed, zone) in enumerate((("1", "Pacific/Auckland"), ("2", "America/Lima"))):
        environment = {"PYTHONHASHSEED": seed, "TZ": zone}
        done = seminar_kit(
            "build", "--no-page-numbers", "--out", f"out-{number}", folder=library, environment=environment
        )
        assert done.returncode == 0, done.stdout + done.stderr
        made.append(digests(library / f"out-{number}"))
        time.sleep(1)
    assert made[0] == made[1]


def test_several_curricula_are_built_at_once(library: Path) -> None:
    seminar_kit("new", "curriculum", "other", "--session", "compost/starting-a-heap", folder=library)
    other = library / "curricula" / "other.yaml"
    other.write_text(other.read_text("utf-8") + '\nvariables: {school: "Other School"}\n', "utf-8")
    done = build_documents(library, "--jobs", "2")
    assert done.returncode == 0, done.stdout
    assert sorted(path.name for path in (library / "build").iterdir()) == ["other", "school-garden"]


def test_a_killed_build_leaves_the_old_or_the_new_output(library: Path) -> None:
    """The long run of 200 is `python tests/test_build.py 200 LIBRARY`."""
    assert kill_builds(library, times=25, seed=7) == 25


def kill_builds(library: Path, times: int, seed: int) -> int:
    """Change, build and kill at a random moment; how many times the output was whole afterwards."""
    chance = random.Random(seed)
    curriculum = library / "curricula" / "school-garden.yaml"
    original = curriculum.read_text("utf-8")
    assert build_documents(library).returncode == 0
    duration = _seconds_of_a_build(library, curriculum, original)
    whole = 0
    for number in range(times):
        curriculum.write_text(original.replace("Tea", f"Tea {number}"), "utf-8")
        _kill_a_build(library, chance.uniform(0.3, 1.05) * duration)
        whole += _is_whole(library / "build" / "school-garden")
    return whole


def _seconds_of_a_build(library: Path, curriculum: Path, original: str) -> float:
    curriculum.write_text(original.replace("Tea", "First tea"), "utf-8")
    started = time.monotonic()
    build_documents(library)
    return time.monotonic() - started


def _kill_a_build(library: Path, after: float) -> None:
    only = [option for name in DOCUMENTS for option in ("--only", name)]
    command = [sys.executable, "-m", "seminar_kit", "build", *only, "--no-page-numbers"]
    process = subprocess.Popen(command, cwd=library, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _is_whole(folder: Path) -> bool:
    record = read_record(folder)
    if record is None or dict(record.files) != hashes_of_folder(folder):
        return False
    return set(record.outputs) == set(DOCUMENTS)


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as place:
        library_copy = copy_of(Path(sys.argv[2]), Path(place))
        print(json.dumps({"killed": int(sys.argv[1]), "whole": kill_builds(library_copy, int(sys.argv[1]), 1)}))
