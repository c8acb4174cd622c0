"""What was given against what was read: the same, or told to people; nothing lost and nothing invented."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms_at_random import FilledForm, Given

from seminar_kit.model.form import FormSection
from seminar_kit.model.returned import Answer, DoubtKind, Return


@dataclass(frozen=True)
class Comparison:
    """How many answers came back the same, and how many were told to people; `faults` in words."""

    same: int
    told: int
    faults: tuple[str, ...]


def compare(filled: FilledForm, returned: Return) -> Comparison:
    found = {(key, row): answer for key, row, answer in returned.every_answer()}
    places = dict(_places(filled))
    same = [each for each in filled.given if _is_same(each, found.get(places[each]))]
    others = [each for each in filled.given if each not in same]
    told = [each for each in others if _is_told(each, places[each], returned)]
    lost = [each for each in others if each not in told]
    faults = [
        *(f"lost: {each} read as {found.get(places[each])}" for each in lost),
        *(f"not understood: {each} read as {found.get(places[each])}" for each in told if _is_plain(each)),
        *_invented(filled, returned),
    ]
    return Comparison(len(same), len(told), tuple(faults))


def _places(filled: FilledForm) -> Iterator[tuple[Given, tuple[str, int | None]]]:
    """The key of each answer, and the number that its row has once the empty ones are left out."""
    sections = {section.id: section for section in filled.form.sections}
    for each in filled.given:
        section = sections[each.key.partition(".")[0]]
        yield each, (each.key, None if each.row is None else _number(each.row, section, filled))


def _number(row: int, section: FormSection, filled: FilledForm) -> int:
    if section.fixed:
        return row + 1
    used = {each.row for each in filled.given if each.key.startswith(f"{section.id}.")}
    return 1 + sorted(used).index(row)


def _is_same(each: Given, answer: Answer | None) -> bool:
    if answer is None or answer.value != each.value:
        return False
    return answer.is_understood or answer.text == each.text.strip()


def _is_told(each: Given, place: tuple[str, int | None], returned: Return) -> bool:
    """As not understood, as doubtful, or as left over."""
    wanted = _squeezed(each.text)
    answers = {(key, row): answer for key, row, answer in returned.every_answer()}
    answer = answers.get(place)
    doubts = {doubt.kind for doubt in returned.doubts if (doubt.key, doubt.row) == place}
    if answer and DoubtKind.PLACEHOLDER in doubts and each.written.is_odd:
        return _squeezed(answer.text) in wanted
    if answer and wanted in _squeezed(answer.text):
        return not answer.is_understood or bool(doubts)
    return any(wanted in _squeezed(leftover.text) for leftover in returned.leftovers)


def _is_plain(each: Given) -> bool:
    """Nobody could misunderstand it."""
    return not each.written.is_odd and each.value is not None


def _invented(filled: FilledForm, returned: Return) -> Iterator[str]:
    """Answers, leftovers and doubts for which nobody has given cause."""
    places = {place: each for each, place in _places(filled)}
    for key, row, answer in returned.every_answer():
        if (key, row) not in places:
            yield f"invented: {key} in row {row}: {answer}"
    texts = [_squeezed(each.text) for each in filled.given]
    for leftover in returned.leftovers:
        if not any(text in _squeezed(leftover.text) for text in texts):
            yield f"nobody wrote: {leftover}"
    for doubt in returned.doubts:
        each = places.get((doubt.key, doubt.row))
        is_cut = (
            doubt.kind is DoubtKind.PLACEHOLDER and each and (each.manner.leaves_placeholder or each.written.is_odd)
        )
        if not is_cut:
            yield f"nothing to doubt: {doubt} of {each}"


def _squeezed(text: str) -> str:
    return "".join(text.split())
