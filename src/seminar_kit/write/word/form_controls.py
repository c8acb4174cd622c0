"""A field and what is known of its answer into the content controls that people fill in.

Controls stand inside runs and alone in their cell: others are damaged by LibreOffice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, assert_never
from zlib import crc32

from seminar_kit.form_print import OPEN, TICKED, choices_of, placeholder_of
from seminar_kit.model.form import Choice, Field, FieldKind
from seminar_kit.write.word.inlines import RunLook, run_properties, text_to_word
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import escape, lines_to_runs, run
from seminar_kit.write.word.theme import BOX_FONT

_LONGEST_TITLE: Final = 64  # Word refuses files with longer titles and tags of controls
_LARGEST_NUMBER: Final = 0x7FFFFFFF
# In controls for plain text LibreOffice 7.4 runs the lines of an answer together, and writes an answer in Latin and
# Arabic or Chinese letters several times over, such as any answer beside an Arabic placeholder in brackets.
_WRITTEN: Final = "<w:richText/>"
_PLACEHOLDER: Final = RunLook(style="PlaceholderText")
_BOX_FONTS: Final = f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}" w:cs="{BOX_FONT}"/>'


@dataclass(frozen=True, slots=True)
class Asked:
    """A field where a form asks it: with its printed code, its key, and the number of the row, 0 outside rows."""

    code: str
    key: str
    field: Field
    row: int = 0


@dataclass(slots=True)
class Controls:
    """Gives each control of a file a number of its own, which is the same in every file of that form."""

    manuscript: Manuscript
    numbers: set[int] = field(default_factory=set)

    def number(self, tag: str, row: int) -> int:
        number = crc32(f"{tag}#{row}".encode()) % _LARGEST_NUMBER + 1
        while number in self.numbers:
            number = number % _LARGEST_NUMBER + 1
        self.numbers.add(number)
        return number


def answer_to_word(asked: Asked, text: str, controls: Controls) -> tuple[str, ...]:
    """The contents of the cell's paragraphs: one with a control, or a box and its label for each choice of several."""
    if asked.field.kind is FieldKind.SEVERAL:
        return _boxes(asked, text, controls)
    words = controls.manuscript.words
    shown = _shown(text, choices_of(asked.field, words))
    placeholder = "" if shown else placeholder_of(asked.field, words)
    content = _lines(shown or placeholder, controls.manuscript, _PLACEHOLDER if placeholder else RunLook())
    kind = _kind(asked.field, text, controls)
    return (_control(asked, asked.key, ("<w:showingPlcHdr/>" if placeholder else "") + kind, content, controls),)


def text_shown(each: Field, text: str, manuscript: Manuscript) -> str:
    """The answer as it will be read, or the placeholder, to measure columns."""
    return _shown(text, choices_of(each, manuscript.words)) or placeholder_of(each, manuscript.words)


def _shown(text: str, choices: tuple[Choice, ...]) -> str:
    """A choice by its label; what is none of the choices stays as it was written."""
    return next((choice.label for choice in choices if choice.value == text), text)


def _lines(text: str, manuscript: Manuscript, look: RunLook) -> str:
    return lines_to_runs(text_to_word(line, manuscript, look) for line in text.split("\n"))


def _kind(each: Field, text: str, controls: Controls) -> str:
    if "\n" in text:
        return _WRITTEN
    match each.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.OFFICE | FieldKind.NUMBER | FieldKind.MONEY:
            return _WRITTEN
        case FieldKind.DATE:
            return _date(text)
        case FieldKind.CHOICE | FieldKind.YES_NO:
            words = controls.manuscript.words
            return _list(placeholder_of(each, words), choices_of(each, words))
        case FieldKind.SEVERAL:
            raise ValueError("several choices are boxes, not one control")
        case _:
            assert_never(each.kind)


def _date(text: str) -> str:
    """Always in figures of the western calendar, year first: the one way that all readers understand alike."""
    full = f' w:fullDate="{text}T00:00:00Z"' if _is_date(text) else ""
    return (
        f'<w:date{full}><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="en-GB"/>'
        '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    )


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _list(placeholder: str, choices: Iterable[Choice]) -> str:
    """The first item takes an answer back, as Word's own lists do; Word refuses files that offer a label twice."""
    values: dict[str, str] = {}
    for choice in choices:
        values.setdefault(choice.label, choice.value)
    items = "".join(
        f'<w:listItem w:displayText="{escape(label)}" w:value="{escape(value)}"/>' for label, value in values.items()
    )
    return f'<w:dropDownList><w:listItem w:value="{escape(placeholder)}"/>{items}</w:dropDownList>'


def _boxes(asked: Asked, text: str, controls: Controls) -> tuple[str, ...]:
    """What was written and is none of the choices stands below them, so that nothing is lost."""
    ticked = text.split("\n") if text else []
    known = {choice.value for choice in asked.field.choices}
    boxes = (_box(asked, choice, choice.value in ticked, controls) for choice in asked.field.choices)
    others = (text_to_word(line, controls.manuscript) for line in ticked if line not in known)
    return *boxes, *others


def _box(asked: Asked, choice: Choice, is_ticked: bool, controls: Controls) -> str:
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(is_ticked)}"/>'
        f'<w14:checkedState w14:val="{ord(TICKED):04X}" w14:font="{BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="{ord(OPEN):04X}" w14:font="{BOX_FONT}"/></w14:checkbox>'
    )
    glyph = run(TICKED if is_ticked else OPEN, _BOX_FONTS + run_properties(RunLook()))
    control = _control(asked, f"{asked.key}.{choice.value}", kind, glyph, controls)
    return control + text_to_word(f" {choice.label}", controls.manuscript)


def _control(asked: Asked, tag: str, kind: str, content: str, controls: Controls) -> str:
    title = f"{asked.code} {asked.field.label}"[:_LONGEST_TITLE]
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(title)}"/><w:tag w:val="{escape(tag)}"/>'
        f'<w:id w:val="{controls.number(tag, asked.row)}"/><w:lock w:val="sdtLocked"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
