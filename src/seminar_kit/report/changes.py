"""The differences between two returns as a table, and as a report of their own."""

from typing import assert_never

from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.document import Block, Body, Inlines
from seminar_kit.model.form import Form
from seminar_kit.model.paper import Paper
from seminar_kit.model.report import Report
from seminar_kit.report.blocks import heading, paragraph, plain, strong, table
from seminar_kit.words import Words, direction_of, words_of


def difference_report(changes: tuple[Change, ...], form: Form, before: str, after: str, paper: Paper = "A4") -> Report:
    """`before` and `after` name the two returns, e.g. by file; sections stand in the form's order."""
    words = words_of(form.language)
    blocks: list[Block] = []
    for number, title in enumerate(dict.fromkeys(change.section for change in changes), start=1):
        inside = tuple(change for change in changes if change.section == title)
        blocks += [heading(2, title, f"section-{number}"), changes_table(inside, words, with_section=False)]
    if not changes:
        blocks.append(paragraph(words.say("The two returns say the same.")))
    return Report(
        title=words.say("What has changed: {form}", form=form.title),
        line=words.say("From {before} to {after}", before=before, after=after),
        language=form.language,
        direction=direction_of(form.language),
        paper=paper,
        body=Body(tuple(blocks)),
    )


def changes_table(changes: tuple[Change, ...], words: Words, with_section: bool = True) -> Block:
    """Rows by where they stand in the form; a row that was added or taken out says so."""
    header = (words.say("Where"), words.say("Before"), words.say("Now"))
    return table(header, (_row(change, words, with_section) for change in changes))


def _row(change: Change, words: Words, with_section: bool) -> tuple[Inlines, ...]:
    parts = (change.section if with_section else "", change.row, change.field)
    where = plain(" · ".join(part for part in parts if part))
    match change.kind:
        case ChangeKind.ANSWER:
            return where, plain(change.before), plain(change.after)
        case ChangeKind.ROW_ADDED:
            return where, strong(words.say("Row added")), plain(change.after)
        case ChangeKind.ROW_REMOVED:
            return where, plain(change.before), strong(words.say("Row taken out"))
        case _:
            assert_never(change.kind)
