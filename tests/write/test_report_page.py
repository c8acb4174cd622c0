"""A report as a web page: whole in one file, readable by everybody, asking the network for nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import open_browser, watch
from seminar_kit.model.document import Body, Heading, Paragraph, Picture, PictureFile, Table, Text
from seminar_kit.model.report import Report
from seminar_kit.write.report_page import write_report_page

AXE = Path(__file__).parents[1] / "browser_assets" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHART = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="9" height="9"/></svg>'


def report(language: str = "en", text: str = "A plan") -> Report:
    rows = tuple(((Text(f"{text} {number}"),), (Text("x" * 60),), (Text("y" * 60),)) for number in range(3))
    body = Body(
        (
            Heading(2, (Text("Measures"),), "measures"),
            Paragraph((Text(text),)),
            Picture("report/chart.svg", "One bar; its number stands in the table below."),
            Table(((Text("What"),), (Text("Who"),), (Text("When"),)), rows, ("none", "none", "right")),
        )
    )
    pictures = (PictureFile("report/chart.svg", "image/svg+xml", CHART, 40, 10),)
    return Report("Status & more", "As of today", language, "rtl" if language == "ar" else "ltr", "A4", body, pictures)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


def test_the_page_holds_everything_and_says_its_language() -> None:
    written = write_report_page(report("ar"))
    text = written.value.decode()
    assert written.problems == ()
    assert text.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n')
    assert "<title>Status &amp; more</title>" in text
    assert 'src="data:image/svg+xml;base64,' in text
    assert "http" not in text.replace("http-equiv", "")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert write_report_page(report()).value == write_report_page(report()).value


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="report-chart.svg" onerror="alert(1)">',
        "{{ committee }} {body} %s [link](javascript:alert(1))",
        "</table></div><table>",
    ],
)
@pytest.mark.browser
def test_what_people_wrote_is_shown_and_never_run(browser: Browser, tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(write_report_page(report(text=text)).value)
    watched = watch(browser.new_context())
    watched.page.goto(path.as_uri())
    assert watched.page.locator("main > p").nth(1).inner_text() == text
    assert watched.page.locator("table").count() == 1
    assert watched.page.locator("main script, main a").count() == 0
    assert watched.errors == []
    assert [address for address in watched.addresses if not address.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("en", 360), ("ar", 390)])
@pytest.mark.browser
def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(
    browser: Browser, tmp_path: Path, language: str, width: int
) -> None:
    if not AXE.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("axe-core is missing: run npm install --no-save in tests/browser_assets")
        pytest.skip("axe-core is not installed; see tests/browser_assets/package.json")
    path = tmp_path / "report.html"
    path.write_bytes(write_report_page(report(language)).value)
    # The page lets no script run, so that of the checker needs leave.
    tab = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True).new_page()
    tab.goto(path.as_uri())
    tab.add_script_tag(path=AXE)
    found = tab.evaluate(f"axe.run(document, {{runOnly: {WCAG}}})")
    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
