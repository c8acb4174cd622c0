"""What a curriculum's outputs were made from: the reason why a second build has nothing to do."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

RECORD_NAME = ".seminar-kit.json"


@dataclass(frozen=True, slots=True)
class Record:
    """`outputs` gives the fingerprint from which each output was made, `files` the hash of each file, by path."""

    modules: tuple[str, ...] = ()
    outputs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


def read_record(folder: Path) -> Record | None:
    """The record of an output folder; None if there is none or it is damaged."""
    try:
        read = json.loads((folder / RECORD_NAME).read_text("utf-8"))
        return Record(tuple(read["modules"]), dict(read["outputs"]), dict(read["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_record(folder: Path, record: Record) -> None:
    (folder / RECORD_NAME).write_text(json.dumps(asdict(record), indent=1, sort_keys=True) + "\n", "utf-8")


def fingerprint(root: Path, files: Iterable[Path], choices: Iterable[str]) -> str:
    """One hash over names and bytes of the input files and over everything else that shapes the output."""
    digest = sha256()
    for choice in choices:
        digest.update(f"{choice}\0".encode())
    for path in files:
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hash_of(path).encode())
    return digest.hexdigest()


def hash_of(path: Path) -> str:
    """The hash of a file's bytes; of nothing if it is not there or is no plain file."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def hashes_of_folder(folder: Path) -> dict[str, str]:
    """Each file of a folder with its hash, without the record itself."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != RECORD_NAME)
    return {path.relative_to(folder).as_posix(): hash_of(path) for path in paths}


def files_are_whole(folder: Path, record: Record) -> bool:
    """Whether every file of the record still stands in the folder."""
    return all((folder / name).is_file() for name in record.files)
