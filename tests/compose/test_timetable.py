"""When everything starts, and which problems a timetable raises."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from curriculum_samples import NOON, curriculum, day, item, parallel_item, session, session_item, timing
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_kit.compose.timetable import Timing, compute_agenda, session_minutes
from seminar_kit.model.agenda import Agenda, Entry, EntryKind
from seminar_kit.model.library import CurriculumDay, Item, Minutes, Session
from seminar_kit.problems import Outcome, Severity

USUAL = {"m/short": 20, "m/odd": 37, "m/long": 90}
SESSIONS: dict[str, Session] = {key: session(key, usual) for key, usual in USUAL.items()}

minutes = st.integers(1, 150)
anchors = st.none() | st.integers(7 * 60, 18 * 60)
plain_items = st.builds(item, st.sampled_from([EntryKind.BREAK, EntryKind.LUNCH, EntryKind.BLOCK]), minutes=minutes)
session_items = st.builds(session_item, st.sampled_from(sorted(USUAL)), minutes=st.none() | minutes)
group_items = st.lists(plain_items | session_items, min_size=1, max_size=3).map(tuple)
parallel_items = st.builds(parallel_item, st.lists(group_items, min_size=2, max_size=3).map(tuple), at=anchors)
anchored_items = st.builds(item, st.just(EntryKind.LUNCH), minutes=minutes, at=anchors) | st.builds(
    session_item, st.sampled_from(sorted(USUAL)), minutes=st.none() | minutes, at=anchors
)
days = st.builds(
    day,
    st.lists(plain_items | anchored_items | parallel_items, max_size=6).map(tuple),
    start=st.integers(7 * 60, 10 * 60),
    end=st.integers(15 * 60, 20 * 60),
)
interpretations = st.sampled_from([1, 1.1, 1.2, 1.5, 2])


@given(days, interpretations)
def test_everything_starts_when_the_one_before_ends_or_at_its_own_time(planned: CurriculumDay, factor: float) -> None:
    (computed,) = compute(planned, factor).value.days
    for start, entries, items in runs_of(computed.entries, planned.items, planned.start):
        for before, entry, written in zip((start, *(e.end for e in entries)), entries, items, strict=False):
            assert entry.start == (before if written.at is None else written.at)


@given(days, interpretations)
def test_nothing_overlaps_unless_a_problem_says_so(planned: CurriculumDay, factor: float) -> None:
    outcome = compute(planned, factor)
    (computed,) = outcome.value.days
    if "anchor-is-free" not in rules_of(outcome):
        for start, entries, _ in runs_of(computed.entries, planned.items, planned.start):
            assert all(earlier.end <= later.start for earlier, later in pairwise(entries))
            assert all(entry.start >= start for entry in entries)


@given(days, interpretations)
def test_minutes_are_the_own_ones_or_the_usual_ones_with_interpretation(planned: CurriculumDay, factor: float) -> None:
    (computed,) = compute(planned, factor).value.days
    for _, entries, items in runs_of(computed.entries, planned.items, planned.start):
        for entry, written in zip(entries, items, strict=True):
            assert entry.minutes == (written.minutes or expected_minutes(entry, factor))


@given(days, interpretations)
@settings(max_examples=200)
def test_problems_are_raised_exactly_when_they_must(planned: CurriculumDay, factor: float) -> None:
    outcome = compute(planned, factor)
    (computed,) = outcome.value.days
    assert rules_of(outcome) == Counter(expected_rules(planned, computed.entries))


def expected_minutes(entry: Entry, factor: float) -> int:
    """The smallest number divisible by five that is not under the lengthened usual minutes, or the longest group."""
    if entry.session:
        return next(m for m in range(0, 1000, 5) if m >= round(USUAL[entry.session] * factor, 6))
    return max(sum(inner.minutes for inner in track.entries) for track in entry.tracks)


def expected_rules(planned: CurriculumDay, entries: tuple[Entry, ...]) -> Iterator[str]:
    before = planned.start
    for written, entry in zip(planned.items, entries, strict=True):
        if written.at is not None and written.at < before:
            yield "anchor-is-free"
        if written.at is not None and written.at >= before + 5:
            yield "no-time-is-lost"
        before = entry.start + entry.minutes
    if before > planned.end:
        yield "day-ends-in-time"


def runs_of(
    entries: tuple[Entry, ...], items: tuple[Item, ...], start: int
) -> Iterator[tuple[int, tuple[Entry, ...], tuple[Item, ...]]]:
    """The day's entries, then those of each group, with their start and the items they come from."""
    yield start, entries, items
    for entry, written in zip(entries, items, strict=True):
        for track, group in zip(entry.tracks, written.groups, strict=True):
            yield entry.start, track.entries, group.items


def compute(planned: CurriculumDay, factor: float = 1) -> Outcome[Agenda]:
    return compute_agenda(Timing(curriculum((planned,), factor), SESSIONS, {}))


def rules_of(outcome: Outcome[Agenda]) -> Counter[str]:
    return Counter(problem.rule for problem in outcome.problems)


@pytest.mark.parametrize(
    ("usual", "interpretation", "expected"),
    [(60, 1, 60), (61, 1, 65), (60, 1.2, 75), (50, 1.2, 60), (75, 1.2, 90), (90, 2, 180), (100, 1.1, 110)],
)
def test_usual_minutes_are_lengthened_and_rounded_up_to_five(usual: int, interpretation: float, expected: int) -> None:
    assert session_minutes(Minutes(20, usual, 180), interpretation) == expected


def test_a_parallel_lasts_as_long_as_its_longest_group() -> None:
    groups = ((session_item("m/long"),), (session_item("m/short"), item(EntryKind.BREAK, minutes=10)))
    (entry,) = compute(day((parallel_item(groups),))).value.days[0].entries
    assert entry.minutes == 90
    assert [track.entries[0].start for track in entry.tracks] == [9 * 60, 9 * 60]


def test_a_gap_under_five_minutes_is_no_problem() -> None:
    items = (item(EntryKind.BLOCK, minutes=176), item(EntryKind.LUNCH, minutes=60, at=NOON))
    assert compute(day(items)).problems == ()


def test_a_gap_of_five_minutes_is_a_warning() -> None:
    items = (item(EntryKind.BLOCK, minutes=175), item(EntryKind.LUNCH, "Lunch", minutes=60, at=NOON))
    (problem,) = compute(day(items)).problems
    assert (problem.what, problem.severity) == ('5 minutes are free before "Lunch" at 12:00', Severity.WARNING)


def test_variables_stand_filled_in_titles_rooms_and_texts() -> None:
    written = Item(EntryKind.BLOCK, "At {{ school }}", "", 30, None, "{{ school }} hall", "By {{school}}", (), ())
    (entry,) = compute_agenda(timing((written,))).value.days[0].entries
    assert (entry.title, entry.room, entry.text) == ("At Hill School", "Hill School hall", "By Hill School")


def test_days_are_numbered_and_each_begins_at_its_own_start() -> None:
    two = (day((session_item("m/short"),), number=1), day((session_item("m/odd"),), start=600, number=2))
    agenda = compute_agenda(Timing(curriculum(two), SESSIONS, {})).value
    assert [(d.number, d.entries[0].start, d.date.isoformat()) for d in agenda.days] == [
        (1, 540, "2026-03-01"),
        (2, 600, "2026-03-02"),
    ]


def test_an_anchor_after_midnight_is_never_proposed() -> None:
    late = (item(EntryKind.BLOCK, "Vigil", minutes=600), item(EntryKind.BLOCK, "Dawn", minutes=400))
    items = (*late, item(EntryKind.PRAYER, "Prayers", minutes=10, at=NOON))
    problem = next(p for p in compute(day(items)).problems if p.rule == "anchor-is-free")
    assert problem.fix == "shorten what comes before by 820 minutes, or move it to another day"
