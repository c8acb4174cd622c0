"""Files that came back, as the reading child hands them over: made by the contract for blank forms, then damaged."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from seminar_kit.form_print import (
    OPEN,
    PROPERTY_DIGEST,
    PROPERTY_FORM,
    PROPERTY_LANGUAGE,
    PROPERTY_VERSION,
    REQUIRED_MARK,
    choices_to_mark,
    code_of,
    how_to_fill,
    name_of,
    numbered_title,
    placeholder_of,
    row_title,
    rows_offered,
    small_print,
    with_conditions,
)
from seminar_kit.model.form import Field, FieldKind, Form, FormSection, digest_of, in_language
from seminar_kit.model.office_file import Cell, OfficeBlock, OfficeFile, OfficeTable, TextLine
from seminar_kit.words import words_of

RowTexts: TypeAlias = tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Filled:
    """What people wrote into a form: texts by key, and in rows by section and field id."""

    answers: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, RowTexts] = field(default_factory=dict)


def word_return(form: Form, filled: Filled, language: str = "en") -> OfficeFile:
    """The form filled in with Word; an empty answer keeps its placeholder."""
    spoken = with_conditions(in_language(form, language))
    return OfficeFile(
        kind="word",
        blocks=tuple(_blocks(spoken, filled)),
        properties={
            PROPERTY_FORM: form.key,
            PROPERTY_VERSION: str(form.version),
            PROPERTY_DIGEST: digest_of(form),
            PROPERTY_LANGUAGE: language,
        },
    )


def with_cells(file: OfficeFile, change: Callable[[Cell], Cell]) -> OfficeFile:
    """The same file with each cell changed."""
    return replace(file, blocks=tuple(_changed(block, change) for block in file.blocks))


def without_tags(file: OfficeFile) -> OfficeFile:
    """As LibreOffice 7.4 saves it."""
    return with_cells(file, lambda cell: replace(cell, tags=()))


def without_names(file: OfficeFile) -> OfficeFile:
    return with_cells(file, lambda cell: replace(cell, names=()))


def without_properties(file: OfficeFile) -> OfficeFile:
    return replace(file, properties={})


def with_answer(file: OfficeFile, tag: str, text: str, row: int = 1) -> OfficeFile:
    """Another text in the cell with a tag, in the given row with that tag."""
    seen = 0

    def change(cell: Cell) -> Cell:
        nonlocal seen
        seen += tag in cell.tags
        return replace(cell, text=text) if tag in cell.tags and seen == row else cell

    return with_cells(file, change)


def tables_of(file: OfficeFile) -> list[OfficeTable]:
    return [block for block in file.blocks if isinstance(block, OfficeTable)]


def with_table(file: OfficeFile, number: int, rows: tuple[tuple[Cell, ...], ...]) -> OfficeFile:
    """The same file with other rows in one table."""
    blocks = (
        replace(block, rows=rows) if isinstance(block, OfficeTable) and block.number == number else block
        for block in file.blocks
    )
    return replace(file, blocks=tuple(blocks))


def _changed(block: OfficeBlock, change: Callable[[Cell], Cell]) -> OfficeBlock:
    if isinstance(block, TextLine):
        return block
    return replace(block, rows=tuple(tuple(change(cell) for cell in row) for row in block.rows))


def _blocks(form: Form, filled: Filled) -> Iterator[OfficeBlock]:
    lines = [form.title, "Seminar · Kampala", form.summary, *how_to_fill(form, words_of(form.language))]
    yield from (TextLine(text, number) for number, text in enumerate(lines, start=1))
    for number, section in enumerate(form.sections, start=1):
        yield TextLine(numbered_title(number, section), len(lines) + number)
        yield OfficeTable(number, tuple(_rows(form, number, section, filled)))


def _rows(form: Form, number: int, section: FormSection, filled: Filled) -> Iterator[tuple[Cell, ...]]:
    if not section.repeats:
        yield Cell("Question"), Cell("Answer")
        for index, each in enumerate(section.fields, start=1):
            key = f"{section.id}.{each.id}"
            answer = _answer(form, key, each, filled.answers.get(key, ""))
            yield _label(form, number, index, each), replace(answer, names=(name_of(key),))
        return
    heads = (_label(form, number, index, each) for index, each in enumerate(section.fields, start=1))
    names = ((name_of(f"{section.id}.{each.id}"),) for each in section.fields)
    first = Cell(row_title(section, words_of(form.language)))
    yield first, *(replace(head, names=name) for head, name in zip(heads, names, strict=True))
    rows = filled.rows.get(section.id, ())
    for at in range(rows_offered(section, len(rows))):
        texts = rows[at] if at < len(rows) else {}
        label = section.fixed[at].label if section.fixed else str(at + 1)
        answers = (_answer(form, f"{section.id}.{each.id}", each, texts.get(each.id, "")) for each in section.fields)
        yield Cell(label), *answers


def _label(form: Form, number: int, index: int, each: Field) -> Cell:
    mark = f" {REQUIRED_MARK}" if each.required else ""
    small = (*small_print(each), *choices_to_mark(each, words_of(form.language)))
    return Cell("\n".join((f"{code_of(number, index)} {each.label}{mark}", *small)))


def _answer(form: Form, key: str, each: Field, text: str) -> Cell:
    if each.kind is not FieldKind.SEVERAL:
        return Cell(text or placeholder_of(each, words_of(form.language)), (key,))
    boxes = "\n".join(f"{OPEN} {choice.label}" for choice in each.choices)
    return Cell(text or boxes, tuple(f"{key}.{choice.value}" for choice in each.choices))
