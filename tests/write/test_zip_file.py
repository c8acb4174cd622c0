"""Zips whose bytes depend on nothing but their content."""

from io import BytesIO
from zipfile import ZipFile

from seminar_kit.write.zip_file import make_reproducible, read_zip, write_zip

FILES = {"word/b.xml": b"b", "a.txt": b"a" * 100, "[Content_Types].xml": b"types"}


def test_the_order_of_the_files_does_not_matter() -> None:
    assert write_zip(FILES) == write_zip(dict(reversed(FILES.items())))


def test_content_types_stand_first_and_all_else_is_sorted() -> None:
    with ZipFile(BytesIO(write_zip(FILES))) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "a.txt", "word/b.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_librarys_zip_becomes_the_same() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
    assert make_reproducible(buffer.getvalue()) == write_zip(FILES)
    assert read_zip(buffer.getvalue()) == FILES
