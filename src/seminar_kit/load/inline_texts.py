"""Texts in YAML values, read as one line of inline Markdown."""

import re
from dataclasses import dataclass

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.markdown import read_inlines
from seminar_kit.load.places import Places
from seminar_kit.model.document import Inlines, Text

# Most texts hold no markup at all; sparing them the parser makes reading a library twice as fast.
_PLAIN = re.compile(r"(?:[^\W_]|[ ,.;:?'()/%’“”–-])*")


@dataclass(frozen=True, slots=True)
class InlineTexts:
    """Reads the texts of one YAML file and gathers what is wrong in them."""

    places: Places
    module: str
    gathering: Gathering

    def read(self, text: str, *keys: str | int) -> Inlines:
        """The inlines of the value that stands at the keys; nothing for an empty text."""
        if not text:
            return ()
        if _PLAIN.fullmatch(text) and "  " not in text:
            return (Text(text),)
        return self.gathering.take(read_inlines(text, self.places.near(keys), self.module))
