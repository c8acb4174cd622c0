"""Which files of a folder are read, and what the files made from them are called."""

from pathlib import Path

from seminar_kit.desk.returned_files import files_in, names_apart


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_a_folder_gives_what_could_be_a_form_in_the_order_of_names(tmp_path: Path) -> None:
    shown = ("b.DOCX", "a.xlsx", "in/c.pdf", "notes.txt")
    folder = made(tmp_path, *shown, "~$b.docx", ".hidden.docx", ".~lock.b.docx#", ".cache/old.docx")
    found = files_in([folder])
    assert [path.relative_to(folder).as_posix() for path in found.chosen] == ["a.xlsx", "b.DOCX", "in/c.pdf"]
    assert [path.name for path in found.passed_over] == ["notes.txt"]


def test_a_file_that_is_named_is_read_whatever_its_name_and_once(tmp_path: Path) -> None:
    folder = made(tmp_path, "plan.docx", "odd.name")
    found = files_in([folder / "odd.name", folder, folder / "plan.docx"])
    assert [path.name for path in found.chosen] == ["odd.name", "plan.docx"]
    assert found.passed_over == ()


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert files_in([tmp_path]).chosen == ()


def test_names_have_as_much_of_the_path_as_tells_them_apart() -> None:
    paths = [Path("in/north/plan.docx"), Path("in/south/plan.docx"), Path("in/north/plan.xlsx"), Path("in/other.docx")]
    assert names_apart(paths) == ("north-plan-docx", "south-plan", "plan-xlsx", "other")


def test_thousands_of_files_of_one_name_are_told_apart_at_once() -> None:
    names = names_apart(Path(f"in/{number}/plan.docx") for number in range(5000))
    assert (names[0], names[-1], len(set(names))) == ("0-plan", "4999-plan", 5000)


def test_of_a_folder_no_link_is_followed_but_one_that_is_named(tmp_path: Path) -> None:
    outside = made(tmp_path / "outside", "secret.docx", "more/other.docx")
    folder = made(tmp_path / "in", "plan.docx")
    (folder / "link.docx").symlink_to(outside / "secret.docx")
    (folder / "folder").symlink_to(outside / "more")
    found = files_in([folder])
    assert [path.name for path in found.chosen] == ["plan.docx"]
    assert [path.name for path in found.links] == ["link.docx"]
    named = files_in([folder / "link.docx", folder])
    assert [path.name for path in named.chosen] == ["link.docx", "plan.docx"]
    assert named.links == ()


def test_one_file_that_is_named_in_two_ways_keeps_its_name_inside_the_folder() -> None:
    path = Path("in/plan.docx")
    for name in names_apart([path, path.absolute()]):
        assert not Path(name).is_absolute()
        assert Path(name).name == name
