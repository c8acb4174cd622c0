"""The way in: a file from outside to what it holds, or one problem that says why not."""

from pathlib import Path

from seminar_kit.model.office_file import OfficeFile
from seminar_kit.outside_zip import look_at
from seminar_kit.problems import Outcome
from seminar_kit.read.child_process import read_in_child
from seminar_kit.read.first_bytes import trouble_at_sight
from seminar_kit.read.trouble import CAPS, Trouble
from seminar_kit.read.trouble_problems import stray_cells_problem, trouble_to_problem


def read_office_file(path: Path) -> Outcome[OfficeFile | None]:
    """What the file holds; None, with a problem, if it cannot be read."""
    content = read_content(path, path.name)
    return read_office_bytes(content.value, path.name) if content.value is not None else Outcome(None, content.problems)


def read_content(path: Path, name: str) -> Outcome[bytes | None]:
    """The bytes of the file, of one that is too large only the beginning; None, with a problem, if there are none.

    `name` is what the problem calls the file.
    """
    try:
        with path.open("rb") as file:
            return Outcome(file.read(CAPS.file + 1))
    except OSError:
        return Outcome(None, (trouble_to_problem(Trouble.UNREADABLE, name),))


def read_office_bytes(content: bytes, name: str) -> Outcome[OfficeFile | None]:
    """The same for bytes; `name` is the file's name, for problems."""
    trouble = _trouble_before_opening(content)
    if trouble:
        return Outcome(None, (trouble_to_problem(trouble, name),))
    read = read_in_child(content)
    if isinstance(read, Trouble):
        return Outcome(None, (trouble_to_problem(read, name),))
    return Outcome(read.file, (stray_cells_problem(read.stray_cells, name),) if read.stray_cells else ())


def _trouble_before_opening(content: bytes) -> Trouble | None:
    if len(content) > CAPS.file:
        return Trouble.TOO_LARGE
    trouble = trouble_at_sight(content)
    if trouble:
        return trouble
    refusal = look_at(content, CAPS)
    return Trouble(refusal.value) if refusal else None
