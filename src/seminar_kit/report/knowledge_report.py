"""Pre-tests and post-tests compared objective by objective; groups under five stay hidden."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seminar_kit.model.document import Body
from seminar_kit.model.form import Form
from seminar_kit.model.paper import Paper
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet, Sheet
from seminar_kit.model.returned import Answer, Return
from seminar_kit.report.blocks import paragraph, plain, table
from seminar_kit.report.tally import FEWEST_SHOWN
from seminar_kit.words import Words, direction_of, words_of


@dataclass(frozen=True, slots=True)
class KnowledgeTests:
    """`key` are the right values by field, `objectives` the text of each objective, by `module/objective`."""

    form: Form
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    key: Mapping[str, tuple[str, ...]]
    objectives: Mapping[str, str]
    paper: Paper = "A4"


@dataclass(frozen=True, slots=True)
class _Compared:
    """How many took the test and how many of them were right, before and after."""

    objective: str
    before: tuple[int, int]
    after: tuple[int, int]


def knowledge_report(tests: KnowledgeTests) -> ReportSet:
    """A question that is left open counts as not known."""
    words = words_of(tests.form.language)
    header = (words.say("Objective"), words.say("Right before"), words.say("Right after"))
    rows = tuple((each.objective, _share(each.before, words), _share(each.after, words)) for each in _compared(tests))
    note = words.say("Results of fewer than {number} people are hidden.", number=FEWEST_SHOWN)
    report = Report(
        title=words.say("What was learned"),
        line=words.say("Pre-tests: {before} · Post-tests: {after}", before=len(tests.before), after=len(tests.after)),
        language=tests.form.language,
        direction=direction_of(tests.form.language),
        paper=tests.paper,
        body=Body((paragraph(note), table(header, (tuple(map(plain, row)) for row in rows), frozenset({1, 2})))),
    )
    return ReportSet(report, (Sheet(words.say("Objectives"), header, rows),))


def _compared(tests: KnowledgeTests) -> Iterator[_Compared]:
    for key, each in tests.form.keyed_fields():
        for objective in each.objectives if key in tests.key else ():
            yield _Compared(
                tests.objectives.get(objective, objective),
                _right(tests.before, key, tests.key[key]),
                _right(tests.after, key, tests.key[key]),
            )


def _right(entries: tuple[Entry, ...], key: str, wanted: tuple[str, ...]) -> tuple[int, int]:
    return len(entries), sum(_is_right(entry.returned, key, wanted) for entry in entries)


def _is_right(returned: Return, key: str, wanted: tuple[str, ...]) -> bool:
    answer: Answer | None = returned.answers.get(key)
    match answer.value if answer else None:
        case str(value):
            return (value,) == wanted
        case tuple() as values:
            return set(values) == set(wanted)
        case _:
            return False


def _share(counted: tuple[int, int], words: Words) -> str:
    people, right = counted
    if people < FEWEST_SHOWN:
        return words.say("hidden")
    return words.say("{some} of {all}", some=right, all=people)
