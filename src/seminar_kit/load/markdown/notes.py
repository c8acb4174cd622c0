"""Which footnotes a text names, and their texts in that order."""

from collections.abc import Mapping

from seminar_kit.model.document import Blocks, Body, Note, NoteReference
from seminar_kit.model.walk import inlines_of_body


def named_notes(blocks: Blocks, notes: Mapping[str, Note]) -> tuple[Note, ...]:
    """The notes that the blocks name, then those that the notes name, each once."""
    if not notes:
        return ()
    named: dict[str, Note] = {}
    waiting = [blocks]
    for part in waiting:
        for inline in inlines_of_body(Body(part)):
            if isinstance(inline, NoteReference) and inline.label in notes and inline.label not in named:
                named[inline.label] = notes[inline.label]
                waiting.append(notes[inline.label].blocks)
    return tuple(named.values())
