"""A footnote's mark and text into Word's own footnotes."""

from dataclasses import replace
from typing import Final

from seminar_kit.model.document import NoteReference
from seminar_kit.problems import Problem, Severity
from seminar_kit.write.word.manuscript import Surroundings
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES, field

_MARK: Final = '<w:rStyle w:val="FootnoteReference"/>'
_MARK_IN_NOTE: Final = f'<w:r><w:rPr>{_MARK}</w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
_SEPARATORS: Final = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)


def note_to_word(reference: NoteReference, around: Surroundings) -> str:
    """The mark in the text; the note's own text is written when its page ends."""
    if reference.label not in around.notes:
        raise ValueError(f"footnote {reference.label} has no text")
    if around.part == "footnotes":
        around.manuscript.problems.append(_note_in_note(reference))
        return ""
    if reference.label in around.note_numbers:
        return _mark_again(around.note_numbers[reference.label])
    number = around.manuscript.next_note()
    around.note_numbers[reference.label] = number
    mark = f'<w:r><w:rPr>{_MARK}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    return around.manuscript.mark(_bookmark(number), mark)


def inside_a_note(around: Surroundings) -> Surroundings:
    return replace(around, part="footnotes", style="FootnoteText")


def numbered_note(number: int, text: str, right_to_left: bool) -> str:
    """A footnote with its mark at the front of its first paragraph."""
    if not text.startswith("<w:p>"):
        bidi = "<w:bidi/>" if right_to_left else ""
        text = f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/>{bidi}</w:pPr></w:p>{text}'
    before, closing, after = text.partition("</w:pPr>")
    return f'<w:footnote w:id="{number}">{before}{closing}{_MARK_IN_NOTE}{after}</w:footnote>'


def footnotes_part(notes: list[str]) -> bytes:
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{_SEPARATORS}{''.join(notes)}</w:footnotes>".encode()


def _mark_again(number: int) -> str:
    """Word gives each footnote one mark; further mentions point to it."""
    return field(f"NOTEREF {_bookmark(number)} \\f \\h", str(number), _MARK)


def _bookmark(number: int) -> str:
    return f"_note_{number}"


def _note_in_note(reference: NoteReference) -> Problem:
    return Problem(
        reference.place,
        "footnotes-hold-no-footnotes",
        f'footnote "{reference.label}" is named inside another footnote, which Word cannot print',
        f'move the mark "[^{reference.label}]" into the text, or write the note\'s words in brackets',
        Severity.WARNING,
    )
