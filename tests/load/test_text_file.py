"""Files of authors as text: which are read, and what is told of the others."""

import os
from pathlib import Path

import pytest

from seminar_kit.load.text_file import read_bytes_file, read_text_file, text_of
from seminar_kit.problems import Outcome, Place, Problem


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\rc", "a\nb\nc"),
        ("\ufeffé".encode(), "é"),
        ("اللغة".encode(), "اللغة"),
        (b"", ""),
        (b"a\tb", "a\tb"),
    ],
)
def test_line_ends_and_byte_order_marks_do_not_matter(content: bytes, text: str) -> None:
    assert text_of(content, "a.md") == Outcome(text)


@pytest.mark.parametrize(
    ("content", "place", "rule", "what"),
    [
        (b"a\nb\xe9", (2, 2), "file-is-utf-8", 'byte "0xE9" is not UTF-8'),
        (b"a\r\xff", (2, 1), "file-is-utf-8", 'byte "0xFF" is not UTF-8'),
        ("é".encode() + b"\x80", (1, 2), "file-is-utf-8", 'byte "0x80" is not UTF-8'),
        ("a".encode("utf-16"), (1, 1), "file-is-utf-8", "the file is UTF-16"),
        (b"a\nb\0", (2, 2), "text-has-no-control-characters", 'character "U+0000" cannot stand in a document'),
        (b"\x0b", (1, 1), "text-has-no-control-characters", 'character "U+000B" cannot stand in a document'),
        (
            "a\u2028b".encode(),
            (1, 2),
            "text-has-no-control-characters",
            'character "U+2028" cannot stand in a document',
        ),
        ("a\ufeff".encode(), (1, 2), "text-has-no-control-characters", 'character "U+FEFF" cannot stand in a document'),
    ],
)
def test_what_is_not_clean_text_is_told_with_its_place(
    content: bytes, place: tuple[int, int], rule: str, what: str
) -> None:
    read = text_of(content, "a.md")
    assert read.value is None
    assert [(each.place, each.rule, each.what) for each in read.problems] == [(Place("a.md", *place), rule, what)]


def test_of_many_control_characters_ten_are_told() -> None:
    assert len(text_of(b"\0" * 500_000, "a.md").problems) == 10


def test_a_big_file_is_told_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 2_600_000)
    what = '"a.md" has 2.6 MB, at most 2 MB are read'
    fix = "make it smaller, or split it into several files"
    expected = (Problem(Place("a.md"), "file-is-not-too-big", what, fix),)
    assert read_text_file(tmp_path, "a.md", 2_000_000) == Outcome(None, expected)


def test_a_link_is_refused_even_to_a_file_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    fix = "put a copy of the file or folder in its place"
    expected = (Problem(Place("b.md"), "file-is-plain", '"b.md" is a link', fix),)
    assert read_text_file(tmp_path, "b.md", 10) == Outcome(None, expected)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    what = '"a.md" is not an ordinary file'
    expected = (Problem(Place("a.md"), "file-is-plain", what, "put an ordinary file in its place"),)
    assert read_bytes_file(tmp_path, "a.md", 10) == Outcome(None, expected)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    what = '"a.md" cannot be read: no such file or directory'
    fix = "check that it is there and that you may read it"
    expected = (Problem(Place("a.md"), "file-can-be-read", what, fix),)
    assert read_text_file(tmp_path, "a.md", 10) == Outcome(None, expected)
