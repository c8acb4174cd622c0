"""One LibreOffice, started for a batch of forms, that fills them in and saves them, and is gone afterwards."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from programs import find_uno_python
from seminar_kit.write.word.libreoffice import find_libreoffice

PROGRAM = Path(__file__).with_name("fill_forms.py")
START_SECONDS = 60
FILE_SECONDS = 20
# Whatever LibreOffice would write otherwise than it was typed.
CORRECTIONS = (
    *("UseReplacementTable", "TwoCapitalsAtStart", "CapitalAtStartSentence", "ChangeUnderlineWeight"),
    *("SetInetAttribute", "ChangeOrdinalNumber", "ChangeDash", "AddNonBreakingSpace", "TransliterateRTL"),
    *("ChangeAngleQuotes", "RemoveDoubleSpaces", "CorrectAccidentalCapsLock", "ReplaceSingleQuote"),
    "ReplaceDoubleQuote",
)


@dataclass(frozen=True)
class Order:
    """A blank form, and what is to be done in it; `ending` is .docx or .xlsx.

    `is_kept`: it is saved in LibreOffice's own format first, and made a .docx or .xlsx later.
    """

    content: bytes
    ending: str
    acts: tuple[Mapping[str, Any], ...]
    is_kept: bool = False


class FillingError(Exception):
    """LibreOffice, or the program that drives it, gave up."""


def fill_in(orders: Sequence[Order]) -> list[bytes]:
    """The files as LibreOffice saved them."""
    with TemporaryDirectory(prefix="seminar-kit-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        written = [_put(folder, number, order) for number, order in enumerate(orders)]
        (folder / "orders.json").write_text(json.dumps(written), encoding="utf-8")
        with _running(folder) as pipe:
            _drive(folder, pipe, START_SECONDS + FILE_SECONDS * len(orders))
        return [Path(each["target"]).read_bytes() for each in written]


def _put(folder: Path, number: int, order: Order) -> dict[str, Any]:
    source, target = (folder / f"{number}-{state}{order.ending}" for state in ("blank", "filled"))
    source.write_bytes(order.content)
    kept = target.with_suffix({".docx": ".odt", ".xlsx": ".ods"}[order.ending])
    return {
        "source": str(source),
        "target": str(target),
        "via": str(kept) if order.is_kept else "",
        "acts": order.acts,
    }


@contextmanager
def _running(folder: Path) -> Iterator[str]:
    """The name of the pipe on which it listens; its profile is its own, so that no other LibreOffice is disturbed."""
    pipe = f"seminar-kit-{os.getpid()}-{folder.name[-8:]}"
    _write_settings(folder / "profile" / "user")
    command = [
        find_libreoffice(),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        f"--accept=pipe,name={pipe};urp;",
        *("--headless", "--norestore", "--nologo", "--nodefault"),
    ]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield pipe
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


def _write_settings(folder: Path) -> None:
    items = "".join(
        '<item oor:path="/org.openoffice.Office.Common/AutoCorrect">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>false</value></prop></item>'
        for name in CORRECTIONS
    )
    folder.mkdir(parents=True)
    (folder / "registrymodifications.xcu").write_text(
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>', encoding="utf-8"
    )


def _drive(folder: Path, pipe: str, seconds: float) -> None:
    command = [find_uno_python(), str(PROGRAM), str(folder / "orders.json"), pipe]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise FillingError(f"LibreOffice took longer than {seconds:.0f} seconds") from error
    if done.returncode:
        raise FillingError(f"after {len(done.stdout.splitlines())} files: {done.stderr[-2000:]}")
