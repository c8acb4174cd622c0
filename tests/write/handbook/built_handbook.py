"""A built site with what it was built from, and interface words made by hand."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from seminar_kit import words
from seminar_kit.model.seminar import Seminar

# Enough to see that texts come from a catalogue, and independent of what translators do.
CATALOGUES = {
    "ar": {"Print everything": "طباعة كل شيء", "Open the handbook": "افتح الدليل"},
    "sw": {"Print everything": "Chapisha yote"},
}


@dataclass(frozen=True, slots=True)
class Handbook:
    seminar: Seminar
    source: Path
    site: Path

    def page(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def copy(self, folder: Path) -> "Handbook":
        """The same site, for a test that spoils it."""
        return replace(self, site=shutil.copytree(self.site, folder / "handbook"))


def write_tree(files: Mapping[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@contextmanager
def hand_made_catalogues() -> Iterator[None]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for language, texts in CATALOGUES.items():
            (Path(folder) / f"{language}.po").write_text(_catalogue(texts), encoding="utf-8")
        patch.setattr(words, "_CATALOGUES", Path(folder))
        words.words_of.cache_clear()
        yield
    words.words_of.cache_clear()


def _catalogue(texts: Mapping[str, str]) -> str:
    entries = "".join(f'\nmsgid "{text}"\nmsgstr "{said}"\n' for text, said in texts.items())
    return 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n' + entries
