"""A seminar to a whole MkDocs tree, which anybody can take away and build without this kit."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Outcome, Problem
from seminar_kit.write.handbook.checks.contents import long_path
from seminar_kit.write.handbook.configuration import configuration_file
from seminar_kit.write.handbook.pages import pages_to_markdown
from seminar_kit.write.handbook.paper import paper_style
from seminar_kit.write.handbook.site_base import SiteBase, shipped_site_base
from seminar_kit.write.handbook.site_paths import path_is_portable, picture_path

_NO_OTHER_LANGUAGES: Mapping[str, str] = {}


def handbook_source(
    seminar: Seminar, base: SiteBase | None = None, languages: Mapping[str, str] = _NO_OTHER_LANGUAGES
) -> Outcome[Mapping[str, bytes]]:
    """The tree by path; without `base` the look that comes with the kit, `languages` leads to other handbooks."""
    inherited = shipped_site_base() if base is None else Outcome(base)
    pages = pages_to_markdown(seminar)
    docs = {
        **{path: text.encode() for path, text in pages.value.items()},
        **{picture_path(picture.path): picture.content for picture in seminar.document.pictures},
        **dict(_theme_files("assets")),
        "assets/paper.css": paper_style(seminar),
    }
    tree = {
        "mkdocs.yml": configuration_file(seminar, inherited.value, languages),
        **{f"docs/{path}": content for path, content in docs.items()},
        **{f"theme/{path}": content for path, content in _theme_files("partials")},
    }
    return Outcome(tree, inherited.problems + pages.problems + _long_paths(seminar, docs))


def _theme_files(folder: str) -> Iterator[tuple[str, bytes]]:
    """The kit's part of the theme, which is data of this package."""
    yield from _files_below(files(__package__).joinpath("theme", folder), folder)


def _files_below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files_below(entry, f"{path}/{entry.name}")
        else:
            yield f"{path}/{entry.name}", entry.read_bytes()


def _long_paths(seminar: Seminar, docs: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Told before the site is built, since the author can still mend it."""
    finished = (path.removesuffix(".md") + ".html" if path.endswith(".md") else path for path in docs)
    return tuple(long_path(seminar, path) for path in sorted(finished) if not path_is_portable(path))
