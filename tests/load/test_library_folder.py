"""Whole libraries: what is read, in what order, what is held apart, and what is told of files and folders."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from seminar_kit.load.input_files import find_library, input_files
from seminar_kit.load.library_folder import load_library
from seminar_kit.model.agenda import EntryKind
from seminar_kit.model.document import Text
from seminar_kit.model.facilitator import FacilitatorSession
from seminar_kit.model.library import Minutes, Priority, Session
from seminar_kit.problems import Place

CURRICULUM = """\
title: Garden days
host: Hill School
place: Hilltown
time_zone: Africa/Kampala
language: en
audience: Teachers
participants: 12
interpretation: simultaneous
variables: {school: Hill School}
days:
  - date: "2026-03-02"
    start: "09:00"
    end: "17:00"
    items:
      - session: compost/start
        note: Bring gloves.
      - lunch: Soup
        at: "12:30"
        minutes: 60
        text: In the hall.
      - parallel: Groups
        room: Garden
        groups:
          - name: A
            room: Shed
            items:
              - {session: compost/start, minutes: 50, note: Bring spades.}
          - {name: B, items: [{block: Dig, minutes: 20}]}
"""
MODULE = """\
title: Compost
summary: How to make soil.
language: en
audience: [teachers]
objectives:
  - {id: build, text: Build a heap.}
sessions: [turn, start]
licence: CC0-1.0
authors: [Gardeners]
reviewed: "2026-01-02"
"""
SESSION = """\
---
title: Start
minutes: {least: 45, usual: 60, most: 90}
priority: core
objectives: [build]
key_messages: [Layers work.]
method: Talk
materials: [gloves]
room: Shed
---
Brown, then green.
"""
QUIZ = """\
questions:
  - {id: q1, objective: build, kind: open, text: Why, answer_text: Air, why: Air works, self_check: true}
  - {id: q2, objective: build, kind: open, text: How, answer_text: Fork, why: It turns}
"""
FILES = {
    "curricula/garden.yaml": CURRICULUM,
    "modules/compost/module.yaml": MODULE,
    "modules/compost/start.md": SESSION,
    "modules/compost/start.guide.md": "Secret plan.\n\n## Talk (60 min)\n\nTalk.\n",
    "modules/compost/start.quiz.yaml": QUIZ,
    "modules/compost/turn.md": SESSION,
    "modules/compost/handouts/plan.md": "---\ntitle: Plan\norientation: landscape\n---\nDraw.\n",
    "modules/ponds/module.yaml": MODULE.replace("[turn, start]", "[start]"),
    "modules/ponds/start.md": SESSION,
    "modules/sources.yaml": "sources:\n  - {id: green, type: book, title: Forty gardens, read: text}\n",
}


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    """A clean library of two modules and one curriculum."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_module_is_read_with_its_sessions_in_teaching_order(garden: Path) -> None:
    read = load_library(garden)
    compost = read.value[0].modules["compost"]
    assert read.problems == ()
    assert [session.key for session in compost.sessions] == ["compost/turn", "compost/start"]
    assert (compost.summary, compost.reviewed) == ((Text("How to make soil."),), date(2026, 1, 2))
    assert compost.origin.at("objectives", 0, "text") == Place("modules/compost/module.yaml", 6, 23)
    assert [(handout.key, handout.landscape) for handout in compost.handouts] == [("compost/handouts/plan", True)]
    assert read.value[0].sources["green"].title == "Forty gardens"


def test_facilitator_text_is_held_apart(garden: Path) -> None:
    library, notes = load_library(garden).value
    start, facilitator = library.modules["compost"].sessions[1], notes.sessions["compost/start"]
    assert isinstance(start, Session)
    assert [question.id for question in start.self_check] == ["q1"]
    assert [question.id for question in facilitator.questions] == ["q1", "q2"]
    assert facilitator.guide is not None
    assert [(step.title, step.minutes) for step in facilitator.guide.steps] == [("Talk", 60)]
    assert "Secret" not in repr(library)
    assert "spades" not in repr(library)
    assert notes.sessions["compost/turn"] == FacilitatorSession(
        Priority.CORE, "Talk", ("gloves",), "Shed", None, (), None
    )


def test_a_session_says_where_its_values_stand(garden: Path) -> None:
    start = load_library(garden).value[0].modules["compost"].sessions[1]
    assert start.minutes == Minutes(45, 60, 90)
    assert start.origin.at("minutes", "usual") == Place("modules/compost/start.md", 3, 29)
    assert start.origin.at("objectives", 0) == Place("modules/compost/start.md", 5, 14)


def test_items_of_a_curriculum_know_their_keys_and_their_notes(garden: Path) -> None:
    library, notes = load_library(garden).value
    curriculum = library.curricula["garden"]
    session, lunch, parallel = curriculum.days[0].items
    keys = ("days", 0, "items", 2, "groups", 0, "items", 0)
    assert (curriculum.interpretation, curriculum.paper, curriculum.participants) == (1.2, "A4", 12)
    assert (session.kind, session.title, session.session, session.minutes) == (
        EntryKind.SESSION,
        "",
        "compost/start",
        None,
    )
    assert (lunch.kind, lunch.title, lunch.at, lunch.minutes, lunch.text) == (
        EntryKind.LUNCH,
        "Soup",
        750,
        60,
        "In the hall.",
    )
    assert (parallel.kind, parallel.minutes, parallel.room) == (EntryKind.PARALLEL, None, "Garden")
    assert [(group.name, group.room) for group in parallel.groups] == [("A", "Shed"), ("B", "")]
    assert (parallel.groups[0].items[0].keys, parallel.groups[0].items[0].minutes) == (keys, 50)
    assert curriculum.origin.at(*keys, "session") == Place("curricula/garden.yaml", 27, 27)
    assert notes.item_notes == {
        ("garden", ("days", 0, "items", 0)): "Bring gloves.",
        ("garden", keys): "Bring spades.",
    }


def test_of_named_curricula_only_the_modules_they_use_are_read(garden: Path) -> None:
    (garden / "modules/ponds/module.yaml").write_text("not read\n")
    read = load_library(garden, ("garden", "unknown"))
    library = read.value[0]
    assert read.problems == ()
    assert (tuple(library.modules), tuple(library.curricula)) == (("compost",), ("garden",))
    assert library.module_names == {"compost", "ponds"}
    assert library.curriculum_names == {"garden"}


def test_a_module_that_cannot_be_used_is_still_a_known_name(garden: Path) -> None:
    (garden / "modules/ponds/module.yaml").write_text("")
    library = load_library(garden).value[0]
    assert tuple(library.modules) == ("compost",)
    assert library.module_names == {"compost", "ponds"}


def test_a_session_that_cannot_be_used_keeps_its_name(garden: Path) -> None:
    (garden / "modules/compost/turn.md").write_text("No front matter.\n")
    compost = load_library(garden).value[0].modules["compost"]
    assert compost.session_names == ("turn", "start")
    assert [session.name for session in compost.sessions] == ["start"]


def test_faults_are_told_in_the_order_of_files_and_lines(garden: Path) -> None:
    for name in ("modules/ponds/start.md", "curricula/garden.yaml", "modules/compost/start.quiz.yaml"):
        (garden / name).write_text("---\na: b: c\n---\n")
    places = [problem.place for problem in load_library(garden).problems]
    assert places == sorted(places)
    assert [place.path for place in places] == [
        "curricula/garden.yaml",
        "modules/compost/start.quiz.yaml",
        "modules/ponds/start.md",
    ]


def test_a_linked_folder_is_refused(garden: Path) -> None:
    (garden / "modules/pools").symlink_to(garden / "modules/ponds", target_is_directory=True)
    read = load_library(garden)
    assert [(problem.place.path, problem.rule) for problem in read.problems] == [("modules/pools", "file-is-plain")]
    assert read.value[0].module_names == {"compost", "ponds"}


def test_what_programs_leave_behind_is_passed_over(garden: Path) -> None:
    for name in (
        ".DS_Store",
        "modules/.git/x",
        "modules/compost/Thumbs.db",
        "modules/compost/start.md~",
        "curricula/~$a.docx",
    ):
        (garden / name).parent.mkdir(exist_ok=True)
        (garden / name).write_text("x")
    assert load_library(garden).problems == ()


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("modules/con/module.yaml", "name-is-plain"),
        ("modules/Compost/module.yaml", "names-differ-by-more-than-case"),
        ("modules/compost/Start.md", "names-differ-by-more-than-case"),
        ("modules/compost/handouts/my plan.md", "name-is-plain"),
        ("modules/compost/pictures/Heap.png", "name-is-plain"),
        ("modules/compost/pictures/heap.gif", "file-has-a-place"),
        ("modules/my-sources.yaml", "file-has-a-place"),
        ("curricula/old/garden.yaml", "file-has-a-place"),
    ],
)
def test_a_file_that_nothing_can_use_is_told(garden: Path, name: str, rule: str) -> None:
    (garden / name).parent.mkdir(parents=True, exist_ok=True)
    (garden / name).write_text("x")
    assert [problem.rule for problem in load_library(garden).problems] == [rule]


def test_a_name_that_is_no_text_can_be_told(garden: Path) -> None:
    (garden / "modules" / "\udcff.txt").write_text("x")
    assert [str(problem.place) for problem in load_library(garden).problems] == ["modules/\\udcff.txt:1:1"]


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    library = load_library(tmp_path).value[0]
    assert (library.modules, library.curricula, library.sources) == ({}, {}, {})


def test_the_library_is_found_from_inside(garden: Path) -> None:
    assert find_library(garden / "modules" / "compost") == garden
    assert find_library(garden) == garden
    assert find_library(garden.parent) is None


def test_input_files_are_those_that_the_named_parts_are_made_of(garden: Path) -> None:
    (garden / "modules/compost/linked.md").symlink_to(garden / "modules/compost/start.md")
    files = input_files(garden, ["compost", "unknown"], ["garden", "unknown"])
    expected = sorted(name for name in FILES if not name.startswith("modules/ponds"))
    assert [path.relative_to(garden).as_posix() for path in files] == expected


def test_loading_twice_gives_the_same(garden: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    copy = tmp_path_factory.mktemp("copy") / "garden"
    shutil.copytree(garden, copy)
    assert load_library(garden) == load_library(copy)


def test_the_small_library_has_nothing_wrong(small_library: Path) -> None:
    assert load_library(small_library).problems == ()
