"""Composed pages to the Markdown files of a handbook."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import yaml

from seminar_kit.model.document import Body, FileTarget, Heading, Page, PageKind, PageTarget, Paragraph, Text
from seminar_kit.model.seminar import Seminar
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import Outcome, Problem
from seminar_kit.words import Words, words_of
from seminar_kit.write.handbook.downloads import keeping_panel, with_print_link
from seminar_kit.write.handbook.print_page import print_anchor, print_page
from seminar_kit.write.handbook.site_paths import (
    DOWNLOADS,
    PRINT_PAGE,
    SOURCES_PAGE,
    markdown_path,
    picture_path,
    planned_pages,
    relative,
    text_to_html,
)
from seminar_kit.write.markdown import blocks_to_markdown, source_anchor

_LONGEST_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Where links lead from the page with this key."""

    page: str

    def page_path(self, target: PageTarget) -> str:
        path = relative(markdown_path(target.page), self.page)
        if target.anchor is None:
            return path
        return f"#{target.anchor}" if target.page == self.page else f"{path}#{target.anchor}"

    def file_path(self, target: FileTarget) -> str:
        return relative(f"{DOWNLOADS}/{target.name}", self.page)

    def picture_path(self, path: str) -> str:
        return relative(picture_path(path), self.page)

    def source_path(self, source: str) -> str:
        page = PRINT_PAGE if self.page == PRINT_PAGE else SOURCES_PAGE
        return self.page_path(PageTarget(page, source_anchor(source)))


def pages_to_markdown(seminar: Seminar) -> Outcome[Mapping[str, str]]:
    """Every page and the page for printing, by path below `docs/`."""
    problems: dict[Problem, None] = {}
    files: dict[str, str] = {}
    for page in (*_web_pages(seminar), print_page(seminar)):
        written = _page_to_markdown(page, seminar)
        files[markdown_path(page.key)] = written.value
        # The page for printing meets every problem a second time.
        problems |= dict.fromkeys(written.problems)
    return Outcome(files, tuple(problems))


def _web_pages(seminar: Seminar) -> Iterator[Page]:
    for page in planned_pages(seminar):
        match page.kind:
            case PageKind.HOME:
                yield _home_page(page, seminar)
            case PageKind.DOWNLOADS:
                yield with_print_link(page, words_of(seminar.language))
            case _:
                yield page


def _home_page(page: Page, seminar: Seminar) -> Page:
    """The seminar's own title stands above the facts, its subtitle below it."""
    subtitle = (Paragraph((Text(seminar.subtitle),)),) if seminar.subtitle else ()
    return replace(page, title=seminar.title, body=Body((*subtitle, *page.body.blocks), page.body.notes))


def _page_to_markdown(page: Page, seminar: Seminar) -> Outcome[str]:
    words = words_of(seminar.language)
    title = Heading(1, (Text(page.title),), print_anchor(page.key))
    written = blocks_to_markdown(Body((title, *page.body.blocks), page.body.notes), PageLinks(page.key), words)
    panel = f"\n{keeping_panel(words)}" if page.kind is PageKind.DOWNLOADS else ""
    return Outcome(f"{_front_matter(page, words)}{written.value}{panel}", written.problems)


def _front_matter(page: Page, words: Words) -> str:
    """What the theme puts into the page's head as it is, so it must be HTML already."""
    settings: dict[str, object] = {}
    if page.kind is not PageKind.HOME or page.key == PRINT_PAGE:
        # Without a title of its own the theme takes the one in the navigation and turns `&lt;` back into `<`.
        settings["title"] = text_to_html(words.say("Print everything") if page.key == PRINT_PAGE else page.title)
    description = _description(page)
    if description:
        settings["description"] = text_to_html(description)
    if page.key == PRINT_PAGE:
        settings |= {"search": {"exclude": True}, "hide": ["toc", "navigation"]}
    if not settings:
        return ""
    text: str = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{text}---\n\n"


def _description(page: Page) -> str:
    """The first paragraph, cut at a word."""
    paragraphs = (block for block in page.body.blocks if isinstance(block, Paragraph))
    text = next((plain_text(paragraph.inlines) for paragraph in paragraphs), "")
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return text[:_LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"
