"""Put a finished folder in the place of the old one, so that a build killed at any moment leaves one of them whole."""

import ctypes
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seminar_kit.publish.record import RECORD_NAME, Record, hash_of, read_record

_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are both 2
_CURRENT_FOLDER = -100  # AT_FDCWD of Linux
_ONE_DAY = 86_400


@contextmanager
def staging_folder(out: Path, name: str) -> Iterator[Path]:
    """A fresh folder beside the outputs, gone afterwards; those of killed builds are cleared after a day."""
    out.mkdir(parents=True, exist_ok=True)
    _recover(out, name)
    _clear_old_staging(out)
    folder = Path(tempfile.mkdtemp(prefix=f".staging-{name}-", dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_foreign(target: Path) -> bool:
    """Whether something that no build has made stands in the place of the output, so that it is not ours to replace."""
    if target.is_symlink() or not target.is_dir():
        return target.is_symlink() or target.exists()
    return any(target.iterdir()) and not (target / RECORD_NAME).is_file()


def keep_changed_files(target: Path, kept: Path) -> tuple[str, ...]:
    """Copy what people added or changed in an old output to `kept`; the paths of the copies, relative to it."""
    record = read_record(target) or Record()
    copies = []
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target).as_posix()
        ours = path.name == RECORD_NAME or record.files.get(name) == hash_of(path)
        if path.is_file() and not path.is_symlink() and not ours:
            copies.append(_copy_without_overwriting(path, kept, name))
    return tuple(copy for copy in copies if copy)


def swap_in(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; what stood there is deleted only afterwards."""
    if not target.exists():
        new.rename(target)
        return
    if not _exchange(new, target):
        old = target.with_name(f".old-{target.name}")
        shutil.rmtree(old, ignore_errors=True)
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def _copy_without_overwriting(path: Path, kept: Path, name: str) -> str:
    """The name of the copy, or nothing if a copy with the same bytes is there already."""
    copy, number = kept / name, 2
    while copy.exists():
        if hash_of(copy) == hash_of(path):
            return ""
        copy = (kept / name).with_stem(f"{path.stem}-{number}")
        number += 1
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, copy)
    return copy.relative_to(kept).as_posix()


def _recover(out: Path, name: str) -> None:
    """Finish what a killed build left half done where folders cannot be exchanged in one step."""
    old, target = out / f".old-{name}", out / name
    if old.is_dir() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _clear_old_staging(out: Path) -> None:
    for folder in out.glob(".staging-*"):
        if time.time() - folder.stat().st_mtime > _ONE_DAY:
            shutil.rmtree(folder, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step of the file system; False where it has no such step."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        first, second = os.fsencode(one), os.fsencode(other)
        if sys.platform == "linux":
            return bool(library.renameat2(_CURRENT_FOLDER, first, _CURRENT_FOLDER, second, _EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
    return False
