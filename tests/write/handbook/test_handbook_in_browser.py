"""The finished handbook as a reader meets it: from a folder, on a phone, without a connection, on paper."""

import os
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from built_handbook import Handbook
from playwright.sync_api import Browser, Page

from browser import open_browser, serve, watch
from seminar_kit.write.handbook import zip_handbook
from seminar_kit.write.handbook.keeping import service_worker

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "browser_assets" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "index",
    "compost/index",
    "compost/warm",
    "compost/handouts/diary",
    "glossary",
    "sources",
    "downloads",
    "print",
]
KEEP = ".keep-handbook button"
KEPT = "This handbook is kept on this phone. Its pages open without a connection."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


def unpack(handbook: Handbook, folder: Path) -> Path:
    with zipfile.ZipFile(BytesIO(zip_handbook(handbook.site, handbook.seminar.title))) as archive:
        archive.extractall(folder)
    return folder


def search(page: Page, text: str) -> None:
    """Playwright types letters without key events for other scripts, and the theme listens to keys."""
    page.locator(".md-search__input").fill(text)
    page.locator(".md-search__input").press("End")


def test_start_page_in_the_unpacked_zip_opens_the_handbook(browser: Browser, english: Handbook, tmp_path: Path) -> None:
    folder = unpack(english, tmp_path)
    watched = watch(browser.new_context())
    watched.page.goto((folder / "START.html").as_uri())
    watched.page.wait_for_url("**/handbook/index.html")
    assert watched.page.locator("h1").inner_text() == english.seminar.title
    for page in PAGES:
        watched.page.goto((folder / "handbook" / f"{page}.html").as_uri())
    assert watched.errors == []
    assert [address for address in watched.addresses if not address.startswith(("file:", "data:", "about:"))] == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("english", "marrows", "planting/choosing.html"),
        ("arabic", "يتحلل", "compost/warm.html"),
        ("swahili", "bustanini", "index.html"),
    ],
)
def test_search_finds_a_word_from_a_folder(
    browser: Browser, request: pytest.FixtureRequest, language: str, text: str, found: str
) -> None:
    handbook: Handbook = request.getfixturevalue(language)
    watched = watch(browser.new_context(viewport={"width": 1280, "height": 800}))
    watched.page.goto((handbook.site / "index.html").as_uri())
    search(watched.page, text)
    result = watched.page.locator(".md-search-result__link").first
    assert f"/{found}" in str(result.get_attribute("href", timeout=8000))
    assert watched.errors == []


def test_no_page_is_wider_than_a_small_phone(browser: Browser, english: Handbook) -> None:
    tab = browser.new_page(viewport={"width": 360, "height": 740})
    widths = {}
    for page in PAGES:
        tab.goto((english.site / f"{page}.html").as_uri())
        widths[page] = tab.evaluate("document.documentElement.scrollWidth")
    assert {page: width for page, width in widths.items() if width > 360} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("language", "page", "width"),
    [
        ("english", "index", 1280),
        ("english", "compost/warm", 1280),
        ("english", "compost/warm", 360),
        ("english", "downloads", 390),
        ("arabic", "compost/warm", 390),
        ("swahili", "index", 390),
    ],
)
def test_axe_finds_nothing(
    browser: Browser, request: pytest.FixtureRequest, language: str, page: str, width: int, scheme: str
) -> None:
    if not AXE.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("axe-core is missing: run npm install --no-save in tests/browser_assets")
        pytest.skip("axe-core is not installed; see tests/browser_assets/package.json")
    handbook: Handbook = request.getfixturevalue(language)
    with serve(handbook.site) as server:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        tab = context.new_page()
        tab.goto(f"{server.address}/{page}.html", wait_until="networkidle")
        tab.add_script_tag(path=AXE)
        found = tab.evaluate(f"axe.run(document, {{runOnly: {WCAG}}})")
        context.close()
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]] == []


def test_arabic_runs_from_right_to_left(browser: Browser, arabic: Handbook) -> None:
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto((arabic.site / "compost/warm.html").as_uri())
    assert tab.locator("body").get_attribute("dir") == "rtl"
    navigation = tab.locator(".md-sidebar--primary").bounding_box()
    text = tab.locator("article").bounding_box()
    assert navigation is not None
    assert text is not None
    assert navigation["x"] > text["x"]
    mark = "getComputedStyle(document.querySelector('.admonition')).borderRightWidth"
    assert tab.evaluate(mark) != "0px"


def test_keeping_is_not_offered_from_a_folder(browser: Browser, english: Handbook) -> None:
    tab = browser.new_page()
    tab.goto((english.site / "downloads.html").as_uri())
    assert not tab.locator(".keep-handbook").is_visible()


def test_nothing_is_kept_before_the_reader_asks(browser: Browser, english: Handbook) -> None:
    with serve(english.site) as server:
        tab = browser.new_context().new_page()
        tab.goto(f"{server.address}/downloads.html")
        tab.locator(KEEP).wait_for()
        assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        assert tab.evaluate("caches.keys()") == []
        assert "/sw.js" not in server.asked


def test_kept_handbook_opens_every_page_when_the_server_is_gone(
    browser: Browser, english: Handbook, tmp_path: Path
) -> None:
    """Below a folder of a site, as on a ministry's web server."""
    english.copy(tmp_path / "seminars" / "2012")
    watched = watch(browser.new_context())
    tab = watched.page
    with serve(tmp_path) as server:
        home = f"{server.address}/seminars/2012/handbook"
        tab.goto(f"{home}/downloads.html")
        tab.locator(KEEP).click()
        tab.get_by_text(KEPT).wait_for(timeout=15000)
    for page in PAGES:
        tab.goto(f"{home}/{page}.html")
        assert tab.locator("h1").is_visible()
    tab.goto(f"{home}/")
    assert tab.locator("h1").inner_text() == english.seminar.title
    tab.goto(f"{home}/compost/warm.html")
    assert tab.locator("article img").evaluate("picture => picture.naturalWidth") == 320
    search(tab, "marrows")
    tab.locator(".md-search-result__link").first.wait_for(timeout=8000)
    assert watched.errors == []
    assert [address for address in watched.addresses if not address.startswith(server.address)] == []


def test_new_edition_fetches_only_what_changed(browser: Browser, english: Handbook, tmp_path: Path) -> None:
    handbook = english.copy(tmp_path)
    tab = browser.new_context().new_page()
    with serve(handbook.site) as server:
        tab.goto(f"{server.address}/downloads.html")
        tab.locator(KEEP).click()
        tab.get_by_text(KEPT).wait_for(timeout=15000)
        glossary = handbook.site / "glossary.html"
        glossary.write_text(handbook.page("glossary.html").replace("What rots.", "What warms."), encoding="utf-8")
        (handbook.site / "sw.js").write_bytes(service_worker(handbook.site))
        server.asked.clear()
        tab.evaluate("navigator.serviceWorker.ready.then(registration => registration.update())")
        tab.wait_for_function(
            "async () => (await (await caches.open((await caches.keys())[0])).keys())"
            ".filter(request => request.url.includes('glossary')).length === 1"
            " && (await navigator.serviceWorker.getRegistration()).installing === null",
        )
        tab.wait_for_timeout(300)
        assert sorted(set(server.asked)) == ["/glossary.html", "/sw.js"]
    tab.goto(f"{server.address}/glossary.html")
    assert tab.get_by_text("What warms.").is_visible()


def test_a_page_that_cannot_be_fetched_is_told_and_the_next_press_goes_on(
    browser: Browser, english: Handbook, tmp_path: Path
) -> None:
    handbook = english.copy(tmp_path)
    glossary = handbook.page("glossary.html")
    (handbook.site / "glossary.html").unlink()
    tab = browser.new_context().new_page()
    with serve(handbook.site) as server:
        tab.goto(f"{server.address}/downloads.html")
        tab.locator(KEEP).click()
        tab.get_by_text("Not all pages could be fetched. Find a connection and press again.").wait_for(timeout=15000)
        assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        (handbook.site / "glossary.html").write_text(glossary, encoding="utf-8")
        tab.locator(KEEP).click()
        tab.get_by_text(KEPT).wait_for(timeout=15000)
    tab.goto(f"{server.address}/glossary.html")
    assert tab.locator("h1").inner_text() == "Glossary"


def test_reader_can_remove_the_handbook_from_the_phone(browser: Browser, english: Handbook) -> None:
    tab = browser.new_context().new_page()
    with serve(english.site) as server:
        tab.goto(f"{server.address}/downloads.html")
        tab.locator(KEEP).click()
        tab.get_by_role("button", name="Remove it from this phone").click(timeout=15000)
        tab.get_by_role("button", name="Keep this handbook on this phone").wait_for()
        assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        assert tab.evaluate("caches.keys()") == []


def test_paper_shows_the_text_alone_and_answers_open(browser: Browser, english: Handbook) -> None:
    tab = browser.new_page()
    tab.goto((english.site / "print.html").as_uri())
    tab.emulate_media(media="print")
    assert not tab.locator(".md-header").is_visible()
    assert tab.get_by_text("Fifty-five degrees.").is_visible()
    assert tab.evaluate("getComputedStyle(document.querySelector('#page-compost_warm')).breakBefore") == "page"
    assert tab.evaluate("getComputedStyle(document.querySelector('article a')).textDecorationLine") == "none"
