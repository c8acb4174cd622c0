"""One curriculum to its output folder: compose, write into staging, swap in; or nothing, if nothing has changed."""

import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from seminar_kit.load.input_files import input_files
from seminar_kit.problems import Place, Problem, has_errors
from seminar_kit.publish.record import (
    Record,
    files_are_whole,
    fingerprint,
    hashes_of_folder,
    read_record,
    write_record,
)
from seminar_kit.publish.swap import is_foreign, keep_changed_files, staging_folder, swap_in

if TYPE_CHECKING:
    from seminar_kit.pipeline import Editions

_KIT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What to build; `page_numbers` asks LibreOffice for the page numbers of the contents."""

    root: Path
    name: str
    out: Path
    outputs: tuple[str, ...]
    template: Path | None = None
    page_numbers: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What came of an order; `kept` names files that people had changed in the old output and that were put aside."""

    name: str
    problems: tuple[Problem, ...] = ()
    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        return has_errors(self.problems)


def build_curriculum(order: BuildOrder) -> BuildReport:
    """Build what is out of date among the ordered outputs."""
    started = time.time()
    record = read_record(order.out / order.name)
    stale = _stale_outputs(order, record)
    report = _build_outputs(order, stale, record or Record(), started) if stale else BuildReport(order.name)
    return replace(report, seconds=time.time() - started)


def _build_outputs(order: BuildOrder, stale: tuple[str, ...], record: Record, started: float) -> BuildReport:
    # Imported here, since a build with nothing to do needs none of it.
    from seminar_kit.pipeline import check_library, in_order

    target = order.out / order.name
    if is_foreign(target):
        return BuildReport(order.name, (_foreign(target),))
    checked = check_library(order.root, (order.name,))
    if has_errors(checked.problems):
        return BuildReport(order.name, checked.problems)
    with staging_folder(order.out, order.name) as staging:
        new = staging / order.name
        written = _write_outputs(checked.editions[order.name], order, stale, staging)
        problems = in_order(checked.problems + written)
        if has_errors(problems):
            return BuildReport(order.name, problems)
        _take_over_others(target, new, record, stale)
        modules = checked.library.curricula[order.name].modules_read()
        made = _made(order, modules, stale, started)
        write_record(new, Record(modules, {**record.outputs, **made}, hashes_of_folder(new)))
        kept = keep_changed_files(target, order.out / "kept" / order.name)
        try:
            swap_in(new, target)
        except PermissionError:
            return BuildReport(order.name, (_in_use(target),))
    return BuildReport(order.name, problems, stale, kept)


def _in_use(target: Path) -> Problem:
    """On Windows a folder cannot be replaced while a program holds one of its files open."""
    return Problem(
        Place(target.as_posix()),
        "output-is-not-in-use",
        f'"{target}" cannot be replaced while its files are in use',
        "close the files that are open in Word or in a browser, then build again",
    )


def _foreign(target: Path) -> Problem:
    return Problem(
        Place(target.as_posix()),
        "output-folder-is-ours",
        f'"{target}" holds files that no build has made',
        "move them away, or choose another folder with --out",
    )


def _made(order: BuildOrder, modules: tuple[str, ...], stale: tuple[str, ...], started: float) -> dict[str, str]:
    """The fingerprint of each output; empty if a file changed meanwhile, so that the next build looks again."""
    files = input_files(order.root, modules, (order.name,))
    changed = any(path.stat().st_mtime >= started for path in files)
    return dict.fromkeys(stale, "" if changed else _fingerprint(order, modules))


def _stale_outputs(order: BuildOrder, record: Record | None) -> tuple[str, ...]:
    if record is None or not files_are_whole(order.out / order.name, record):
        return order.outputs
    current = _fingerprint(order, record.modules)
    return tuple(name for name in order.outputs if record.outputs.get(name) != current)


def _fingerprint(order: BuildOrder, modules: Iterable[str]) -> str:
    """Over the author's files, the template, the choices, and the kit itself."""
    files = input_files(order.root, modules, (order.name,))
    template = fingerprint(order.template.parent, (order.template,), ()) if order.template else ""
    kit = fingerprint(_KIT, sorted(path for path in _KIT.rglob("*") if path.suffix != ".pyc" and path.is_file()), ())
    return fingerprint(order.root, files, (template, kit, str(order.page_numbers)))


def _write_outputs(
    editions: "Editions", order: BuildOrder, stale: tuple[str, ...], staging: Path
) -> tuple[Problem, ...]:
    from seminar_kit.model.seminar import Edition
    from seminar_kit.write.everything import WriteOrder, write_everything
    from seminar_kit.write.word import WordLook

    template = order.template.read_bytes() if order.template else None
    look = WordLook(template, template_name=order.template.name if order.template else "")
    return write_everything(
        WriteOrder(
            {Edition.PARTICIPANT: editions.participant, Edition.FACILITATOR: editions.facilitator},
            frozenset(stale),
            look,
            order.page_numbers,
            staging / order.name,
            staging / "work",
        )
    )


def _take_over_others(target: Path, new: Path, record: Record, stale: tuple[str, ...]) -> None:
    """Copy the outputs that this order leaves alone from the old folder."""
    from seminar_kit.write.everything import output_of

    for name in record.files:
        if output_of(name) not in stale and (target / name).is_file():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(target / name, new / name)
