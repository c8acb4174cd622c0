"""Single finished files put in place: each is whole or not there, whenever the program is killed."""

import os
from collections.abc import Callable
from pathlib import Path


def put_file(path: Path, content: bytes, private: bool = False) -> None:
    """Written beside its place first, then moved there in one step; a private one only its owner may read.

    OSError if it cannot be written; what stood under the name stays then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        with open(part, "wb", opener=_opener(0o600 if private else 0o666)) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _opener(rights: int) -> Callable[[str, int], int]:
    """How to open a new file with these rights, less those that the computer takes from all files.

    A file or a link that somebody else has laid there in the meantime is not written through.
    """

    def open_new(path: str, flags: int) -> int:
        return os.open(path, flags | os.O_EXCL, rights)

    return open_new
