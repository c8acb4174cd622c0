"""A trouble into the problem that people read: what is wrong with the file, and how to send it again."""

from typing import Final

from seminar_kit.problems import Place, Problem, Severity
from seminar_kit.read.trouble import Trouble

_FORMATS: Final = '"Word Document (.docx)" or "Excel Workbook (.xlsx)"'
_SAVE: Final = f"open it in Word or Excel and save it as {_FORMATS}"
_SAVE_WORD: Final = 'open it in Word or LibreOffice and save it as "Word Document (.docx)"'
_SAVE_EXCEL: Final = 'open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)"'
_SAVE_OPEN: Final = f"open it in LibreOffice and save it as {_FORMATS}"
_ASK_AGAIN: Final = "ask for the filled form itself, saved as .docx or .xlsx"


def trouble_to_problem(trouble: Trouble, name: str) -> Problem:
    """The same rule for kinds of files that are mended in the same way."""
    return _whole(trouble, name) or _locked(trouble, name) or _of_another_kind(trouble, name)


def stray_cells_problem(cells: tuple[str, ...], name: str) -> Problem:
    """What stands beyond the part of a sheet that is read is told, since nobody would see it."""
    what = f'file "{name}" holds something far away from the form: {", ".join(cells)}'
    fix = "move it to where it belongs, or delete it"
    return Problem(Place(name), "sheet-is-of-ordinary-size", what, fix, Severity.WARNING)


def _whole(trouble: Trouble, name: str) -> Problem | None:
    match trouble:
        case Trouble.UNREADABLE:
            fix = "look whether it is there and is no folder"
            return _problem(name, "return-can-be-opened", "cannot be opened", fix)
        case Trouble.EMPTY:
            return _problem(name, "return-is-whole", "is empty", "ask for the file again")
        case Trouble.DAMAGED:
            fix = f"{_SAVE}, or ask for the file again"
            return _problem(name, "return-is-whole", "is damaged or was not sent whole", fix)
        case Trouble.TOO_LARGE:
            fix = "take the pictures out and save it again"
            return _problem(name, "return-is-of-ordinary-size", "is too large, or unpacks to too much", fix)
        case Trouble.TOO_SLOW:
            fix = "copy the answers into a fresh form"
            return _problem(name, "return-is-of-ordinary-size", "takes too long to read", fix)
        case _:
            return None


def _locked(trouble: Trouble, name: str) -> Problem | None:
    match trouble:
        case Trouble.ENCRYPTED:
            fix = f"take the password off: {_SAVE} without a password"
            return _problem(name, "return-has-no-password", "asks for a password", fix)
        case Trouble.OLD_OFFICE:
            what = "is an old Office file or asks for a password"
            return _problem(name, "return-is-word-or-excel", what, f"take the password off if it has one, then {_SAVE}")
        case Trouble.MACROS:
            return _problem(name, "return-has-no-macros", "holds macros", f"{_SAVE}, which leaves the macros out")
        case Trouble.DOCUMENT_TYPE:
            what = "holds a document type declaration, which Word and Excel never write"
            return _problem(name, "return-declares-no-document-type", what, f"do not trust it; {_ASK_AGAIN}")
        case _:
            return None


_KINDS: Final = {
    Trouble.OLD_WORD: ("is an old Word file (.doc)", _SAVE_WORD),
    Trouble.OLD_EXCEL: ("is an old Excel file (.xls)", _SAVE_EXCEL),
    Trouble.TEMPLATE: ("is a template, not a document", _SAVE),
    Trouble.OPEN_DOCUMENT: ("is an OpenDocument file, such as .odt or .ods", _SAVE_OPEN),
    Trouble.RICH_TEXT: ("is a rich text file (.rtf)", _SAVE_WORD),
    Trouble.PDF: ("is a PDF, from which answers cannot be told apart", _ASK_AGAIN),
    Trouble.PICTURE: ("is a picture", _ASK_AGAIN),
    Trouble.SLIDES: ("is a presentation", _ASK_AGAIN),
}


def _of_another_kind(trouble: Trouble, name: str) -> Problem:
    what, fix = _KINDS.get(trouble, ("is no Word or Excel file", _ASK_AGAIN))
    return _problem(name, "return-is-word-or-excel", what, fix)


def _problem(name: str, rule: str, what: str, fix: str) -> Problem:
    return Problem(Place(name), rule, f'file "{name}" {what}', fix)
