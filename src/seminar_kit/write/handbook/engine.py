"""A Markdown tree to pages: MkDocs in a process of its own, so that other files can be made meanwhile."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from seminar_kit.problems import Place, Problem

# From the oldest version in the range to the first beyond it; pyproject.toml says the same.
TESTED = {"mkdocs": ((1, 6, 1), (1, 7)), "mkdocs-material": ((9, 6), (10,))}
_EARLIEST = date(1980, 1, 1)


@dataclass(frozen=True, slots=True)
class SiteBuild:
    """A build under way, or one that was refused and only has problems."""

    process: subprocess.Popen[str] | None
    problems: tuple[Problem, ...] = field(default=())

    def wait(self) -> tuple[Problem, ...]:
        """Ends when the pages are written; tells what MkDocs said if it failed."""
        if self.process is None:
            return self.problems
        output, _ = self.process.communicate()
        return () if self.process.returncode == 0 else (_failed(self.process.returncode, output),)

    def stop(self) -> None:
        """Ends a build that nobody needs any more."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.communicate()


def start_site(source: Path, site: Path, first_day: date = _EARLIEST) -> SiteBuild:
    """Begins to turn the tree at `source` into pages at `site`; `first_day` is the only date that they may carry."""
    refused = version_problems({name: _installed(name) for name in TESTED})
    if refused:
        return SiteBuild(None, refused)
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "-q", "-f", str(source / "mkdocs.yml"), "-d", str(site)]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment(first_day),
    )
    return SiteBuild(process)


def version_problems(installed: dict[str, str]) -> tuple[Problem, ...]:
    """A problem for each program outside the range that was tested; an empty version means it is missing."""
    return tuple(_untested(name, found) for name, found in installed.items() if not _is_tested(name, found))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _is_tested(name: str, found: str) -> bool:
    lowest, beyond = TESTED[name]
    numbers = tuple(int(part) for part in found.split(".")[:3] if part.isdigit())
    return bool(numbers) and lowest <= numbers < beyond


def environment(first_day: date = _EARLIEST) -> dict[str, str]:
    """What MkDocs runs in: quiet, and with one clock, so that the same tree gives the same bytes."""
    epoch = datetime(first_day.year, first_day.month, first_day.day, tzinfo=UTC)
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        # The build must not be touched by the debugging habits of the shell it is started from.
        "PYTHONWARNINGS": "ignore",
        "SOURCE_DATE_EPOCH": str(max(int(epoch.timestamp()), 0)),
        "TZ": "UTC",
    }


def _untested(name: str, found: str) -> Problem:
    lowest, beyond = (".".join(map(str, numbers)) for numbers in TESTED[name])
    return Problem(
        Place("mkdocs.yml"),
        "site-engine-is-supported",
        f'{name} "{found}" was not tested with this kit' if found else f"{name} is not installed",
        f'install a tested version: pip install "{name}>={lowest},<{beyond}"',
    )


def _failed(code: int, output: str) -> Problem:
    said = " ".join(output.split()) or f"nothing, exit code {code}"
    return Problem(
        Place("mkdocs.yml"),
        "site-builds",
        f'MkDocs could not build the handbook and said "{said}"',
        "mend what MkDocs names, e.g. make room on the disk, and build again",
    )
