"""What has changed between two returns on one form."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from seminar_kit.folding import fold
from seminar_kit.model.change import Change, ChangeKind
from seminar_kit.model.form import Field, Form, FormSection
from seminar_kit.model.returned import Answer, Return, Row

# Each row of one return is compared with so many of the other: thousands would take hours.
_MOST_COMPARED: Final = 200
_Pair: TypeAlias = tuple[Row | None, Row | None]


def differences(before: Return, after: Return, form: Form) -> tuple[Change, ...]:
    """In the form's order and words; rows are the same if their first field is, or if most of their answers are."""
    return tuple(change for section in form.sections for change in _section_changes(before, after, section))


def _section_changes(before: Return, after: Return, section: FormSection) -> Iterator[Change]:
    if not section.repeats:
        yield from _answer_changes(before.answers_in(section), after.answers_in(section), section, "")
        return
    rows, later_rows = before.rows.get(section.id, ()), after.rows.get(section.id, ())
    if section.fixed:
        for number, label in enumerate(section.fixed):
            row, later = (each[number] if number < len(each) else {} for each in (rows, later_rows))
            yield from _answer_changes(row, later, section, label.label)
        return
    for row_before, row_after in _pairs(rows, later_rows, section):
        yield from _row_changes(row_before, row_after, section)


def _row_changes(before: Row | None, after: Row | None, section: FormSection) -> Iterator[Change]:
    if before is not None and after is not None:
        yield from _answer_changes(before, after, section, _name(after, section) or _name(before, section))
    elif after is not None:
        texts = _texts(after, section)
        yield Change(ChangeKind.ROW_ADDED, section.title, _name(after, section), "", "", texts)
    elif before is not None:
        texts = _texts(before, section)
        yield Change(ChangeKind.ROW_REMOVED, section.title, _name(before, section), "", texts, "")


def _answer_changes(before: Row, after: Row, section: FormSection, row: str) -> Iterator[Change]:
    for each in section.fields:
        old, new = before.get(each.id), after.get(each.id)
        if not _are_alike(old, new):
            yield Change(ChangeKind.ANSWER, section.title, row, each.label, _text(old, each), _text(new, each))


def _pairs(before: tuple[Row, ...], after: tuple[Row, ...], section: FormSection) -> Iterator[_Pair]:
    """Rows in their later order, what was removed at the end."""
    partners = _by_name(before, after, section)
    taken = set(partners.values())
    free = [at for at in range(len(before)) if at not in taken]
    for at, row in enumerate(after):
        if at not in partners and (alike := _most_alike(row, before, free[:_MOST_COMPARED])) is not None:
            partners[at] = alike
            free.remove(alike)
    for at, row in enumerate(after):
        yield before[partners[at]] if at in partners else None, row
    yield from ((before[at], None) for at in free)


def _by_name(before: tuple[Row, ...], after: tuple[Row, ...], section: FormSection) -> dict[int, int]:
    """Rows by what is done in them, in order where several are called the same."""
    waiting: dict[str, list[int]] = {}
    for at, row in enumerate(before):
        waiting.setdefault(fold(_name(row, section)), []).append(at)
    names = ((at, fold(_name(row, section))) for at, row in enumerate(after))
    return {at: waiting[name].pop(0) for at, name in names if name and waiting.get(name)}


def _most_alike(row: Row, others: tuple[Row, ...], free: list[int]) -> int | None:
    """The row of which at least half of the answers stayed, though not its name."""
    counts = {at: sum(_are_alike(others[at].get(name), answer) for name, answer in row.items()) for at in free}
    best = max(counts, key=lambda at: counts[at], default=None)
    return best if best is not None and counts[best] * 2 >= max(len(row), len(others[best])) else None


def _name(row: Row, section: FormSection) -> str:
    """What the row is about: the field that is tracked, else its first."""
    name = section.tracking.what if section.tracking else section.fields[0].id
    answer = row.get(name) or next((row[each.id] for each in section.fields if each.id in row), None)
    return " ".join(answer.text.split()) if answer else ""


def _texts(row: Row, section: FormSection) -> str:
    return "\n".join(f"{each.label}: {_text(row[each.id], each)}" for each in section.fields if each.id in row)


def _text(answer: Answer | None, each: Field) -> str:
    """A choice in the words of the form, whatever language it was made in."""
    if answer is None:
        return ""
    labels: Mapping[str, str] = {choice.value: choice.label for choice in each.choices}
    match answer.value:
        case str() as value if value in labels:
            return labels[value]
        case tuple() as values if set(values) <= labels.keys():
            return "\n".join(labels[value] for value in values)
        case _:
            return answer.text


def _are_alike(one: Answer | None, other: Answer | None) -> bool:
    """Two ways to write one value are no change."""
    if one is None or other is None:
        return one is other
    if one.value is None or other.value is None:
        return one.text == other.text
    return one.value == other.value
