"""Breaks filled files again and again and reads them: there may be problems, but no exception and no long wait.

Nothing outside may be touched either: somebody listens at the address to which the files lead.
"""

import resource
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from zipfile import ZipFile

from attacks import ATTACKS, Bait, zipped
from listening import listening
from mutations import MUTATIONS

from form_samples import garden_plan
from return_files import BEDS, DANGERS, PLAN
from seminar_kit.compose.forms import compose_blank
from seminar_kit.model.blank import BlankForm
from seminar_kit.problems import has_errors
from seminar_kit.read import read_office_bytes
from seminar_kit.returns import check_return, recognise_form, understand
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

# Of the clock, since the child counts for itself; a busy machine is given its time.
MOST_SECONDS = 25.0
SECRET = "a secret that is in no form"
_WORKERS = 2
_TODAY = date(2026, 4, 1)
# Pieces of XML that mean something to those who read them.
_XML = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;",
    b"<w:tbl>",
    b"</w:tc>",
    b"<w:sdt>",
    b'w:val="-1"',
    b'r="XFD1048576"',
    b't="s"',
    b"<v>99999999999</v>",
    b"<w:del>",
    b"<mc:AlternateContent>",
    b"\xff\xfe",
    b"]]>",
    b"<!--",
)


@dataclass(frozen=True)
class ReturnFailure:
    """A broken file that the kit could not bear; `seed` makes it again."""

    seed: int
    reason: str


@dataclass(frozen=True)
class ReturnFuzzReport:
    """`refused`: how many of the broken files were not read; `seconds`: the longest that one took.

    `megabytes`: the most that a child of this process ever took; `calls`: how often an address outside was asked.
    """

    count: int
    refused: int
    seconds: float
    megabytes: int
    calls: int
    failures: tuple[ReturnFailure, ...]


def fuzz_returns(count: int, seed: int) -> ReturnFuzzReport:
    """Read `count` files, each broken in another way, by turns a Word file and a workbook."""
    with TemporaryDirectory() as folder, listening() as listener, ThreadPoolExecutor(_WORKERS) as pool:
        secret = Path(folder) / "secret.txt"
        secret.write_text(SECRET, encoding="utf-8")
        bait = Bait(listener.address, secret.as_uri())
        runs = tuple(pool.map(partial(_run, bait=bait), range(seed, seed + count)))
        calls = listener.calls
    return ReturnFuzzReport(
        count=count,
        refused=sum(run.refused for run in runs),
        seconds=max(run.seconds for run in runs),
        megabytes=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
        calls=calls,
        failures=tuple(run.failure for run in runs if run.failure),
    )


@dataclass(frozen=True)
class _Run:
    seconds: float
    refused: bool
    failure: ReturnFailure | None = None


def _run(seed: int, bait: Bait) -> _Run:
    content = broken_file(seed, bait)
    begin = monotonic()
    try:
        refused = _read(content)
    except Exception as error:
        return _Run(monotonic() - begin, False, ReturnFailure(seed, repr(error)))
    seconds = monotonic() - begin
    slow = ReturnFailure(seed, f"took {seconds:.1f} seconds") if seconds > MOST_SECONDS else None
    return _Run(seconds, refused, slow)


def _read(content: bytes) -> bool:
    """Whether the file is refused; the way of every return is gone to its end."""
    outcome = read_office_bytes(content, "plan")
    if SECRET in repr(outcome):
        raise ValueError("a file outside was read")
    if outcome.value is None:
        if not has_errors(outcome.problems):
            raise ValueError("refused without a problem")
        return True
    form = garden_plan()
    recognise_form(outcome.value, [form], "plan")
    check_return(understand(outcome.value, form), form, _TODAY)
    return False


def broken_file(seed: int, bait: Bait) -> bytes:
    """One file in three is broken from outside, one in one of its parts, one holds something on purpose."""
    random = Random(seed)
    content = _whole_file(seed % 2 == 0)
    if seed % 3 == 0:
        return _broken(content, random)
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if seed % 3 == 1:
        return random.choice(ATTACKS)(parts, random, bait)
    name = random.choice(sorted(parts))
    return zipped({**parts, name: _broken(parts[name], random)})


def _broken(content: bytes, random: Random) -> bytes:
    for change in random.choices((*MUTATIONS, _insert_xml), k=random.randint(1, 3)):
        content = change(content, random)
    return content


def _insert_xml(content: bytes, random: Random) -> bytes:
    """Most often between two elements, where it is still XML."""
    places = [at + 1 for at, sign in enumerate(content) if sign == ord(">")]
    at = random.choice(places) if places and random.random() < 0.8 else random.randint(0, len(content))
    return content[:at] + random.choice(_XML) + content[at:]


@cache
def _whole_file(is_word: bool) -> bytes:
    blank = compose_blank(garden_plan(), "en")
    filled = BlankForm(
        form=blank.form,
        digest=blank.digest,
        direction=blank.direction,
        paper=blank.paper,
        filled=PLAN,
        filled_rows={"beds": BEDS, "dangers": DANGERS},
    )
    return write_blank_form(filled, WordLook()).value if is_word else write_blank_workbook(filled)
