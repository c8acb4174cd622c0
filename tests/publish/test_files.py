"""Single files are put in place whole, or what stood there stays."""

import os
import stat
from pathlib import Path

import pytest

from seminar_kit.publish.files import put_file


def test_a_file_is_put_into_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    put_file(tmp_path / "new" / "folder" / "a.txt", b"text")
    assert [path.read_bytes() for path in (tmp_path / "new" / "folder").iterdir()] == [b"text"]


def test_a_file_replaces_the_one_of_its_name(tmp_path: Path) -> None:
    put_file(tmp_path / "a.txt", b"first")
    put_file(tmp_path / "a.txt", b"second")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"second"]


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_private_file_is_read_by_its_owner_alone(tmp_path: Path) -> None:
    put_file(tmp_path / "open.txt", b"text")
    put_file(tmp_path / "private.txt", b"text", private=True)
    assert stat.S_IMODE((tmp_path / "private.txt").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "open.txt").stat().st_mode) & 0o400


def test_nothing_is_left_where_a_file_cannot_be_put_in_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match=r"a\.txt"):
        put_file(tmp_path / "a.txt", b"text")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="others make no links")
def test_a_link_that_somebody_laid_in_the_way_is_not_written_through(tmp_path: Path) -> None:
    """In a folder of all users its name can be guessed."""
    (tmp_path / "other.txt").write_bytes(b"other")
    (tmp_path / f".a.txt.{os.getpid()}.part").symlink_to(tmp_path / "other.txt")
    put_file(tmp_path / "a.txt", b"text", private=True)
    assert (tmp_path / "other.txt").read_bytes() == b"other"
    assert (tmp_path / "a.txt").read_bytes() == b"text"
    assert not (tmp_path / "a.txt").is_symlink()
    assert len(list(tmp_path.iterdir())) == 2
