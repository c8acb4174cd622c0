"""How hard a text is to read, in figures that every language has."""

from dataclasses import dataclass

from seminar_kit.problems import Place


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the place of its paragraph, and how many words it has."""

    place: Place
    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of one file; `long_words` have seven letters or more, and `longest` is the longest sentence."""

    path: str
    words: int
    sentences: int
    long_words: int
    longest: Sentence

    @property
    def words_a_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def level(self) -> int:
        """The readability index LIX (Björnsson 1968): words a sentence plus long words a hundred words."""
        return round(self.words_a_sentence + 100 * self.long_words / self.words)
