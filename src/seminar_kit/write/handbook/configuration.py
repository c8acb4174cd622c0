"""Seminar and inherited look to the handbook's own `mkdocs.yml`."""

from collections.abc import Mapping

import yaml

from seminar_kit.model.document import Page, PageKind
from seminar_kit.model.seminar import Seminar
from seminar_kit.words import words_of
from seminar_kit.write.handbook.site_base import Setting, SiteBase
from seminar_kit.write.handbook.site_paths import PRINT_PAGE, markdown_path, text_to_html

_LANGUAGE_NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "sw": "Kiswahili",
}


def configuration_file(seminar: Seminar, base: SiteBase, languages: Mapping[str, str]) -> bytes:
    """The settings as YAML; `languages` gives the address of each other language's handbook."""
    settings = {
        "site_name": text_to_html(seminar.title),
        **({"copyright": text_to_html(seminar.distribution)} if seminar.distribution else {}),
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "theme": _theme(seminar, base),
        "extra": _extra(seminar, languages),
        "extra_css": ["assets/extra.css", "assets/paper.css"],
        "extra_javascript": ["assets/keep-handbook.js", "assets/screen-readers.js"],
        "plugins": ["search", "offline"],
        "markdown_extensions": [_extension(name, options) for name, options in base.extensions],
        "nav": _navigation(seminar),
        "not_in_nav": f"/{markdown_path(PRINT_PAGE)}\n",
        # Downloads stand in the finished site and not yet in the Markdown tree; our own checks find dead links.
        "validation": {"links": {"not_found": "ignore", "anchors": "ignore"}},
    }
    text: str = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=1000)
    return text.encode()


def _theme(seminar: Seminar, base: SiteBase) -> Mapping[str, Setting]:
    theme: dict[str, Setting] = {
        "name": "material",
        "custom_dir": "theme",
        "language": seminar.language,
        "direction": seminar.direction,
        "font": False,
        "features": list(base.features),
    }
    inherited = {"palette": base.palette, "icon": base.icon}
    return theme | {key: setting for key, setting in inherited.items() if setting is not None}


def _extra(seminar: Seminar, languages: Mapping[str, str]) -> Mapping[str, Setting]:
    extra: dict[str, Setting] = {"generator": False, "polyfills": ["assets/iframe-worker.js"]}
    if languages:
        addresses = {seminar.language: "index.html", **languages}
        extra["alternate"] = [
            {"name": _LANGUAGE_NAMES.get(language, language), "link": addresses[language], "lang": language}
            for language in sorted(addresses)
        ]
    return extra


def _extension(name: str, options: Setting) -> Setting:
    return {name: options} if options else name


def _navigation(seminar: Seminar) -> Setting:
    return [_entry(seminar, page) for page in seminar.document.pages]


def _entry(seminar: Seminar, page: Page) -> Setting:
    """A page, or a page with those below it; handouts stand together after the sessions."""
    title, path = text_to_html(page.title), markdown_path(page.key)
    if not page.pages:
        return {title: path}
    handouts = [_entry(seminar, child) for child in page.pages if child.kind is PageKind.HANDOUT]
    others = [_entry(seminar, child) for child in page.pages if child.kind is not PageKind.HANDOUT]
    group = [{words_of(seminar.language).say("Handouts"): handouts}] if handouts else []
    return {title: [path, *others, *group]}
