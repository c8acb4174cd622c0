"""A file that came back into a return: every answer as it was written and as it was understood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from seminar_kit.form_print import REQUIRED_MARK
from seminar_kit.model.form import Form, FormSection, in_language
from seminar_kit.model.office_file import OfficeFile, TextLine
from seminar_kit.model.returned import Answer, Doubt, DoubtKind, Leftover, Return, Row
from seminar_kit.returns.blank_mark import blank_mark_of, footer_mark_in
from seminar_kit.returns.finder import Finder
from seminar_kit.returns.form_map import map_of
from seminar_kit.returns.locate import locate
from seminar_kit.returns.located import LocatedRow, Piece, Stray
from seminar_kit.returns.pieces import moved, settle
from seminar_kit.returns.placeholders import cut_placeholders
from seminar_kit.returns.printed import OwnWords
from seminar_kit.returns.recognise import language_of
from seminar_kit.returns.row_order import order_rows
from seminar_kit.returns.values import Heard, answer_of
from seminar_kit.returns.where import line_to_leftover, stray_to_leftover
from seminar_kit.words import words_of


def understand(file: OfficeFile, form: Form) -> Return:
    """The return on a form, which comes in its own language with its translations.

    In which language it was filled in, the file says itself.
    """
    mark, form_map = blank_mark_of(file), map_of(form)
    finder = Finder(form_map, OwnWords(form), mark.digest in {form_map.digest, ""})
    spoken = in_language(form, language_of(file, form, mark))
    located = locate(file, finder)
    settled = settle(located.pieces)
    listener = _Listener(finder, spoken, [*located.strays, *settled.strays], list(settled.doubts))
    answers = {key: answer for key, pieces in settled.pieces.items() if (answer := listener.answer(key, pieces))}
    rows = ((section.id, listener.rows(section, located.rows[section.id])) for section in form.sections)
    return Return(
        form=form.key,
        version=mark.version,
        digest=mark.digest,
        language=spoken.language,
        answers={key: answers[key] for key in form_map.asked if key in answers},
        rows={section: found for section, found in rows if any(found)},
        leftovers=tuple(_leftovers(file, listener)),
        notes=file.notes,
        doubts=tuple(listener.doubts),
    )


@dataclass(slots=True)
class _Listener:
    """Hears answers in the form as it was filled in; gathers what is doubtful and what belongs nowhere."""

    finder: Finder
    form: Form
    strays: list[Stray]
    doubts: list[Doubt] = field(default_factory=list)

    def answer(self, key: str, pieces: Iterable[Piece], row: int | None = None) -> Answer | None:
        """None where nothing was written."""
        heard = tuple(self._hear(piece, row) for piece in pieces)
        return answer_of(self.form.field(key), heard, self.finder.form_map.choices[key], self.form.language)

    def rows(self, section: FormSection, located: list[LocatedRow]) -> tuple[Row, ...]:
        """Without empty rows, unless the form itself names them."""
        ordered, strays = order_rows(section, located, self.finder)
        self.strays += strays
        rows: list[Row] = []
        for found in ordered:
            row = self._row(section, found.pieces if found else (), len(rows) + 1)
            if row or section.fixed:
                rows.append(row)
        return tuple(rows)

    def _row(self, section: FormSection, pieces: tuple[Piece, ...], number: int) -> Row:
        by_field = {each.id: [piece for piece in pieces if piece.asked.field.id == each.id] for each in section.fields}
        row = {
            name: answer
            for name, found in by_field.items()
            if (answer := self.answer(f"{section.id}.{name}", found, number))
        }
        self.doubts += [moved(piece, number) for piece in pieces if piece.beside and piece.asked.field.id in row]
        return row

    def _hear(self, piece: Piece, row: int | None) -> Heard:
        written, is_glued = cut_placeholders(piece.cell.text)
        if is_glued:
            self.doubts.append(Doubt(DoubtKind.PLACEHOLDER, piece.asked.key, row))
        return Heard(written, piece.cell, piece.choice)


def _leftovers(file: OfficeFile, listener: _Listener) -> Iterator[Leftover]:
    """Lines outside the tables first, each text only if it is more than the form's own words."""
    words, own = words_of(listener.form.language), listener.finder.own_words
    above = ""
    for line in (block for block in file.blocks if isinstance(block, TextLine)):
        text, _ = cut_placeholders(line.text)
        # Under the title stands a line that no form knows, such as the seminar's title and place.
        if not own.is_title(above) and not own.holds(text) and not footer_mark_in(text):
            yield line_to_leftover(text, line, words)
        above = line.text
    for stray in listener.strays:
        text, _ = cut_placeholders(stray.text)
        if text and text != REQUIRED_MARK:
            yield stray_to_leftover(text, stray.place, words)
