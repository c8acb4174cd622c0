"""A body, with its footnotes at its end, into Markdown."""

from seminar_kit.model.document import Body, CodeBlock, Note
from seminar_kit.problems import Outcome
from seminar_kit.words import Words
from seminar_kit.write.markdown.blocks import SEPARATOR, blocks_in_markdown, hang, hung_blocks
from seminar_kit.write.markdown.inlines import Writing
from seminar_kit.write.markdown.links import LinkResolver


def blocks_to_markdown(body: Body, links: LinkResolver, words: Words) -> Outcome[str]:
    """The text with its footnotes, which are numbered from 1; empty if the body is."""
    numbers = {note.label: number for number, note in enumerate(body.notes, start=1)}
    writing = Writing(links, words, numbers)
    blocks = [blocks_in_markdown(body.blocks, writing)] if body.blocks else []
    notes = [_note(note, writing) for note in body.notes]
    markdown = "\n\n".join(blocks + notes)
    return Outcome(f"{markdown}\n" if markdown else "", tuple(writing.problems))


def _note(note: Note, writing: Writing) -> str:
    text = hung_blocks(note.blocks, writing)
    # The way back to the text is put into the last paragraph, and code is one to Python-Markdown.
    if isinstance(note.blocks[-1], CodeBlock):
        text = f"{text}\n\n{SEPARATOR}"
    return hang(text, f"[^{writing.note_numbers[note.label]}]: ")
