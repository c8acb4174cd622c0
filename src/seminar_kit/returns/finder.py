"""Which field a cell belongs to or prints, in files of the form's own version and of others."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from seminar_kit.folding import label_key, word_key
from seminar_kit.model.office_file import Cell
from seminar_kit.returns.form_map import Asked, FormMap, Target
from seminar_kit.returns.printed import OwnWords, asked_in, split_code

Columns: TypeAlias = Mapping[int, Target]
# No question has as many; a text of nothing but colons would take hours.
_MOST_COLONS: Final = 10


@dataclass(frozen=True, slots=True)
class Finder:
    """`is_same_version`: the file's printed codes and words are those of the form."""

    form_map: FormMap
    own_words: OwnWords
    is_same_version: bool

    def target_of(self, cell: Cell) -> Target | None:
        """The field of the first tag, else of the first name; the tag of one box stands for the whole cell."""
        tags = (self.form_map.tags[tag] for tag in cell.tags if tag in self.form_map.tags)
        target = next(tags, None)
        return Target(target.asked) if target else self.target_of_names(cell)

    def target_of_names(self, cell: Cell) -> Target | None:
        names = (name.casefold() for name in cell.names)
        return next((self.form_map.names[name] for name in names if name in self.form_map.names), None)

    def printed_in(self, cell: Cell) -> tuple[Asked, ...]:
        """The fields whose code or label the cell may print."""
        return asked_in(cell.text, self.form_map, self.is_same_version)

    def coded(self, cell: Cell) -> tuple[Asked, ...]:
        """The field with the printed code with which the cell begins, even if its label has been rewritten."""
        code, _ = split_code(cell.text)
        return (self.form_map.codes[code],) if self.is_same_version and code in self.form_map.codes else ()

    def columns_of(self, row: tuple[Cell, ...], above: Columns) -> Columns:
        """The fields of the columns under a header row of a section with rows; nothing if the row is none.

        Under columns that are known already, an answer may repeat what is asked, but no row repeats all of a header.
        """
        named = {at: target for at, cell in enumerate(row) if (target := self._named_column(cell))}
        if named:
            section = Counter(target.asked.section.id for target in named.values()).most_common(1)[0][0]
            return _once(section, named, self._printed_header(row))
        printed = self._printed_header(row)
        section = self._section_printed(printed)
        if not section:
            return {}
        fields = len(self.form_map.form.section(section).fields)
        columns = _once(section, {}, printed)
        coded = sum(bool(split_code(row[at].text)[0]) for at in columns)
        if above:
            is_other = section not in {target.asked.section.id for target in above.values()}
            is_whole = coded >= fields and self.own_words.heads_a_table(cell.text for cell in row)
            return columns if is_other and is_whole else {}
        return columns if coded >= min(2, fields) or len(columns) > 1 else {}

    def _section_printed(self, printed: Mapping[int, tuple[Target, ...]]) -> str:
        """The section of which most columns are printed; empty if none are."""
        found = Counter(
            section for each in printed.values() for section in {target.asked.section.id for target in each}
        )
        return found.most_common(1)[0][0] if found else ""

    def _printed_header(self, row: tuple[Cell, ...]) -> dict[int, tuple[Target, ...]]:
        """A cell with a control is an answer; codes go first, since a section may be called like one of its fields."""
        cells = [(at, cell) for at, cell in enumerate(row) if not cell.tags]
        cells.sort(key=lambda each: not split_code(each[1].text)[0])
        return {at: found for at, cell in cells if (found := self._printed_columns(cell))}

    def columns_of_tags(self, row: tuple[Cell, ...]) -> Columns:
        """The same from the controls in a row of answers, where the header is lost."""
        found = {at: target for at, cell in enumerate(row) if (target := self.target_of(cell))}
        repeating = {at: target for at, target in found.items() if target.asked.section.repeats}
        sections = Counter(target.asked.section.id for target in repeating.values())
        return _once(sections.most_common(1)[0][0], repeating, {}) if sections else {}

    def is_strange_header(self, row: tuple[Cell, ...]) -> bool:
        """Whether the row heads columns of another version of the form, of which too little is known."""
        texts = [cell.text for cell in row if cell.text.strip()]
        coded = [text for text in texts if all(split_code(text))]
        others = (text for text in texts if text not in coded)
        return not self.is_same_version and len(coded) > 1 and all(map(self.own_words.may_head_a_column, others))

    def strange_question(self, row: tuple[Cell, ...]) -> tuple[int, str]:
        """How many cells hold a question that another version asked, and its label."""
        code, label = split_code(row[0].text)
        if self.is_same_version or not code or len(row) < 2:
            return 0, ""
        return (1, label) if label else (2, split_code(row[1].text)[1])

    def choice_in(self, text: str, asked: Asked) -> str:
        """The value of the choice that a text names; empty if it names none."""
        return self.form_map.choices[asked.key].get(word_key(text), "")

    def _named_column(self, cell: Cell) -> Target | None:
        """Names in rows stand on the header, tags stand on the answers."""
        target = self.target_of_names(cell) if not cell.tags else None
        return target if target and target.asked.section.repeats else None

    def _printed_columns(self, cell: Cell) -> tuple[Target, ...]:
        """Only where the label is the form's: an answer may begin with a number like a code."""
        code, label = split_code(cell.text)
        found = [Target(asked) for asked in self.form_map.labels.get(label_key(label), ())] or self._choices_in(label)
        exact = [target for target in found if target.asked.code == code and self.is_same_version]
        return tuple(target for target in exact or found if target.asked.section.repeats)

    def _choices_in(self, title: str) -> list[Target]:
        """A column for one of several choices is called by its question and the choice; either may have a colon."""
        for colon in islice((at for at, sign in enumerate(title) if sign == ":"), _MOST_COLONS):
            called = self.form_map.labels.get(label_key(title[:colon]), ())
            found = [Target(asked, self.choice_in(title[colon + 1 :], asked)) for asked in called]
            if any(target.choice for target in found):
                return [target for target in found if target.choice]
        return []


def _once(section: str, first: Columns, others: Mapping[int, tuple[Target, ...]]) -> Columns:
    """Each field of the section at one column, by its name before its print."""
    columns: dict[int, Target] = {}
    candidates = [(at, (target,)) for at, target in first.items()] + list(others.items())
    for at, targets in candidates:
        for target in targets:
            if target.asked.section.id == section and at not in columns and target not in columns.values():
                columns[at] = target
    return columns
