"""The project's own `mkdocs.yml` to the look that handbooks inherit: named safe keys, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias

import yaml

from seminar_kit.problems import Outcome, Place, Problem
from seminar_kit.shipped import shipped_folder

Setting: TypeAlias = str | int | float | bool | Sequence["Setting"] | Mapping[str, "Setting"] | None

# What the Markdown of a handbook is written for, and what every engine reads.
EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
)
# Instant loading is not here: it fetches pages, and a browser refuses that on file://.
FEATURES = frozenset(
    {
        "content.code.copy",
        "header.autohide",
        "navigation.footer",
        "navigation.indexes",
        "navigation.path",
        "navigation.prune",
        "navigation.top",
        "navigation.tracking",
        "search.highlight",
        "search.suggest",
        "toc.follow",
    }
)


@dataclass(frozen=True, slots=True)
class SiteBase:
    """The look shared by all handbooks; each extension stands with its options."""

    palette: Setting
    icon: Setting
    features: tuple[str, ...]
    extensions: tuple[tuple[str, Setting], ...]


def shipped_site_base() -> Outcome[SiteBase]:
    """The look that comes with the kit."""
    return read_site_base(shipped_folder() / "mkdocs.yml")


def read_site_base(path: Path) -> Outcome[SiteBase]:
    """The look in a `mkdocs.yml`; on a problem, what could be read of it."""
    try:
        settings: Setting = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        return Outcome(_base({}, {}), (_unreadable(path.name, error),))
    top = settings if isinstance(settings, Mapping) else {}
    theme = top.get("theme")
    if not isinstance(theme, Mapping):
        return Outcome(_base({}, {}), (_without_theme(path.name),))
    extensions = _extensions(top.get("markdown_extensions"))
    return Outcome(_base(theme, extensions), _missing_extensions(path.name, extensions))


def _base(theme: Mapping[str, Setting], extensions: Mapping[str, Setting]) -> SiteBase:
    features = theme.get("features")
    named = features if isinstance(features, list) else []
    return SiteBase(
        palette=theme.get("palette"),
        icon=theme.get("icon"),
        features=tuple(feature for feature in named if feature in FEATURES),
        extensions=tuple((name, extensions[name]) for name in EXTENSIONS if name in extensions),
    )


def _extensions(setting: Setting) -> dict[str, Setting]:
    """MkDocs allows a name, a name with options, or one mapping of all."""
    if isinstance(setting, Mapping):
        return dict(setting)
    named: dict[str, Setting] = {}
    for entry in setting if isinstance(setting, list) else ():
        named.update(entry if isinstance(entry, Mapping) else {str(entry): None})
    return named


def _unreadable(file: str, error: Exception) -> Problem:
    return Problem(
        Place(file),
        "site-settings-can-be-read",
        f'the site settings cannot be read: "{_one_line(error)}"',
        "mend the file, or take the one that comes with the kit",
    )


def _without_theme(file: str) -> Problem:
    return Problem(
        Place(file),
        "site-settings-can-be-read",
        "the site settings have no theme with keys",
        'write "theme:" with "name: material" and "palette:" below it',
    )


def _missing_extensions(file: str, extensions: Mapping[str, Setting]) -> tuple[Problem, ...]:
    return tuple(_missing(file, name, extensions) for name in EXTENSIONS if name not in extensions)


def _missing(file: str, name: str, extensions: Mapping[str, Setting]) -> Problem:
    near = get_close_matches(name, extensions, n=1)
    fix = f'write "{name}" instead of "{near[0]}"' if near else f'add "{name}" to markdown_extensions'
    return Problem(Place(file), "site-extensions-are-complete", f'the extension "{name}" is missing', fix)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
