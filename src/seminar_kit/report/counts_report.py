"""Many people's answers to one form counted, question by question; answers of fewer than five people stay hidden."""

from collections.abc import Iterator

from seminar_kit.folding import fold
from seminar_kit.form_print import choices_of
from seminar_kit.model.document import Block, Body
from seminar_kit.model.form import Field, Form, FormSection
from seminar_kit.model.paper import Paper
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet, Sheet, SheetValue
from seminar_kit.model.returned import Answer
from seminar_kit.report.blocks import bullets, heading, paragraph, plain, table
from seminar_kit.report.tally import CHOSEN_KINDS, FEWEST_SHOWN, count_choices, span_of
from seminar_kit.words import Words, direction_of, words_of


def counts_report(form: Form, entries: tuple[Entry, ...], paper: Paper = "A4") -> ReportSet:
    """`form` is in the language of the report; fields by which a return is known are left out."""
    words = words_of(form.language)
    blocks = tuple(block for section in form.sections for block in _section(section, form, entries, words))
    report = Report(
        title=words.say("Answers counted: {form}", form=form.title),
        line=words.say("Forms that came back: {number}", number=len(entries)),
        language=form.language,
        direction=direction_of(form.language),
        paper=paper,
        body=Body(blocks),
    )
    return ReportSet(report, (_sheet(form, entries, words),))


def _section(section: FormSection, form: Form, entries: tuple[Entry, ...], words: Words) -> Iterator[Block]:
    asked = _asked(section, form)
    if not asked:
        return
    yield heading(2, section.title, f"section-{section.id}")
    for each in asked:
        yield heading(3, each.label, f"field-{section.id}-{each.id}")
        if not section.fixed:
            yield _answered(each, _by_person(section, each, entries), words)
        elif each.kind in CHOSEN_KINDS:
            yield _row_by_row(section, each, entries, words)
        else:
            for index, row in enumerate(section.fixed):
                yield paragraph(row.label)
                yield _answered(each, _by_person(section, each, entries, index), words)


def _asked(section: FormSection, form: Form) -> tuple[Field, ...]:
    """All fields but those by which a return is known."""
    return tuple(each for each in section.fields if f"{section.id}.{each.id}" not in form.identity)


def _row_by_row(section: FormSection, each: Field, entries: tuple[Entry, ...], words: Words) -> Block:
    """One table for a field of rows that the form names: how many people made each choice in each row."""
    choices = choices_of(each, words)
    header = (section.title, *(choice.label for choice in choices))
    rows = []
    for index, row in enumerate(section.fixed):
        people = _by_person(section, each, entries, index)
        counts = count_choices(each, (answer for given in people for answer in given), words)
        shown = [str(count.number) if len(people) >= FEWEST_SHOWN else words.say("hidden") for count in counts]
        rows.append((plain(row.label), *map(plain, shown)))
    return table(header, rows, frozenset(range(1, len(header))))


def _answered(each: Field, people: tuple[tuple[Answer, ...], ...], words: Words) -> Block:
    """`people` has the answers of everybody who gave any."""
    if len(people) < FEWEST_SHOWN:
        return paragraph(words.say("Fewer than {number} people answered: it stays hidden.", number=FEWEST_SHOWN))
    answers = tuple(answer for given in people for answer in given)
    if each.kind in CHOSEN_KINDS:
        header = (words.say("Answer"), words.say("How many"))
        counts = count_choices(each, answers, words)
        return table(header, ((plain(c.choice.label), plain(str(c.number))) for c in counts), frozenset({1}))
    if span := span_of(answers):
        lowest, middle, highest = (f"{number:f}" for number in span)
        return paragraph(
            words.say(
                "Lowest {lowest}, middle {middle}, highest {highest}", lowest=lowest, middle=middle, highest=highest
            )
        )
    # In the order of the alphabet, so that nobody can tell who wrote what by the order of the sheets.
    return bullets(sorted({answer.text for answer in answers}, key=lambda text: (fold(text), text)))


def _by_person(
    section: FormSection, each: Field, entries: tuple[Entry, ...], index: int | None = None
) -> tuple[tuple[Answer, ...], ...]:
    """The answers of each return that has any: to a field, in one row that the form names, or in all rows."""
    given = (tuple(_answers(section, each, entry, index)) for entry in entries)
    return tuple(answers for answers in given if answers)


def _answers(section: FormSection, each: Field, entry: Entry, index: int | None) -> Iterator[Answer]:
    if not section.repeats:
        if answer := entry.returned.answers.get(f"{section.id}.{each.id}"):
            yield answer
        return
    rows = entry.returned.rows.get(section.id, ())
    for row in rows if index is None else rows[index : index + 1]:
        if each.id in row:
            yield row[each.id]


def _sheet(form: Form, entries: tuple[Entry, ...], words: Words) -> Sheet:
    titles = (words.say("Section"), words.say("Row"), words.say("Question"), words.say("Answer"))
    header = (*titles, words.say("How many"))
    return Sheet(words.say("Answers"), header, tuple(_rows(form, entries, words)))


def _rows(form: Form, entries: tuple[Entry, ...], words: Words) -> Iterator[tuple[SheetValue, ...]]:
    for section in form.sections:
        places: list[tuple[int | None, str]] = [(index, row.label) for index, row in enumerate(section.fixed)]
        for index, label in places or [(None, "")]:
            for each in _asked(section, form):
                people = _by_person(section, each, entries, index)
                if each.kind in CHOSEN_KINDS and len(people) >= FEWEST_SHOWN:
                    answers = (answer for given in people for answer in given)
                    for count in count_choices(each, answers, words):
                        yield section.title, label, each.label, count.choice.label, count.number
