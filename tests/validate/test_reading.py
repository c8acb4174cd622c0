"""Figures of reading, on sentences that can be counted by hand."""

import shutil
from pathlib import Path

from seminar_kit.load.library_folder import load_library
from seminar_kit.validate.reading import measure_reading


def test_words_sentences_and_level_are_those_counted_by_hand(small_library: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small_library, tmp_path / "library"))
    path = root / "modules" / "planting" / "choosing-plants.md"
    head, front, _ = path.read_text("utf-8").partition("---\n")[2].partition("---\n")
    lines = [line for line in head.splitlines(keepends=True) if not line.startswith(("key_messages", "  - ", "care"))]
    messages = 'key_messages: ["Plant in rows now.", "Water early each day."]\n'
    text = "We plant beans here. Afterwards everybody waters the garden together, twice a week.\n"
    path.write_text(f"---\n{''.join(lines)}{messages}{front}{text}", "utf-8")
    found = {each.path: each for each in measure_reading(*load_library(root).value)}
    reading = found["modules/planting/choosing-plants.md"]
    # 4 + 4 words of key messages, then 4 and 9 words; long: Afterwards, everybody, together.
    assert (reading.words, reading.sentences, reading.long_words) == (21, 4, 3)
    assert reading.level == round(21 / 4 + 100 * 3 / 21)
    assert reading.longest.words == 9
    assert reading.longest.text == "Afterwards everybody waters the garden together, twice a week."


def test_what_only_facilitators_read_is_not_measured(small_library: Path) -> None:
    paths = [each.path for each in measure_reading(*load_library(small_library).value)]
    guides = [path for path in paths if path.endswith((".guide.md", ".quiz.yaml"))]
    # Participants do read a handout that is held back, in the session.
    assert guides == ["modules/planting/handouts/dry-week.guide.md"]
