"""The participants' texts into figures of reading: a report for authors, never a problem."""

import re
from collections.abc import Iterable, Iterator

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library
from seminar_kit.model.reading import Reading, Sentence
from seminar_kit.validate.passages import Passage, writings_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?؟。:;|])\s+")
_LONG_WORD = 7
_FEWEST_WORDS = 4  # shorter ones are cells of tables, labels and titles


def measure_reading(library: Library, notes: FacilitatorNotes) -> tuple[Reading, ...]:
    """Every file with sentences for participants, in the order of modules and sessions."""
    writings = (writing for module in library.modules.values() for writing in writings_of(module, notes))
    read = (_reading_of(writing.origin.path, writing.participant) for writing in writings)
    return tuple(reading for reading in read if reading)


def _reading_of(path: str, passages: Iterable[Passage]) -> Reading | None:
    sentences = tuple(sentence for passage in passages for sentence in _sentences_in(passage))
    if not sentences:
        return None
    words = [word for sentence in sentences for word in _WORD.findall(sentence.text)]
    return Reading(
        path=path,
        words=len(words),
        sentences=len(sentences),
        long_words=sum(len(word) >= _LONG_WORD for word in words),
        longest=max(sentences, key=lambda sentence: sentence.words),
    )


def _sentences_in(passage: Passage) -> Iterator[Sentence]:
    for text in _END.split(passage.text):
        if (words := len(_WORD.findall(text))) >= _FEWEST_WORDS:
            yield Sentence(passage.place, text.strip(), words)
