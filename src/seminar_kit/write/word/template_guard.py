"""A host's template, looked at from outside before anything opens it."""

from typing import Final, assert_never

from seminar_kit.outside_zip import MEGABYTE, Caps, Refusal, read_parts
from seminar_kit.problems import Place, Problem

_CAPS: Final = Caps(file=20 * MEGABYTE, part=40 * MEGABYTE, total=100 * MEGABYTE)
_SAVE_AGAIN: Final = 'open it in Word and save it as "Word Document (.docx)" or "Word Template (.dotx)"'
_NO_PASSWORD: Final = f"take the password off, then {_SAVE_AGAIN}"


def read_template(content: bytes, name: str) -> dict[str, bytes] | Problem:
    """The parts of the template, or why it cannot be used."""
    parts = read_parts(content, _CAPS)
    return _refused(parts, name) if isinstance(parts, Refusal) else parts


def not_a_word_file(name: str) -> Problem:
    return _problem(name, "template-is-a-word-file", "is not a Word document that can be opened", _SAVE_AGAIN)


def _refused(refusal: Refusal, name: str) -> Problem:
    match refusal:
        case Refusal.TOO_LARGE:
            fix = "take large pictures out of the template, and all pages but the first, then save it again"
            return _problem(name, "template-is-of-ordinary-size", "is too large, or unpacks to too much", fix)
        case Refusal.OLD_OFFICE:
            what = "is an old .doc file or asks for a password"
            return _problem(name, "template-is-not-encrypted", what, _NO_PASSWORD)
        case Refusal.ENCRYPTED:
            return _problem(name, "template-is-not-encrypted", "holds encrypted parts", _NO_PASSWORD)
        case Refusal.MACROS:
            fix = 'open it in Word and save it as "Word Template (.dotx)", which leaves the macros out'
            return _problem(name, "template-has-no-macros", "holds macros", fix)
        case Refusal.DOCUMENT_TYPE:
            what = "holds a document type declaration, which Word never writes"
            return _problem(name, "template-declares-no-document-type", what, _SAVE_AGAIN)
        case Refusal.DAMAGED:
            return not_a_word_file(name)
        case _:
            assert_never(refusal)


def _problem(name: str, rule: str, what: str, fix: str) -> Problem:
    return Problem(Place(name), rule, f'template "{name}" {what}', fix)
