"""Answers in the register into tables for other programs."""

from collections.abc import Iterable, Mapping

from seminar_kit.desk.revisions import entries_on
from seminar_kit.model.form import Form
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Sheet
from seminar_kit.register import entries_to_sheets
from seminar_kit.write.excel import sheet_to_csv, write_sheets

_LONGEST_NAME = 60  # characters; file systems stop at 255 bytes


def sheets_on(form: Form, entries: Iterable[Entry]) -> tuple[Sheet, ...]:
    """The tables of all answers to a form, under the ids and labels that it has now."""
    return entries_to_sheets(entries_on(form, entries), form)


def workbook_of(sheets: tuple[Sheet, ...], form: Form) -> bytes:
    return write_sheets(sheets, form.title, form.language)


def csv_files_of(sheets: tuple[Sheet, ...], form: Form) -> Mapping[str, bytes]:
    """A file for each sheet, named after it and numbered, since sheets may have the same name."""
    numbered = enumerate(sheets, start=1)
    return {f"{number:02}-{_plain(sheet.name)}.csv": sheet_to_csv(sheet, form.language) for number, sheet in numbered}


def _plain(title: str) -> str:
    letters = "".join(letter if letter.isalnum() else "-" for letter in title[:_LONGEST_NAME])
    return letters.strip("-").casefold()
