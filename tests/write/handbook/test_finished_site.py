"""What a site is when it is finished, and that it is the same twice."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import handbook_seminars as seminars
import pytest
from built_handbook import Handbook, write_tree

from seminar_kit.model.document import Body, Page, PageKind
from seminar_kit.model.seminar import Seminar
from seminar_kit.write.handbook import zip_handbook
from seminar_kit.write.handbook.checks.addresses import destination
from seminar_kit.write.handbook.checks.site_files import read_site
from seminar_kit.write.handbook.finish import remove_leftovers

TESTS = Path(__file__).parent
BUILD = """
import sys
from hashlib import sha256
from pathlib import Path
import handbook_seminars as seminars
from built_handbook import write_tree
from seminar_kit.write.handbook import finish_site, handbook_source, start_site, zip_handbook
folder, seminar = Path(sys.argv[1]), seminars.every_node()
source = write_tree(handbook_source(seminar).value, folder / "source")
assert start_site(source, folder / "handbook", seminar.agenda.days[0].date).wait() == ()
assert finish_site(folder / "handbook", seminar, seminars.DOWNLOAD_FILES) == ()
print(sha256(zip_handbook(folder / "handbook", seminar.title)).hexdigest())
"""


def files_of(handbook: Handbook) -> list[str]:
    return sorted(path.relative_to(handbook.site).as_posix() for path in handbook.site.rglob("*") if path.is_file())


def test_downloads_lie_under_downloads(english: Handbook) -> None:
    assert (english.site / "downloads/participant-pack.docx").read_bytes() == b"word"
    assert 'href="downloads/handouts/compost-diary.docx"' in english.page("downloads.html")


def test_nothing_is_left_that_carries_the_clock_or_helps_only_developers(english: Handbook) -> None:
    assert [path for path in files_of(english) if re.search(r"sitemap|404|\.map$|/lunr/", path)] == []


@pytest.mark.parametrize(("language", "kept"), [("en", []), ("fr", ["lunr.fr.min.js", "lunr.stemmer.support.min.js"])])
def test_search_keeps_the_stemmer_of_its_language(tmp_path: Path, language: str, kept: list[str]) -> None:
    scripts = tmp_path / "assets" / "javascripts" / "lunr" / "min"
    for name in ("lunr.de.min.js", "lunr.fr.min.js", "lunr.stemmer.support.min.js"):
        write_tree({name: b""}, scripts)
    write_tree({"search_index.json": json.dumps({"config": {"lang": [language]}}).encode()}, tmp_path / "search")
    remove_leftovers(tmp_path)
    assert sorted(path.name for path in scripts.iterdir()) == kept


def test_start_page_stands_beside_the_site(english: Handbook) -> None:
    page = (english.site.parent / "START.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=handbook/index.html">' in page
    assert "<h1>Garden &amp; soil &lt;2012&gt;</h1>" in page


def test_start_page_speaks_the_seminars_language(arabic: Handbook) -> None:
    page = (arabic.site.parent / "START.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "افتح الدليل" in page


@pytest.mark.parametrize("path", ["index.html", "compost/warm.html", "compost/handouts/diary.html", "print.html"])
def test_every_page_has_title_description_and_distribution_mark(english: Handbook, path: str) -> None:
    page = english.page(path)
    assert re.search(r"<title>([^<]* - )?Garden &amp; soil &lt;2012&gt;</title>", page)
    assert "For &quot;participants&quot; only &amp; nobody else" in page


def test_a_page_describes_itself_without_breaking_its_attribute(english: Handbook) -> None:
    assert '<meta name="description" content="All about seeds.">' in english.page("planting/index.html")


def test_a_title_cannot_break_out_of_the_head(build: Callable[[Seminar], Handbook]) -> None:
    title = "</title><script>alert(1)</script>"
    home = Page("index", PageKind.HOME, title, Body((seminars.paragraph(title),)))
    session = Page("compost/warm", PageKind.SESSION, title, Body((seminars.paragraph(title),)))
    handbook = build(seminars.seminar_of((home, session, seminars.downloads_page(title)), title))
    pages = [handbook.page(path) for path in ("index.html", "compost/warm.html", "print.html")]
    assert [page for page in pages if "<script>alert" in page] == []


def test_titles_with_signs_stand_in_the_navigation_as_text(english: Handbook) -> None:
    assert "Plants &amp; &quot;seeds&quot;" in english.page("index.html")
    assert "<2012>" not in english.page("index.html")


def test_home_begins_with_the_seminars_title(english: Handbook) -> None:
    assert '<h1 id="page-index">Garden &amp; soil &lt;2012&gt;</h1>' in english.page("index.html")


def test_swahili_has_a_theme_of_its_own(swahili: Handbook) -> None:
    page = swahili.page("index.html")
    assert '<html lang="sw"' in page
    assert "Nenda kwenye maudhui" in page


def test_print_page_is_not_in_search(english: Handbook) -> None:
    index = json.loads(english.page("search/search_index.json"))
    assert [entry["location"] for entry in index["docs"] if entry["location"].startswith("print")] == []


def test_worker_keeps_every_page_and_leaves_out_what_need_not_be_kept(english: Handbook) -> None:
    listing = english.page("sw.js").partition("const FILES = ")[2].partition(";\n")[0]
    kept = json.loads(listing)
    pages = [path for path in files_of(english) if path.endswith(".html")]
    assert [page for page in pages if page not in kept] == []
    assert [path for path in kept if path.startswith("downloads/") or path == "sw.js"] == []
    assert "search/search_index.json" in kept
    pages_read = read_site(english.site).pages
    loaded = {destination(address, path).path for path, page in pages_read.items() for address in page.loads}
    assert sorted(loaded - kept.keys()) == []
    assert kept["index.html"] == sha256((english.site / "index.html").read_bytes()).hexdigest()[:12]


def test_zip_has_the_start_page_at_its_top_and_the_site_below(english: Handbook) -> None:
    with zipfile.ZipFile(BytesIO(zip_handbook(english.site, english.seminar.title))) as archive:
        names = archive.namelist()
        assert archive.read("START.html") == (english.site.parent / "START.html").read_bytes()
    assert sorted(names) == sorted(["START.html", *(f"handbook/{path}" for path in files_of(english))])
    assert all(name.isascii() and len(name) < 120 for name in names)


def test_same_seminar_gives_the_same_bytes(tmp_path: Path) -> None:
    """Over two seeds of Python's hashes and two time zones."""
    found = set()
    for seed, zone in (("1", "Africa/Kampala"), ("2", "America/Argentina/Buenos_Aires")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(TESTS)}
        command = [sys.executable, "-c", BUILD, str(tmp_path / seed)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found.add(done.stdout)
    assert len(found) == 1
