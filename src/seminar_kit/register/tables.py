"""Entries of one form into tables: the entries themselves, their answers, the rows of each section with rows."""

from collections.abc import Iterator
from datetime import UTC

from seminar_kit.form_print import coded_fields
from seminar_kit.model.form import Field, Form, FormSection
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Sheet, SheetValue
from seminar_kit.model.returned import Row
from seminar_kit.register.table_values import Column, column_of, unknown_column
from seminar_kit.words import Words, words_of


def entries_to_sheets(entries: tuple[Entry, ...], form: Form) -> tuple[Sheet, ...]:
    """In the form's language, choices by their labels; what was not understood stands as it was written.

    Answers to fields that the form no longer has stand in columns of their own, under their keys.
    """
    words = words_of(form.language)
    sheets = (
        _entries(entries, words),
        _answers(entries, form, words),
        *_rows(entries, form, words),
        _leftovers(entries, words),
    )
    return tuple(sheet for sheet in sheets if sheet)


def _entries(entries: tuple[Entry, ...], words: Words) -> Sheet:
    header = (
        *_lead(words),
        words.say("Replaces entry"),
        words.say("About"),
        words.say("Received (UTC)"),
        words.say("Brought by"),
        words.say("File"),
        words.say("Fingerprint (SHA-256)"),
        words.say("Version of the form"),
        words.say("Language"),
    )
    return Sheet(words.say("Entries"), header, tuple(map(_entry, entries)))


def _entry(entry: Entry) -> tuple[SheetValue, ...]:
    return (
        *_lead_of(entry),
        entry.replaces,
        " · ".join(entry.identity),
        entry.received.astimezone(UTC),
        entry.brought_by,
        entry.file_name,
        entry.digest,
        entry.returned.version,
        entry.returned.language,
    )


def _answers(entries: tuple[Entry, ...], form: Form, words: Words) -> Sheet | None:
    known = {
        key: column_of(code, each, words) for code, key, section, each in coded_fields(form) if not section.repeats
    }
    columns = known | _unknown({key: None for entry in entries for key in entry.returned.answers}, known)
    if not columns:
        return None
    rows = ((*_lead_of(entry), *_values(entry.returned.answers, columns)) for entry in entries)
    return Sheet(words.say("Answers"), (*_lead(words), *_titles(columns)), tuple(rows))


def _rows(entries: tuple[Entry, ...], form: Form, words: Words) -> Iterator[Sheet]:
    """Sections that repeat, and such as a form had in earlier versions."""
    numbered = {section.id: (number, section) for number, section in enumerate(form.sections, start=1)}
    repeating = {section.id: None for section in form.sections if section.repeats}
    for section_id in repeating | {name: None for entry in entries for name in entry.returned.rows}:
        number, section = numbered.get(section_id, (0, None))
        name = f"{number} {section.title}" if section else section_id
        yield _section(entries, (section_id, name), _section_columns(form, section, words), section, words)


def _section_columns(form: Form, section: FormSection | None, words: Words) -> dict[str, Column]:
    if section is None or not section.repeats:
        return {}
    return {each.id: column_of(code, each, words) for code, each in _fields_of(form, section)}


def _fields_of(form: Form, section: FormSection) -> Iterator[tuple[str, Field]]:
    return ((code, each) for code, _, placed, each in coded_fields(form) if placed.id == section.id)


def _section(
    entries: tuple[Entry, ...],
    named: tuple[str, str],
    known: dict[str, Column],
    section: FormSection | None,
    words: Words,
) -> Sheet:
    section_id, name = named
    filled = [(entry, row) for entry in entries for row in enumerate(entry.returned.rows.get(section_id, ()))]
    columns = known | _unknown({key: None for _, (_, row) in filled for key in row}, known)
    rows = ((*_lead_of(entry), _label(section, index), *_values(row, columns)) for entry, (index, row) in filled)
    return Sheet(name, (*_lead(words), words.say("Row"), *_titles(columns)), tuple(rows))


def _label(section: FormSection | None, index: int) -> SheetValue:
    """The row's number, or what the form itself calls it."""
    return section.fixed[index].label if section and index < len(section.fixed) else index + 1


def _leftovers(entries: tuple[Entry, ...], words: Words) -> Sheet | None:
    rows = tuple((*_lead_of(entry), each.where, each.text) for entry in entries for each in entry.returned.leftovers)
    header = (*_lead(words), words.say("Where"), words.say("Text"))
    return Sheet(words.say("Belongs to no question"), header, rows) if rows else None


def _lead(words: Words) -> tuple[str, ...]:
    return words.say("Entry"), words.say("Committee"), words.say("Revision")


def _lead_of(entry: Entry) -> tuple[SheetValue, ...]:
    return entry.number, entry.committee, entry.revision


def _unknown(found: dict[str, None], known: dict[str, Column]) -> dict[str, Column]:
    return {key: unknown_column(key) for key in found if key not in known}


def _titles(columns: dict[str, Column]) -> Iterator[str]:
    return (title for column in columns.values() for title in column.titles)


def _values(row: Row, columns: dict[str, Column]) -> Iterator[SheetValue]:
    for key, column in columns.items():
        yield from column.values(row.get(key))
