"""Returns on their way into the register."""

import hashlib
from datetime import datetime

from seminar_kit.desk.returns import OpenedReturn, changes_between
from seminar_kit.folding import fold
from seminar_kit.model.form import Form
from seminar_kit.model.register import Arrival, Entry
from seminar_kit.register import Added, Register


def add_return(
    register: Register, opened: OpenedReturn, brought_by: str, received: datetime, replaces: int | None = None
) -> Added:
    """RegisterFault if it could not be added; a return with faults is added too, so that nothing is lost."""
    arrival = Arrival(
        returned=opened.returned,
        content=opened.content,
        digest=hashlib.sha256(opened.content).hexdigest(),
        file_name=opened.path.name,
        committee=opened.committee,
        identity=opened.identity,
        brought_by=brought_by,
        received=received,
    )
    return register.add(arrival, replaces)


def says_the_same(register: Register, added: Added, form: Form) -> bool:
    """Whether a new revision changes nothing that the one before it said."""
    if added.entry.replaces is None:
        return False
    before = register.entry(added.entry.replaces).returned
    return not changes_between(before, added.entry.returned, form)


def latest_like(register: Register, opened: OpenedReturn) -> Entry | None:
    """The last revision of what the return is about, by its identity, or by its committee where it says no more."""
    wanted = _subject(opened.identity or (opened.committee,))
    if not any(wanted):
        return None
    entries = register.entries(form=opened.returned.form, latest_only=True)
    like = (each for each in reversed(entries) if _subject(each.identity or (each.committee,))[: len(wanted)] == wanted)
    return next(like, None)


def _subject(identity: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, identity))
