"""Single finished files put in place: each is whole or not there, whenever the program is killed."""

import os
from collections.abc import Mapping
from pathlib import Path


def put_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Where the files are now; OSError if the folder cannot be written."""
    return tuple(put_file(folder / name, content) for name, content in files.items())


def put_file(path: Path, content: bytes) -> Path:
    """Written beside its place first, then moved there in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path
