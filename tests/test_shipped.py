"""Where shipped files are found."""

from seminar_kit.shipped import shipped_folder


def test_an_editable_checkout_ships_from_its_root() -> None:
    assert (shipped_folder() / "mkdocs.yml").is_file()
    assert (shipped_folder() / "modules").is_dir()
