"""A seminar to the Markdown tree."""

from collections.abc import Callable

import handbook_seminars as seminars
import yaml

from seminar_kit.model.document import Body, Page, PageKind
from seminar_kit.problems import Place, Problem
from seminar_kit.write.handbook import SiteBase, handbook_source


def test_tree_stands_as_in_the_golden(compare_golden: Callable[[str, str], None]) -> None:
    tree = handbook_source(seminars.every_node()).value
    texts = {path: content.decode() for path, content in tree.items() if path.endswith((".md", ".yml", "paper.css"))}
    compare_golden("handbook/every-node.txt", "\n".join(f"=== {path}\n{texts[path]}" for path in sorted(texts)))


def test_tree_holds_pages_pictures_and_theme() -> None:
    assert sorted(handbook_source(seminars.every_node()).value) == [
        "docs/assets/extra.css",
        "docs/assets/iframe-worker.LICENSE.txt",
        "docs/assets/iframe-worker.js",
        "docs/assets/keep-handbook.js",
        "docs/assets/paper.css",
        "docs/assets/screen-readers.js",
        "docs/compost/handouts/diary.md",
        "docs/compost/index.md",
        "docs/compost/start.md",
        "docs/compost/warm.md",
        "docs/downloads.md",
        "docs/glossary.md",
        "docs/index.md",
        "docs/pictures/compost/pictures/heap.svg",
        "docs/planting/choosing.md",
        "docs/planting/index.md",
        "docs/print.md",
        "docs/sources.md",
        "mkdocs.yml",
        "theme/partials/languages/sw.html",
    ]


def test_settings_state_language_and_direction() -> None:
    settings = yaml.safe_load(handbook_source(seminars.arabic()).value["mkdocs.yml"])
    assert (settings["theme"]["language"], settings["theme"]["direction"]) == ("ar", "rtl")


def test_settings_ask_nothing_from_outside() -> None:
    settings = yaml.safe_load(handbook_source(seminars.every_node()).value["mkdocs.yml"])
    assert settings["theme"]["font"] is False
    assert settings["extra"] == {"generator": False, "polyfills": ["assets/iframe-worker.js"]}
    assert settings["plugins"] == ["search", "offline"]


def test_other_languages_stand_in_the_selector_under_their_own_names() -> None:
    tree = handbook_source(seminars.every_node(), languages={"fr": "../../fr/handbook/index.html"}).value
    assert yaml.safe_load(tree["mkdocs.yml"])["extra"]["alternate"] == [
        {"name": "English", "link": "index.html", "lang": "en"},
        {"name": "Français", "link": "../../fr/handbook/index.html", "lang": "fr"},
    ]


def test_base_gives_palette_icon_and_features() -> None:
    base = SiteBase(
        palette={"scheme": "slate"}, icon={"logo": "material/tree"}, features=("toc.follow",), extensions=()
    )
    theme = yaml.safe_load(handbook_source(seminars.every_node(), base).value["mkdocs.yml"])["theme"]
    assert theme["palette"] == {"scheme": "slate"}
    assert theme["icon"] == {"logo": "material/tree"}
    assert theme["features"] == ["toc.follow"]


def test_facilitators_notes_of_the_agenda_are_in_no_file() -> None:
    tree = handbook_source(seminars.every_node()).value
    assert [path for path, content in tree.items() if b"SECRET" in content] == []


def test_long_path_is_told_with_its_file() -> None:
    key = f"compost/{'long-' * 20}name"
    page = Page(key, PageKind.SESSION, "Long", Body())
    assert handbook_source(seminars.seminar_of((page,))).problems == (
        Problem(
            Place(f"modules/{key}.md"),
            "handbook-path-is-short",
            f'the path "{key}.html" is longer than 120 characters or not ASCII',
            "give the module and the file shorter names, e.g. early-warning/risk-sheet",
        ),
    )


def test_downloads_page_offers_printing_and_keeping() -> None:
    page = handbook_source(seminars.every_node()).value["docs/downloads.md"].decode()
    assert "[All pages of this handbook on one page](print.md)" in page
    assert '<div class="keep-handbook" data-offer="Every page then opens without a connection.' in page


def test_interface_words_come_from_the_catalogue() -> None:
    assert (
        "## Chapisha yote {#print-everything}"
        in handbook_source(seminars.swahili()).value["docs/downloads.md"].decode()
    )


def test_description_is_the_first_paragraph_cut_at_a_word() -> None:
    words = "A heap of leaves. " * 20
    page = Page("compost/warm", PageKind.SESSION, "Warm", Body((seminars.paragraph(words.strip()),)))
    written = handbook_source(seminars.seminar_of((page,))).value["docs/compost/warm.md"].decode()
    description = yaml.safe_load(written.split("---")[1])["description"]
    assert description == "A heap of leaves. " * 8 + "A heap of …"
