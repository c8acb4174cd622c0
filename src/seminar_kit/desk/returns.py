"""Files that came back into returns with everything that is to mend in them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from seminar_kit.compose.forms import ANY_OCCASION, compose_blank
from seminar_kit.folding import fold
from seminar_kit.model.change import Change
from seminar_kit.model.form import Form, in_language
from seminar_kit.model.renaming import in_current_ids
from seminar_kit.model.returned import Finding, Return
from seminar_kit.problems import Outcome, Severity
from seminar_kit.read import read_content, read_office_bytes
from seminar_kit.returns import check_return, differences, recognise_form, understand
from seminar_kit.write.word import WordLook, write_review_copy


@dataclass(frozen=True, slots=True)
class OpenedReturn:
    """A file that was read; `form` is in the language in which it was filled in."""

    path: Path
    content: bytes = field(repr=False)
    form: Form
    returned: Return
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def identity(self) -> tuple[str, ...]:
        """What the return says of itself, the committee first; empty unless every part of it is there."""
        texts = tuple(map(self._text_of, self.form.identity))
        return texts if all(texts) else ()

    @property
    def committee(self) -> str:
        """Also where the rest of the identity is missing."""
        return self._text_of(self.form.identity[0]) if self.form.identity else ""

    def _text_of(self, key: str) -> str:
        """An answer in one line, with single blanks."""
        answer = self.returned.answers.get(key)
        return " ".join(answer.text.split()) if answer else ""


def open_return(path: Path, forms: Mapping[str, Form], today: date) -> Outcome[OpenedReturn | None]:
    """None, with a problem, if the file cannot be read or is on no form that is known."""
    name = str(path)
    content = read_content(path, name)
    if content.value is None:
        return Outcome(None, content.problems)
    read = read_office_bytes(content.value, name)
    if read.value is None:
        return Outcome(None, read.problems)
    recognised = recognise_form(read.value, forms.values(), name)
    if recognised.value is None:
        return Outcome(None, read.problems + recognised.problems)
    returned = understand(read.value, recognised.value.form)
    form = in_language(recognised.value.form, returned.language)
    opened = OpenedReturn(path, content.value, form, returned, check_return(returned, form, today))
    return Outcome(opened, read.problems + recognised.problems)


def open_returns(
    paths: Iterable[Path], forms: Mapping[str, Form], today: date
) -> Iterator[Outcome[OpenedReturn | None]]:
    """In the order given, several at once; each file is parsed in a process of its own, so threads are enough."""
    with ThreadPoolExecutor(min(8, (os.cpu_count() or 1) + 1)) as pool:
        yield from pool.map(partial(open_return, forms=forms, today=today), paths)


def same_subject(opened: Iterable[OpenedReturn]) -> tuple[tuple[OpenedReturn, ...], ...]:
    """Returns of one run that are about the same thing and differ: nobody can tell which of them is the later one."""
    found: dict[tuple[str, ...], dict[str, OpenedReturn]] = {}
    for each in opened:
        if each.identity:
            key = (each.returned.form, *map(fold, each.identity))
            found.setdefault(key, {}).setdefault(sha256(each.content).hexdigest(), each)
    return tuple(tuple(group.values()) for group in found.values() if len(group) > 1)


def review_copy(opened: OpenedReturn, form: Form, look: WordLook) -> Outcome[bytes]:
    """The answers in a fresh form with a comment at each place to mend; `form` is the one that is known."""
    blank = compose_blank(form, opened.returned.language, ANY_OCCASION, opened.returned)
    return write_review_copy(blank, opened.findings, look)


def changes_between(before: Return, after: Return, form: Form) -> tuple[Change, ...]:
    """In the words of the form, also where one of them is of an earlier version."""
    return differences(in_current_ids(before, form), in_current_ids(after, form), form)
