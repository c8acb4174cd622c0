"""Every figure that the project promises; exit code 1 if one is over its bound."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.forms import measure_forms
from benchmarks.material import write_library
from benchmarks.measure import Measured, measure, measure_against
from benchmarks.register import measure_register

PROGRAM = [sys.executable, "-m", "seminar_kit"]


def main() -> int:
    measured = []
    with TemporaryDirectory() as folder:
        for each in _all(Path(folder)):
            print(each, flush=True)
            measured.append(each)
    return int(any(each.figure > each.bound for each in measured))


def _all(folder: Path) -> Iterator[Measured]:
    yield measure("--help", lambda: _run(folder, "--help"), 0.15)
    yield from _check(folder)
    yield from _word(folder)
    yield from _build(folder)
    yield from measure_register(folder)
    yield from measure_forms(folder)


def _check(folder: Path) -> Iterator[Measured]:
    library = write_library(folder / "check", modules=500, sessions=1)
    yield measure_against(
        "check of 500 modules",
        lambda: _run(library, "check", "--format", "short"),
        "PyYAML's C loader and markdown-it-py on the same files",
        lambda: _call(_PARSERS_ALONE, library),
        3.0,
        times=3,
    )


_PARSERS_ALONE = """
import sys, yaml
from pathlib import Path
from markdown_it import MarkdownIt
parser = MarkdownIt("commonmark").enable("table")
for path in sorted(Path(sys.argv[1]).rglob("*")):
    if path.suffix == ".yaml":
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    elif path.suffix == ".md":
        text = path.read_text("utf-8")
        if text.startswith("---"):
            front, _, text = text[4:].partition("---")
            yaml.load(front, Loader=yaml.CSafeLoader)
        parser.parse(text)
"""


def _word(folder: Path) -> Iterator[Measured]:
    import pypandoc

    small = write_library(folder / "pages-100", modules=10, sessions=10)
    large = write_library(folder / "pages-1000", modules=100, sessions=10)
    pandoc = pypandoc.get_pandoc_path()
    markdown = sorted(path for path in small.rglob("session-*.md") if not path.name.endswith(".guide.md"))
    yield measure_against(
        "Word pack of 100 pages, written from the composed seminar",
        _writing(small),
        "pandoc from Markdown to .docx",
        lambda: subprocess.run([pandoc, *map(str, markdown), "-o", str(folder / "pandoc.docx")], check=True),
        0.5,
        times=3,
    )
    yield measure_against(
        "Word pack of 1,000 pages",
        _writing(large),
        "the pack of 100 pages",
        _writing(small),
        12.0,
        times=3,
    )


def _writing(library: Path) -> Callable[[], object]:
    """The writer alone, over a seminar that is composed once."""
    from seminar_kit.pipeline import check_library
    from seminar_kit.write.word import WordLook, write_participant_pack

    seminar = check_library(library).editions["all"].participant
    return lambda: write_participant_pack(seminar, WordLook())


def _build(folder: Path) -> Iterator[Measured]:
    library = folder / "pages-100"
    source = folder / "tree"
    _write_tree(library, source)
    yield measure_against(
        "cold build of 100 pages, everything, without page numbers",
        lambda: _cold(library, "--no-page-numbers"),
        "mkdocs build of the composed tree",
        lambda: _mkdocs(source),
        2.0,
        times=3,
    )
    yield measure("unchanged rebuild of 100 pages", lambda: _run(library, "build", "--no-page-numbers"), 0.5)


def _write_tree(library: Path, folder: Path) -> None:
    """The Markdown tree that the handbook is built from."""
    from seminar_kit.pipeline import check_library
    from seminar_kit.write.handbook import handbook_source

    for name, content in handbook_source(check_library(library).editions["all"].participant).value.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _cold(library: Path, *options: str) -> None:
    shutil.rmtree(library / "build", ignore_errors=True)
    _run(library, "build", *options)


def _mkdocs(source: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-f",
        str(source / "mkdocs.yml"),
        "-d",
        str(source / "site"),
    ]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.DEVNULL)


def _run(folder: Path, *arguments: str) -> None:
    subprocess.run([*PROGRAM, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _call(program: str, *arguments: Path) -> None:
    subprocess.run([sys.executable, "-c", program, *map(str, arguments)], check=True)


if __name__ == "__main__":
    sys.exit(main())
