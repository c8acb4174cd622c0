"""Any text into a finished Word file, in the kit's own look or that of a host's template."""

from collections.abc import Callable, Iterable

from seminar_kit.problems import Outcome
from seminar_kit.write.word.imprint import Imprint
from seminar_kit.write.word.layout import Layout
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.open_house import open_house
from seminar_kit.write.word.sections import Piece, pieces_to_document
from seminar_kit.write.word.word_file import finish_word_file


def write_in_house(
    imprint: Imprint,
    look: WordLook,
    manuscript: Manuscript,
    pieces: Callable[[Layout], Iterable[Piece]],
) -> Outcome[bytes]:
    """Nothing is written, and the value is empty, where the template cannot be used."""
    opened = open_house(imprint, look, manuscript)
    if opened.value is None:
        return Outcome(b"", opened.problems)
    text = pieces_to_document(pieces(opened.value.layout), opened.value.layout)
    content = finish_word_file(text, opened.value, manuscript, imprint)
    return Outcome(content, (*opened.problems, *manuscript.problems))
