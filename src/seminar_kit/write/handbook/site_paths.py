"""Page keys to the paths of a handbook, and back to the authors' files."""

from html import escape
from posixpath import dirname, relpath

from seminar_kit.model import outputs
from seminar_kit.model.document import Page, PageKind
from seminar_kit.model.seminar import Seminar
from seminar_kit.model.walk import pages_in
from seminar_kit.problems import Place

PRINT_PAGE = "print"
SOURCES_PAGE = "sources"
DOWNLOADS = "downloads"
LONGEST_PATH = 120


def markdown_path(page: str) -> str:
    """Below `docs/`."""
    return f"{page}.md"


def web_path(page: str) -> str:
    """Below the site's folder."""
    return f"{page}.html"


def picture_path(path: str) -> str:
    """Below `docs/` and below the site's folder."""
    return f"pictures/{path}"


def relative(target: str, page: str) -> str:
    """The way from a page to a path of the site."""
    return relpath(target, dirname(page) or ".")


def author_place(seminar: Seminar, page: str) -> Place:
    """The file that a page comes from: the session or handout itself, its module, or the curriculum."""
    kinds = {planned.key: planned.kind for planned in pages_in(seminar.document.pages)}
    match kinds.get(page):
        case PageKind.SESSION | PageKind.HANDOUT:
            return Place(f"modules/{page}.md")
        case PageKind.MODULE:
            return Place(f"modules/{dirname(page)}/module.yaml")
        case _:
            return Place(f"curricula/{seminar.name}.yaml")


def path_is_portable(path: str) -> bool:
    """Whether every system can unpack the path from the ZIP."""
    return path.isascii() and len(f"{outputs.HANDBOOK}/{path}") < LONGEST_PATH


def planned_pages(seminar: Seminar) -> tuple[Page, ...]:
    """The composed pages in reading order."""
    return tuple(pages_in(seminar.document.pages))


def text_to_html(text: str) -> str:
    """Text for the theme, which puts it into the page as it is, in attributes too."""
    return escape(text, quote=False).replace('"', "&quot;")
