"""`matrix` and `reading`: reports on a library that are never errors."""

import json
from pathlib import Path

from build_samples import seminar_kit


def test_matrix_shows_each_objective_with_what_teaches_and_tests_it(small_library: Path) -> None:
    done = seminar_kit("matrix", "school-garden", folder=small_library)
    assert done.returncode == 0
    start = done.stdout.index("planting/share-work")
    assert done.stdout[start:].splitlines()[:4] == [
        "planting/share-work  Share out the work of a week.",
        "    session   planting/who-waters",
        "    tested by 1 question",
        "    form      planting/garden-plan",
    ]


def test_matrix_as_json_can_be_read_by_programs(small_library: Path) -> None:
    done = seminar_kit("matrix", "school-garden", "--json", folder=small_library)
    rows = json.loads(done.stdout)["taught"]
    assert [row["objective"] for row in rows if row["module"] == "planting"] == ["choose-plants", "share-work"]
    assert rows[-1]["forms"] == ["planting/garden-plan"]


def test_matrix_of_an_unknown_curriculum_names_the_nearest(small_library: Path) -> None:
    done = seminar_kit("matrix", "school-gardn", folder=small_library)
    assert (done.returncode, 'fix: write "school-garden"' in done.stderr) == (2, True)


def test_reading_reports_figures_and_the_longest_sentence_with_its_place(small_library: Path) -> None:
    done = seminar_kit("reading", "planting", "--longest", "1", folder=small_library)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "level  words  words a sentence  file"
    assert all("modules/planting/" in line for line in lines[1 : lines.index("")])
    assert lines[-2] == "Longest sentences:"
    assert lines[-1].startswith("modules/planting/")


def test_reading_as_json_has_the_same_figures(small_library: Path) -> None:
    rows = json.loads(seminar_kit("reading", "--json", folder=small_library).stdout)
    assert {"path", "words", "sentences", "words_a_sentence", "level", "longest"} == set(rows[0])


def test_reading_of_an_unknown_module_names_the_nearest(small_library: Path) -> None:
    done = seminar_kit("reading", "plantin", folder=small_library)
    assert (done.returncode, 'fix: write "planting"' in done.stderr) == (2, True)
