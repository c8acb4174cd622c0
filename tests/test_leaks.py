"""Facilitator text in the bytes of what is built: planted everywhere, found nowhere in the participants' tree."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_samples import seminar_kit
from canaries import CANARIES, FORM_CANARIES, GUIDE_ONLY, plant_canaries

# "hidden" alone is a word of every style sheet.
PLANTED = (*CANARIES, *FORM_CANARIES)
WORDS = tuple(canary.word for canary in PLANTED) + tuple(word for word in GUIDE_ONLY if word != "hidden")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole output of the small library with every canary in it."""
    small = Path(__file__).parent / "libraries" / "small"
    library = plant_canaries(small, tmp_path_factory.mktemp("leaks") / "library")
    done = seminar_kit("build", "--no-page-numbers", folder=library)
    assert done.returncode == 0, done.stdout + done.stderr
    return library / "build" / "school-garden"


def test_no_byte_of_a_participant_output_holds_facilitator_text(built: Path) -> None:
    looked_at = 0
    for name, text in texts_of(built / "participant"):
        looked_at += 1
        assert [word for word in WORDS if word.lower() in text] == [], name
    assert looked_at > 100, "the search must reach into pages, search index, Word files and the ZIP"


def test_the_search_finds_what_it_looks_for(built: Path) -> None:
    """The same search over the facilitators' tree finds every canary, so it is not blind."""
    text = " ".join(text for _, text in texts_of(built / "facilitator"))
    shown = [canary.word for canary in PLANTED if canary.shown]
    assert [word for word in shown if word not in text] == []


def test_names_of_participant_files_hold_no_facilitator_text(built: Path) -> None:
    names = " ".join(path.as_posix().lower() for path in (built / "participant").rglob("*"))
    assert [word for word in WORDS if word.lower() in names] == []


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_form_for_facilitators_stands_in_their_tree_alone(built: Path, ending: str) -> None:
    """Every word of it is found there, so that the search is not blind to this format."""
    form = built / "facilitator" / "forms" / f"planting-canaryname.{ending}"
    text = " ".join(text for _, text in texts_of_bytes(form.name, form.read_bytes()))
    # A workbook offers the labels of choices and knows their values only where each has a cell of its own.
    left_out = {"canaryvalue"} if ending == "xlsx" else set()
    assert {canary.word for canary in FORM_CANARIES if canary.shown and canary.word not in text} == left_out
    assert sorted(path.name for path in (built / "participant" / "forms").iterdir()) == [
        "planting-garden-plan.docx",
        "planting-garden-plan.xlsx",
    ]


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file, those inside ZIP and Word files too, as small letters, and once more without XML tags."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from texts_of_bytes(path.relative_to(folder).as_posix(), path.read_bytes())


def texts_of_bytes(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                yield from texts_of_bytes(f"{name}/{part}", archive.read(part))
        return
    text = content.decode("utf-8", errors="replace").lower()
    yield name, f"{text} {re.sub('<[^>]*>', '', text)} {content.decode('utf-16-le', errors='replace').lower()}"
