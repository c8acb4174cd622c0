"""What stands in the site: planned pages, their language, no raw markup, paths that unpack everywhere."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from seminar_kit.model.document import Page, Picture
from seminar_kit.model.seminar import Seminar
from seminar_kit.model.walk import blocks_in, inlines_of_body, plain_text
from seminar_kit.problems import Problem
from seminar_kit.write.handbook.checks.site_files import BuiltSite, SitePage
from seminar_kit.write.handbook.site_paths import (
    LONGEST_PATH,
    PRINT_PAGE,
    author_place,
    path_is_portable,
    planned_pages,
    web_path,
)

# What Markdown leaves on the page when it did not understand.
_RAW_MARKUP = re.compile(r"\{\{|\}\}|\{:|\{#|\[\^|!!!|\?\?\?\+? |~~~|```")


def check_pages_are_planned(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """Neither more nor fewer pages than were composed, and the page for printing."""
    planned = {web_path(page.key) for page in planned_pages(seminar)} | {web_path(PRINT_PAGE)}
    for path in sorted(planned - site.pages.keys()):
        yield _page_problem(seminar, path, f'the page "{path}" is missing', "build the handbook again")
    for path in sorted(site.pages.keys() - planned):
        near = get_close_matches(path, planned, n=1)
        fix = f'remove it; the nearest planned page is "{near[0]}"' if near else "remove it"
        yield _page_problem(seminar, path, f'the page "{path}" was not planned', fix)


def check_languages(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """`lang` and `dir` of every page are the seminar's."""
    for page in site.pages.values():
        if page.language.split("-")[0] != seminar.language:
            yield _language_problem(seminar, page.path, f'language "{page.language}"', f'language "{seminar.language}"')
        if page.direction != seminar.direction:
            yield _language_problem(
                seminar, page.path, f'direction "{page.direction}"', f'direction "{seminar.direction}"'
            )


def check_no_leftovers(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """Raw markup in a page's text, unless the author's own text shows such signs."""
    pages = planned_pages(seminar)
    written = {web_path(page.key): _text_of(page) for page in pages}
    written[web_path(PRINT_PAGE)] = "\n".join(written.values())
    for page in site.pages.values():
        yield from _check_leftovers(seminar, page, written.get(page.path, ""))


def check_paths_are_short(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """Every file of the site can be unpacked from the ZIP on every system."""
    for path in sorted(site.files):
        if not path_is_portable(path):
            yield long_path(seminar, path)


def long_path(seminar: Seminar, path: str) -> Problem:
    """For a path below the handbook's folder."""
    return Problem(
        author_place(seminar, path.rpartition(".")[0]),
        "handbook-path-is-short",
        f'the path "{path}" is longer than {LONGEST_PATH} characters or not ASCII',
        "give the module and the file shorter names, e.g. early-warning/risk-sheet",
    )


def _check_leftovers(seminar: Seminar, page: SitePage, written: str) -> Iterator[Problem]:
    found = {match[0] for match in _RAW_MARKUP.finditer(page.text)}
    for sign in sorted(found):
        if sign not in written:
            yield Problem(
                author_place(seminar, page.path.removesuffix(".html")),
                "handbook-has-no-leftovers",
                f'the page "{page.path}" shows the raw markup "{sign.strip()}"',
                "write the passage in simpler Markdown, and report it to the makers of the kit",
            )


def _text_of(page: Page) -> str:
    """All the author's words, against which leftovers are weighed."""
    pictures = (block for block in blocks_in(page.body.blocks) if isinstance(block, Picture))
    captions = [picture.caption for picture in pictures]
    return "\n".join([page.title, plain_text(tuple(inlines_of_body(page.body))), *captions])


def _page_problem(seminar: Seminar, path: str, what: str, fix: str) -> Problem:
    return Problem(author_place(seminar, path.removesuffix(".html")), "handbook-page-is-planned", what, fix)


def _language_problem(seminar: Seminar, path: str, found: str, right: str) -> Problem:
    return Problem(
        author_place(seminar, path.removesuffix(".html")),
        "handbook-language-is-set",
        f'the page "{path}" states the {found}',
        f"state the {right}",
    )
