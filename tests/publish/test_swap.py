"""A finished folder takes the place of the old one in one step, and nobody's own files are lost."""

from pathlib import Path

import pytest

from seminar_kit.publish.record import Record, hashes_of_folder, write_record
from seminar_kit.publish.swap import _recover, is_foreign, keep_changed_files, staging_folder, swap_in


def a_built_folder(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text)
    write_record(folder, Record(files=hashes_of_folder(folder)))
    return folder


def test_the_first_output_is_moved_into_place(tmp_path: Path) -> None:
    swap_in(a_built_folder(tmp_path / "new", page="one"), tmp_path / "target")
    assert (tmp_path / "target" / "page.txt").read_text() == "one"
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("one_step", [True, False])
def test_a_new_output_replaces_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_step: bool) -> None:
    """Also where the file system cannot exchange two folders in one step."""
    if not one_step:
        monkeypatch.setattr("seminar_kit.publish.swap._exchange", lambda *_: False)
    old = a_built_folder(tmp_path / "target", page="old", gone="old")
    swap_in(a_built_folder(tmp_path / "new", page="new"), old)
    assert sorted(path.name for path in old.iterdir()) == [".seminar-kit.json", "page.txt"]
    assert (old / "page.txt").read_text() == "new"


def test_a_build_killed_between_two_renames_is_finished_by_the_next(tmp_path: Path) -> None:
    a_built_folder(tmp_path / ".old-target", page="old")
    _recover(tmp_path, "target")
    assert (tmp_path / "target" / "page.txt").read_text() == "old"


def test_what_people_changed_or_added_is_kept(tmp_path: Path) -> None:
    built = a_built_folder(tmp_path / "target", page="as built", other="as built")
    (built / "page.txt").write_text("with notes")
    (built / "filled").mkdir()
    (built / "filled" / "plan.txt").write_text("filled in by hand")
    kept = keep_changed_files(built, tmp_path / "kept")
    assert kept == ("filled/plan.txt", "page.txt")
    assert (tmp_path / "kept" / "page.txt").read_text() == "with notes"
    assert (tmp_path / "kept" / "filled" / "plan.txt").read_text() == "filled in by hand"


def test_a_kept_file_is_never_overwritten_and_never_kept_twice(tmp_path: Path) -> None:
    built = a_built_folder(tmp_path / "target", page="as built")
    (built / "page.txt").write_text("first notes")
    assert keep_changed_files(built, tmp_path / "kept") == ("page.txt",)
    assert keep_changed_files(built, tmp_path / "kept") == ()
    (built / "page.txt").write_text("second notes")
    assert keep_changed_files(built, tmp_path / "kept") == ("page-2.txt",)
    assert (tmp_path / "kept" / "page.txt").read_text() == "first notes"


def test_a_folder_that_no_build_made_is_foreign(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert not is_foreign(tmp_path / "mine"), "an empty folder is free"
    (tmp_path / "mine" / "letter.docx").write_text("mine")
    assert is_foreign(tmp_path / "mine")
    assert not is_foreign(a_built_folder(tmp_path / "built", page="one"))
    assert not is_foreign(tmp_path / "nothing")
    (tmp_path / "file").write_text("")
    assert is_foreign(tmp_path / "file")
    (tmp_path / "link").symlink_to(tmp_path / "built")
    assert is_foreign(tmp_path / "link")


def test_staging_leaves_nothing_behind(tmp_path: Path) -> None:
    with staging_folder(tmp_path, "seminar") as folder:
        (folder / "half").write_text("")
    assert list(tmp_path.iterdir()) == []
