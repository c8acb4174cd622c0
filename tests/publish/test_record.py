"""The record tells whether anything that shapes an output has changed."""

from pathlib import Path

import pytest

from seminar_kit.publish.record import (
    RECORD_NAME,
    Record,
    files_are_whole,
    fingerprint,
    hashes_of_folder,
    read_record,
    write_record,
)


def test_a_record_is_read_back_as_written(tmp_path: Path) -> None:
    record = Record(("a", "b"), {"agenda": "1"}, {"participant/agenda.docx": "2"})
    write_record(tmp_path, record)
    assert read_record(tmp_path) == record


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"modules": 1, "outputs": [], "files": {}}', "\0"])
def test_a_damaged_record_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / RECORD_NAME).write_text(text)
    assert read_record(tmp_path) is None


def test_names_bytes_and_choices_all_change_the_fingerprint(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("same")
    two.write_text("same")
    prints = {
        fingerprint(tmp_path, [one], ["A4"]),
        fingerprint(tmp_path, [two], ["A4"]),
        fingerprint(tmp_path, [one], ["Letter"]),
        fingerprint(tmp_path, [one, two], ["A4"]),
    }
    one.write_text("other")
    assert len(prints | {fingerprint(tmp_path, [one], ["A4"])}) == 5


def test_a_missing_file_makes_an_output_incomplete(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("")
    record = Record(files=hashes_of_folder(tmp_path))
    assert files_are_whole(tmp_path, record)
    (tmp_path / "page.html").unlink()
    assert not files_are_whole(tmp_path, record)
