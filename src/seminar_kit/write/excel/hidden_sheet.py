"""The hidden sheet by which a workbook is known again, and the lists that its cells choose from."""

from seminar_kit.form_print import choices_of, coded_fields, footer_mark, name_of, properties_of
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import FieldKind
from seminar_kit.write.excel.book import Book
from seminar_kit.write.excel.cells import put_text
from seminar_kit.write.excel.layout import HIDDEN_SHEET
from seminar_kit.write.excel.names import range_reference
from seminar_kit.write.excel.validation import list_name

_FIRST_LIST = 4


def write_hidden_sheet(book: Book, blank: BlankForm) -> None:
    """Properties, then a row a field: name, code, key; the lists stand in columns of their own."""
    form = blank.form
    sheet = book.add_sheet(HIDDEN_SHEET, footer_mark(form, blank.digest))
    look = book.look(num_format="@")
    fields = ((name_of(key), code, key) for code, key, _, _ in coded_fields(form))
    for row, texts in enumerate((*properties_of(form, blank.digest).items(), *fields)):
        for column, text in enumerate(texts):
            put_text(sheet, row, column, text, look)
    column = _FIRST_LIST
    for _, key, _, each in coded_fields(form):
        if each.kind in {FieldKind.CHOICE, FieldKind.YES_NO}:
            choices = choices_of(each, book.words)
            for row, choice in enumerate(choices):
                put_text(sheet, row, column, choice.label, look)
            cells = range_reference(HIDDEN_SHEET, 0, len(choices) - 1, column)
            book.workbook.define_name(list_name(key), f"={cells}")
            column += 1
    sheet.hide()
    sheet.protect()
