"""The pages that MkDocs left to a finished handbook: downloads, offline reading, stable bytes, checked."""

import json
from collections.abc import Mapping
from pathlib import Path

from seminar_kit.model.seminar import Seminar
from seminar_kit.problems import Problem
from seminar_kit.write.handbook.checks import check_site
from seminar_kit.write.handbook.keeping import service_worker
from seminar_kit.write.handbook.site_paths import DOWNLOADS
from seminar_kit.write.handbook.start_page import START_PAGE, start_page

_SERVICE_WORKER = "sw.js"
_LUNR = "assets/javascripts/lunr"


def finish_site(site: Path, seminar: Seminar, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Puts `files` under `downloads/` and START.html beside the site, then tells every fault of the whole."""
    remove_leftovers(site)
    for name, content in files.items():
        _write(site / DOWNLOADS / name, content)
    _write(site.parent / START_PAGE, start_page(seminar.title, seminar.language, site.name))
    _write(site / _SERVICE_WORKER, service_worker(site))
    return check_site(site, seminar)


def remove_leftovers(site: Path) -> None:
    """Takes away what carries the clock, cannot work from a folder, or helps only the theme's own makers."""
    for name in ("sitemap.xml", "sitemap.xml.gz", "404.html"):
        (site / name).unlink(missing_ok=True)
    for source_map in site.glob("assets/**/*.map"):
        source_map.unlink()
    needed = _search_scripts(site)
    for script in sorted((site / _LUNR).rglob("*.js")):
        if script.name not in needed:
            script.unlink()


def _search_scripts(site: Path) -> frozenset[str]:
    """The scripts that the search needs for its language; English needs none."""
    index = site / "search" / "search_index.json"
    if not index.is_file():
        return frozenset()
    languages = json.loads(index.read_bytes())["config"]["lang"]
    stemmers = {f"lunr.{language}.min.js" for language in languages if language != "en"}
    return frozenset(stemmers | {"lunr.stemmer.support.min.js"} if stemmers else ())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
