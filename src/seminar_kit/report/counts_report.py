"""Many people's answers to one form counted, question by question; answers of fewer than five people stay hidden."""

from collections.abc import Iterator

from seminar_kit.model.document import Block, Blocks, Body
from seminar_kit.model.form import Field, FieldKind, Form, FormSection
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet, Sheet, SheetValue
from seminar_kit.model.returned import Answer
from seminar_kit.model.seminar import Paper
from seminar_kit.report.blocks import bullets, heading, paragraph, plain, table
from seminar_kit.report.tally import FEWEST_SHOWN, count_choices, span_of
from seminar_kit.words import Words, direction_of, words_of

_CHOICES = (FieldKind.CHOICE, FieldKind.SEVERAL, FieldKind.YES_NO)


def counts_report(form: Form, entries: tuple[Entry, ...], paper: Paper = "A4") -> ReportSet:
    """`form` is in the language of the report; fields by which a return is known are left out."""
    words = words_of(form.language)
    blocks: list[Block] = []
    for section in form.sections:
        asked = tuple(each for each in section.fields if f"{section.id}.{each.id}" not in form.identity)
        if asked:
            blocks.append(heading(2, section.title, f"section-{section.id}"))
            for each in asked:
                blocks += _question(section, each, entries, words)
    report = Report(
        title=words.say("Answers counted: {form}", form=form.title),
        line=words.say("Forms that came back: {number}", number=len(entries)),
        language=form.language,
        direction=direction_of(form.language),
        paper=paper,
        body=Body(tuple(blocks)),
    )
    return ReportSet(report, (_sheet(form, entries, words),))


def _question(section: FormSection, each: Field, entries: tuple[Entry, ...], words: Words) -> Blocks:
    answers = tuple(_answers(section, each, entries))
    title = heading(3, each.label, f"field-{section.id}-{each.id}")
    return (title, _answered(each, answers, words))


def _answered(each: Field, answers: tuple[Answer, ...], words: Words) -> Block:
    if len(answers) < FEWEST_SHOWN:
        return paragraph(words.say("Fewer than {number} answers: they stay hidden.", number=FEWEST_SHOWN))
    if each.kind in _CHOICES:
        header = (words.say("Answer"), words.say("How many"))
        counts = count_choices(each, answers, words)
        return table(header, ((plain(c.choice.label), plain(str(c.number))) for c in counts), frozenset({1}))
    if span := span_of(answers):
        lowest, middle, highest = span
        said = words.say(
            "Lowest {lowest}, middle {middle}, highest {highest}", lowest=lowest, middle=middle, highest=highest
        )
        return paragraph(said)
    # In the order of the alphabet, so that nobody can tell who wrote what by the order of the sheets.
    return bullets(sorted({answer.text for answer in answers}, key=str.casefold))


def _answers(section: FormSection, each: Field, entries: tuple[Entry, ...]) -> Iterator[Answer]:
    for entry in entries:
        if section.repeats:
            rows = entry.returned.rows.get(section.id, ())
            yield from (row[each.id] for row in rows if each.id in row)
        elif answer := entry.returned.answers.get(f"{section.id}.{each.id}"):
            yield answer


def _sheet(form: Form, entries: tuple[Entry, ...], words: Words) -> Sheet:
    header = (words.say("Section"), words.say("Question"), words.say("Answer"), words.say("How many"))
    return Sheet(words.say("Answers"), header, tuple(_rows(form, entries, words)))


def _rows(form: Form, entries: tuple[Entry, ...], words: Words) -> Iterator[tuple[SheetValue, ...]]:
    for section in form.sections:
        for each in section.fields:
            answers = tuple(_answers(section, each, entries))
            if each.kind in _CHOICES and len(answers) >= FEWEST_SHOWN:
                for count in count_choices(each, answers, words):
                    yield section.title, each.label, count.choice.label, count.number
