"""Several people's assessments of one situation put side by side: where they differ, never a score."""

from collections.abc import Iterator

from seminar_kit.folding import fold
from seminar_kit.model.document import Block, Blocks, Body, Inlines
from seminar_kit.model.form import Choice, Field, FieldKind, Form, FormSection
from seminar_kit.model.paper import Paper
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet, Sheet, SheetValue
from seminar_kit.model.returned import Answer
from seminar_kit.report.blocks import bullets, heading, paragraph, plain, strong, table
from seminar_kit.report.tally import CHOSEN_KINDS, Count, count_choices, differ
from seminar_kit.words import Words, direction_of, words_of

_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


def spread_report(form: Form, entries: tuple[Entry, ...], paper: Paper = "A4") -> ReportSet:
    """`form` is in the language of the report; rows keep its order, and sheets the order in which they came.

    Sheets are put together where all that they say of themselves is the same, but for the last part: the assessor.
    """
    words = words_of(form.language)
    sections = tuple(section for section in form.sections if section.fixed)
    how = words.say("Numbers say how many sheets gave an answer. They are not a score: where sheets differ, talk.")
    blocks: list[Block] = [paragraph(how)]
    for number, (about, sheets) in enumerate(_by_situation(entries).items(), start=1):
        title = about or words.say("All sheets")
        blocks.append(heading(2, f"{title} ({len(sheets)})", f"situation-{number}"))
        for section in sections:
            blocks += _section(section, sheets, number, words)
    report = Report(
        title=words.say("Assessments put together: {form}", form=form.title),
        line=words.say("Sheets put together: {number}", number=len(entries)),
        language=form.language,
        direction=direction_of(form.language),
        paper=paper,
        body=Body(tuple(blocks)),
    )
    return ReportSet(report, tuple(_sheet(section, entries, words) for section in sections))


def _by_situation(entries: tuple[Entry, ...]) -> dict[str, tuple[Entry, ...]]:
    """The sheets on each situation, in alphabetical order, under the words of the first of them."""
    names: dict[tuple[str, ...], str] = {}
    found: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        key = tuple(map(fold, entry.identity[:-1]))
        names.setdefault(key, " · ".join(entry.identity[:-1]))
        found.setdefault(key, []).append(entry)
    return {names[key]: tuple(found[key]) for key in sorted(found)}


def _section(section: FormSection, entries: tuple[Entry, ...], number: int, words: Words) -> Blocks:
    fields = tuple(each for each in section.fields if each.kind in CHOSEN_KINDS)
    header = (section.title, *(each.label for each in fields), words.say("Sheets differ"))
    rows = tuple(_row(section, index, fields, entries, words) for index in range(len(section.fixed)))
    anchor = f"section-{number}-{section.id}"
    blocks: list[Block] = [heading(3, section.title, anchor), table(header, rows)]
    blocks += _reasons(section, fields, entries, f"row-{number}-{section.id}", words)
    return tuple(blocks)


def _row(
    section: FormSection, index: int, fields: tuple[Field, ...], entries: tuple[Entry, ...], words: Words
) -> tuple[Inlines, ...]:
    counted = [count_choices(each, _answers(section, index, each, entries), words) for each in fields]
    mark = words.say("Yes") if any(map(differ, counted)) else words.say("No")
    return strong(section.fixed[index].label), *(plain(_counts(counts)) for counts in counted), plain(mark)


def _counts(counts: tuple[Count, ...]) -> str:
    return "\n".join(f"{count.choice.label}: {count.number}" for count in counts if count.number)


def _reasons(
    section: FormSection, fields: tuple[Field, ...], entries: tuple[Entry, ...], anchor: str, words: Words
) -> Iterator[Block]:
    """What people wrote beside their choices, for the rows in which they differ."""
    texts = tuple(each for each in section.fields if each.kind in _TEXTS)
    for index, row in enumerate(section.fixed):
        counted = (count_choices(each, _answers(section, index, each, entries), words) for each in fields)
        written = tuple(_written(section, index, texts, entries, words))
        if written and any(map(differ, counted)):
            title = words.say("What was written: {row}", row=row.label)
            yield heading(4, title, f"{anchor}-{row.value}")
            yield bullets(written)


def _written(
    section: FormSection, index: int, texts: tuple[Field, ...], entries: tuple[Entry, ...], words: Words
) -> Iterator[str]:
    for number, entry in enumerate(entries, start=1):
        for each in texts:
            for answer in _answers(section, index, each, (entry,)):
                yield words.say(
                    "Sheet {number}, {field}: {answer}", number=number, field=each.label, answer=answer.text
                )


def _answers(section: FormSection, index: int, each: Field, entries: tuple[Entry, ...]) -> tuple[Answer, ...]:
    rows = (entry.returned.rows.get(section.id, ()) for entry in entries)
    return tuple(row[index][each.id] for row in rows if index < len(row) and each.id in row[index])


def _sheet(section: FormSection, entries: tuple[Entry, ...], words: Words) -> Sheet:
    header = (words.say("Situation"), section.title, words.say("Field"), words.say("Answer"), words.say("Sheets"))
    return Sheet(section.title, header, tuple(_sheet_rows(section, entries, words)))


def _sheet_rows(section: FormSection, entries: tuple[Entry, ...], words: Words) -> Iterator[tuple[SheetValue, ...]]:
    for about, sheets in _by_situation(entries).items():
        for index, row in enumerate(section.fixed):
            for each in section.fields:
                answers = _answers(section, index, each, sheets)
                yield from ((about, *line) for line in _lines(row, each, answers, words))


def _lines(row: Choice, each: Field, answers: tuple[Answer, ...], words: Words) -> Iterator[tuple[SheetValue, ...]]:
    if each.kind in CHOSEN_KINDS:
        for count in count_choices(each, answers, words):
            yield row.label, each.label, count.choice.label, count.number
    else:
        for answer in answers:
            yield row.label, each.label, answer.text, 1
