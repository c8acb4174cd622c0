"""Where the pages lead and what they load."""

from collections.abc import Iterator
from posixpath import dirname, relpath

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Problem
from seminar_kit.write.handbook.checks.addresses import destination, is_outside
from seminar_kit.write.handbook.checks.site_files import BuiltSite, SitePage
from seminar_kit.write.handbook.site_paths import author_place

_OWN = ("http:", "https:", "mailto:")


def check_links_resolve(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """Links and files of a page are there, with their anchors."""
    for page in site.pages.values():
        for address in sorted(page.links | page.loads):
            if not is_outside(address) and not address.startswith("data:"):
                yield from _check_inside(site, seminar, page, address)
            elif address in page.links and not address.lower().startswith(_OWN):
                yield _dead(seminar, page, f'the link "{address}" leads to no place that a browser can open')


def _check_inside(site: BuiltSite, seminar: Seminar, page: SitePage, address: str) -> Iterator[Problem]:
    leads = destination(address, page.path)
    if leads.path not in site.files:
        yield _dead(seminar, page, f'the link "{address}" leads to no file of the handbook')
    elif leads.anchor and leads.path in site.pages and leads.anchor not in site.pages[leads.path].anchors:
        yield _dead(seminar, page, f'the link "{address}" leads to an anchor that is not on "{leads.path}"')


def check_nothing_from_outside(site: BuiltSite, seminar: Seminar) -> Iterator[Problem]:
    """Scripts, styles, pictures, fonts and hints to the browser stay inside; so do those of style sheets."""
    for page in site.pages.values():
        for address in sorted(filter(is_outside, page.loads)):
            yield _outside(seminar, page.path, address)
    for path, addresses in site.style_loads.items():
        for address in sorted(filter(is_outside, addresses)):
            yield _outside(seminar, path, address)


def _dead(seminar: Seminar, page: SitePage, what: str) -> Problem:
    return Problem(
        author_place(seminar, page.path.removesuffix(".html")),
        "handbook-link-resolves",
        f'{what} (page "{page.path}")',
        f'lead the link to a page that is there, e.g. "{relpath("index.html", dirname(page.path) or ".")}"',
    )


def _outside(seminar: Seminar, path: str, address: str) -> Problem:
    return Problem(
        author_place(seminar, path.removesuffix(".html")),
        "handbook-is-self-contained",
        f'"{path}" loads "{address}" from another place',
        "keep the file in the handbook, or leave it out",
    )
