"""A finished site to problems: what is asked of it is the list `CHECKS`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Problem
from seminar_kit.write.handbook.checks.contents import (
    check_languages,
    check_no_leftovers,
    check_pages_are_planned,
    check_paths_are_short,
)
from seminar_kit.write.handbook.checks.links import check_links_resolve, check_nothing_from_outside
from seminar_kit.write.handbook.checks.site_files import BuiltSite, read_site

SiteCheck: TypeAlias = Callable[[BuiltSite, Seminar], Iterator[Problem]]

CHECKS: tuple[SiteCheck, ...] = (
    check_pages_are_planned,
    check_links_resolve,
    check_nothing_from_outside,
    check_languages,
    check_no_leftovers,
    check_paths_are_short,
)


def check_site(folder: Path, seminar: Seminar) -> tuple[Problem, ...]:
    """Every fault of the site in `folder`, by check and then by page."""
    site = read_site(folder)
    return tuple(problem for check in CHECKS for problem in check(site, seminar))
