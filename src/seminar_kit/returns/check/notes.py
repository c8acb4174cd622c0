"""What somebody should look at although every answer was read."""

from collections.abc import Iterator
from typing import assert_never

from seminar_kit.model.form import digest_of
from seminar_kit.model.office_file import OfficeNote
from seminar_kit.model.returned import Doubt, DoubtKind, Finding
from seminar_kit.problems import Severity
from seminar_kit.returns.check.slots import Checked, Slot, excerpt


def check_version(checked: Checked) -> Iterator[Finding]:
    """Answers of other versions were found by the names of their fields."""
    words, version, current = checked.words, checked.returned.version, checked.form.version
    if not checked.returned.digest and not version:
        what = words.say("the file does not say of which version of the form it is")
    elif version < current:
        what = words.say(
            "the file is of version {version} of the form, which is now at {current}", version=version, current=current
        )
    elif version > current:
        what = words.say(
            "the file is of version {version} of the form, and only {current} is known here",
            version=version,
            current=current,
        )
    elif checked.returned.digest != digest_of(checked.form):
        what = words.say("the form has changed since the file was made, without a new version")
    else:
        return
    fix = words.say("look whether every answer stands in its place")
    yield Finding("version-is-current", "", what, fix, severity=Severity.WARNING)


def check_places(checked: Checked) -> Iterator[Finding]:
    """Answers that were found with some doubt."""
    slots = {(slot.key, slot.row): slot for slot in checked.slots()}
    for doubt in checked.returned.doubts:
        if slot := slots.get((doubt.key, doubt.row)):
            yield _doubt_to_finding(doubt, slot, checked)


def check_leftovers(checked: Checked) -> Iterator[Finding]:
    words = checked.words
    for leftover in checked.returned.leftovers:
        what = words.say("“{written}” stands where nothing is asked", written=excerpt(leftover.text))
        fix = words.say("move it to the question to which it belongs, or leave it out")
        yield Finding("text-belongs-to-a-question", leftover.where, what, fix, severity=Severity.WARNING)


def check_file(checked: Checked) -> Iterator[Finding]:
    for note in checked.returned.notes:
        yield _note_to_finding(note, checked)


def _doubt_to_finding(doubt: Doubt, slot: Slot, checked: Checked) -> Finding:
    words, label = checked.words, slot.field.label
    match doubt.kind:
        case DoubtKind.MOVED:
            others = dict(checked.form.keyed_fields())
            other = others[doubt.beside].label if doubt.beside in others else doubt.beside
            what = words.say(
                "this answer may belong to “{label}” or to “{other}”: it was moved or copied", label=label, other=other
            )
            fix = words.say("look whether it stands in its place")
            return checked.finding(slot, "answer-stands-in-its-place", what, fix, Severity.WARNING)
        case DoubtKind.PLACEHOLDER:
            written = excerpt(slot.answer.text) if slot.answer else ""
            what = words.say("the words in brackets were left standing with “{label}”", label=label)
            fix = words.say("look whether the answer is whole: “{written}”", written=written)
            return checked.finding(slot, "placeholder-is-replaced", what, fix, Severity.WARNING)
        case _:
            assert_never(doubt.kind)


def _note_to_finding(note: OfficeNote, checked: Checked) -> Finding:
    words = checked.words
    match note:
        case OfficeNote.TRACKED_CHANGES:
            what = words.say("the file holds tracked changes: what was inserted is read, what was deleted is not")
            return _file_finding(
                "changes-are-accepted", what, words.say("accept or reject them, and save the file again")
            )
        case OfficeNote.COMMENTS:
            what = words.say("the file holds comments, which are not read")
            return _file_finding("comments-are-answers", what, words.say("write what matters into the answers"))
        case OfficeNote.PICTURES:
            what = words.say("the file holds pictures, which are not read")
            return _file_finding("answers-are-text", what, words.say("write what matters into the answers"))
        case OfficeNote.OUTSIDE_LINKS:
            what = words.say("the file leads to other files or to the internet; nothing was fetched from there")
            return _file_finding("file-stands-alone", what, words.say("write what matters into the answers"))
        case _:
            assert_never(note)


def _file_finding(rule: str, what: str, fix: str) -> Finding:
    return Finding(rule, "", what, fix, severity=Severity.WARNING)
