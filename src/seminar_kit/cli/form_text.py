"""Returns, findings and changes as lines for people and as data for programs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from seminar_kit.cli.outside_text import shown
from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.form import Form, FormSection
from seminar_kit.model.returned import Answer, Finding, Money, Return, Value
from seminar_kit.problems import Severity

if TYPE_CHECKING:
    from seminar_kit.desk.returns import OpenedReturn


def answers_as_text(name: str, returned: Return, form: Form) -> str:
    """Every answer under the heading of its section, and what belongs to no field."""
    head = f"{click.style(shown(name), bold=True)}: {form.title}, version {returned.version or 'not known'}"
    return "\n".join((head, *_sections(returned, form), *_leftovers(returned)))


def findings_as_text(opened: "OpenedReturn") -> str:
    """What is to mend, in the form's own words; one line where there is nothing."""
    if not opened.findings:
        return f"{click.style(shown(opened.path), bold=True)}: nothing to mend"
    return "\n".join(f"{shown(opened.path)}: {_finding(each)}" for each in opened.findings)


def changes_as_text(changes: tuple[Change, ...]) -> str:
    return "\n".join(map(_change, changes)) if changes else "the two returns say the same"


def opened_as_data(opened: "OpenedReturn") -> dict[str, object]:
    """A return with its answers and findings."""
    return {
        "file": str(opened.path),
        **return_as_data(opened.returned),
        "findings": [finding_as_data(each) for each in opened.findings],
    }


def return_as_data(returned: Return) -> dict[str, object]:
    """Answers by key, each with the text as written and the value as understood, null where it was not."""
    return {
        "form": returned.form,
        "version": returned.version,
        "language": returned.language,
        "answers": {key: _answer_as_data(answer) for key, answer in returned.answers.items()},
        "rows": {
            section: [{name: _answer_as_data(answer) for name, answer in row.items()} for row in rows]
            for section, rows in returned.rows.items()
        },
        "leftovers": [{"text": each.text, "where": each.where} for each in returned.leftovers],
        "notes": [note.value for note in returned.notes],
    }


def finding_as_data(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.where,
        "what": finding.what,
        "fix": finding.fix,
        "key": finding.key,
        "row": finding.row,
    }


def change_as_data(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "section": change.section,
        "row": change.row,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }


def _sections(returned: Return, form: Form) -> Iterator[str]:
    """Sections that the form has had in earlier versions come last, under their ids."""
    for number, section in enumerate(form.sections, start=1):
        yield from _section(f"{number}. {section.title}", section, returned)
    answered = dict.fromkeys((*(key.partition(".")[0] for key in returned.answers), *returned.rows))
    known = {section.id for section in form.sections}
    for name in answered:
        if name not in known:
            yield from _section(f"{name}, no longer in the form", FormSection(name, name, "", ()), returned)


def _section(title: str, section: FormSection, returned: Return) -> Iterator[str]:
    labels = {each.id: each.label for each in section.fields}
    given = [(key.partition(".")[2], a) for key, a in returned.answers.items() if key.startswith(f"{section.id}.")]
    rows = [(at, row) for at, row in enumerate(returned.rows.get(section.id, ()), start=1) if row]
    if given or rows:
        yield click.style(title, underline=True)
    yield from (f"  {labels.get(name, name)}: {_shown(answer)}" for name, answer in given)
    for at, row in rows:
        yield f"  {section.fixed[at - 1].label if at <= len(section.fixed) else f'row {at}'}"
        yield from (f"    {labels.get(name, name)}: {_shown(answer)}" for name, answer in row.items())


def _leftovers(returned: Return) -> Iterator[str]:
    if returned.leftovers:
        yield click.style("Belongs to no field", underline=True)
        yield from (f"  {shown(each.where)}: {_one_line(each.text)}" for each in returned.leftovers)


def _shown(answer: Answer) -> str:
    mark = "" if answer.is_understood else click.style("  (not understood)", fg="yellow")
    return _one_line(answer.text) + mark


def _one_line(text: str) -> str:
    return shown(" / ".join(line.strip() for line in text.splitlines() if line.strip()))


def _finding(finding: Finding) -> str:
    colour = "red" if finding.severity is Severity.ERROR else "yellow"
    severity = click.style(finding.severity.value, fg=colour)
    return f"{severity}: {shown(finding)} [{finding.rule}]\n    fix: {shown(finding.fix)}"


def _change(change: Change) -> str:
    where = shown(" · ".join(part for part in (change.section, change.row, change.field) if part))
    match change.kind:
        case ChangeKind.ROW_ADDED:
            return f"{where}: row added: {_one_line(change.after)}"
        case ChangeKind.ROW_REMOVED:
            return f"{where}: row taken out: {_one_line(change.before)}"
        case ChangeKind.ANSWER:
            return f"{where}: {_one_line(change.before) or '(empty)'} -> {_one_line(change.after) or '(empty)'}"


def _answer_as_data(answer: Answer) -> dict[str, object]:
    return {"text": answer.text, "value": _value_as_data(answer.value)}


def _value_as_data(value: Value | None) -> object:
    match value:
        case Money(amount, currency):
            return {"amount": str(amount), "currency": currency}
        case bool() | None | str():
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
