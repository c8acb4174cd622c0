"""Each check of a built site finds the fault that is put there."""

import shutil
from pathlib import Path

import pytest
from built_handbook import Handbook

from seminar_kit.problems import Place, Problem
from seminar_kit.write.handbook.checks import check_site

CURRICULUM = Place("curricula/school-garden.yaml")
WARM = Place("modules/compost/warm.md")


def spoil(handbook: Handbook, page: str, old: str, new: str) -> tuple[Problem, ...]:
    path = handbook.site / page
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return check_site(handbook.site, handbook.seminar)


def test_a_sound_site_has_no_problems(english: Handbook, arabic: Handbook, swahili: Handbook) -> None:
    for handbook in (english, arabic, swahili):
        assert check_site(handbook.site, handbook.seminar) == ()


def test_a_missing_page_is_found(english: Handbook, tmp_path: Path) -> None:
    handbook = english.copy(tmp_path)
    (handbook.site / "planting" / "choosing.html").unlink()
    problems = check_site(handbook.site, handbook.seminar)
    assert problems[0] == Problem(
        Place("modules/planting/choosing.md"),
        "handbook-page-is-planned",
        'the page "planting/choosing.html" is missing',
        "build the handbook again",
    )
    assert {problem.rule for problem in problems[1:]} == {"handbook-link-resolves"}


def test_a_page_that_nobody_planned_is_found(english: Handbook, tmp_path: Path) -> None:
    handbook = english.copy(tmp_path)
    shutil.copy(handbook.site / "sources.html", handbook.site / "source.html")
    assert check_site(handbook.site, handbook.seminar) == (
        Problem(
            CURRICULUM,
            "handbook-page-is-planned",
            'the page "source.html" was not planned',
            'remove it; the nearest planned page is "sources.html"',
        ),
    )


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("#nowhere", 'the link "#nowhere" leads to an anchor that is not on "compost/warm.html"'),
        ("gone.html", 'the link "gone.html" leads to no file of the handbook'),
        ("../../out.html", 'the link "../../out.html" leads to no file of the handbook'),
        ("../sources.html#x", 'the link "../sources.html#x" leads to an anchor that is not on "sources.html"'),
        ("../downloads/x.docx", 'the link "../downloads/x.docx" leads to no file of the handbook'),
        ("javascript:a()", 'the link "javascript:a()" leads to no place that a browser can open'),
    ],
)
def test_a_dead_link_is_found(english: Handbook, tmp_path: Path, address: str, what: str) -> None:
    problems = spoil(
        english.copy(tmp_path), "compost/warm.html", '<a href="handouts/diary.html"', f'<a href="{address}"'
    )
    fix = 'lead the link to a page that is there, e.g. "../index.html"'
    assert problems == (Problem(WARM, "handbook-link-resolves", f'{what} (page "compost/warm.html")', fix),)


def test_a_missing_download_is_found(english: Handbook, tmp_path: Path) -> None:
    handbook = english.copy(tmp_path)
    (handbook.site / "downloads" / "participant-pack.docx").unlink()
    (problem,) = check_site(handbook.site, handbook.seminar)
    assert problem.what == (
        'the link "downloads/participant-pack.docx" leads to no file of the handbook (page "downloads.html")'
    )


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ('<script src="https://a.example/x.js"></script>', "https://a.example/x.js"),
        ('<script src="//a.example/x.js"></script>', "//a.example/x.js"),
        ('<link rel="stylesheet" href="http://a.example/x.css">', "http://a.example/x.css"),
        ('<link rel="preconnect" href="https://a.example">', "https://a.example"),
        ('<link rel="canonical" href="https://a.example/">', "https://a.example/"),
        ('<img alt="" src="https://a.example/x.png">', "https://a.example/x.png"),
        ('<img alt="" srcset="assets/images/favicon.png 1x, https://a.example/y.png 2x">', "https://a.example/y.png"),
        ('<iframe src="https://a.example/"></iframe>', "https://a.example/"),
        ('<object data="https://a.example/x"></object>', "https://a.example/x"),
        ('<form action="https://a.example/"></form>', "https://a.example/"),
        ('<video poster="https://a.example/p.png"></video>', "https://a.example/p.png"),
        ('<a href="index.html" ping="https://a.example/p">x</a>', "https://a.example/p"),
        ('<p style="background:url(https://a.example/b.png)">x</p>', "https://a.example/b.png"),
        ("<style>@import 'https://a.example/i.css';</style>", "https://a.example/i.css"),
        ('<meta http-equiv="refresh" content="0; url=https://a.example/">', "https://a.example/"),
        ('<svg><image xlink:href="https://a.example/s.png"/></svg>', "https://a.example/s.png"),
    ],
)
def test_what_comes_from_outside_is_found(english: Handbook, tmp_path: Path, markup: str, address: str) -> None:
    assert spoil(english.copy(tmp_path), "sources.html", "</article>", f"{markup}</article>") == (
        Problem(
            CURRICULUM,
            "handbook-is-self-contained",
            f'"sources.html" loads "{address}" from another place',
            "keep the file in the handbook, or leave it out",
        ),
    )


def test_the_way_to_another_language_is_left_to_that_handbook(english: Handbook, tmp_path: Path) -> None:
    way = 'hreflang="fr" href="../../fr/handbook/index.html"'
    markup = f'<a {way}>Français</a><link rel="alternate" {way}></article>'
    assert spoil(english.copy(tmp_path), "sources.html", "</article>", markup) == ()


def test_a_style_sheet_cannot_pass_for_another_language(english: Handbook, tmp_path: Path) -> None:
    markup = '<link rel="stylesheet" hreflang="fr" href="https://a.example/x.css"></article>'
    (problem,) = spoil(english.copy(tmp_path), "sources.html", "</article>", markup)
    assert problem.rule == "handbook-is-self-contained"


@pytest.mark.parametrize("style", ["a{b:url(//a.example/f.woff2)}", '@import "//a.example/f.woff2";'])
def test_a_style_sheet_that_loads_from_outside_is_found(english: Handbook, tmp_path: Path, style: str) -> None:
    handbook = english.copy(tmp_path)
    (handbook.site / "assets" / "extra.css").write_text(style, encoding="utf-8")
    (problem,) = check_site(handbook.site, handbook.seminar)
    assert problem.what == '"assets/extra.css" loads "//a.example/f.woff2" from another place'


@pytest.mark.parametrize(
    ("old", "new", "what", "fix"),
    [
        ('lang="ar"', 'lang="en"', 'states the language "en"', 'state the language "ar"'),
        ('dir="rtl"', 'dir="ltr"', 'states the direction "ltr"', 'state the direction "rtl"'),
        ('<html lang="ar"', "<html", 'states the language ""', 'state the language "ar"'),
    ],
)
def test_a_wrong_language_is_found(arabic: Handbook, tmp_path: Path, old: str, new: str, what: str, fix: str) -> None:
    assert spoil(arabic.copy(tmp_path), "compost/warm.html", old, new) == (
        Problem(WARM, "handbook-language-is-set", f'the page "compost/warm.html" {what}', fix),
    )


@pytest.mark.parametrize("sign", ["!!!", "???", "{:", "{#", "[^", "```"])
def test_raw_markup_is_found(english: Handbook, tmp_path: Path, sign: str) -> None:
    problems = spoil(english.copy(tmp_path), "compost/warm.html", "A heap is a slow fire.", f"{sign} x")
    assert problems == (
        Problem(
            WARM,
            "handbook-has-no-leftovers",
            f'the page "compost/warm.html" shows the raw markup "{sign}"',
            "write the passage in simpler Markdown, and report it to the makers of the kit",
        ),
    )


def test_signs_that_the_author_wrote_are_no_leftovers(english: Handbook) -> None:
    assert "{{ x }}" in english.page("compost/warm.html")
    assert check_site(english.site, english.seminar) == ()


@pytest.mark.parametrize("name", ["é.png", "x" * 120 + ".png"])
def test_a_path_that_not_every_system_unpacks_is_found(english: Handbook, tmp_path: Path, name: str) -> None:
    handbook = english.copy(tmp_path)
    (handbook.site / name).write_bytes(b"")
    (problem,) = check_site(handbook.site, handbook.seminar)
    assert (problem.rule, problem.what) == (
        "handbook-path-is-short",
        f'the path "{name}" is longer than 120 characters or not ASCII',
    )
