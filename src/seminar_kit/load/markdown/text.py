"""A whole text read: its blocks, and all its footnotes by label."""

from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it.token import Token
from markdown_it.utils import EnvType

from seminar_kit.load.markdown.blocks import read_blocks, read_note
from seminar_kit.load.markdown.nesting import flatten_deep_marks
from seminar_kit.load.markdown.notes import named_notes
from seminar_kit.load.markdown.parser import markdown_parser
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.tree import Node, tree_of
from seminar_kit.model.document import Blocks, Note

# About a hundred pages. The parser needs at worst a tenth of a millisecond for a character of nonsense.
MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class ReadText:
    """Blocks and footnotes before they become one body, or are shared out between the parts of a guide."""

    blocks: Blocks
    notes: Mapping[str, Note]


def read_text(text: str, reading: Reading) -> ReadText:
    """Reads the Markdown of a file; every problem goes to the reading."""
    if len(text) > MOST_CHARACTERS:
        _tell_long(len(text), reading)
        return ReadText((), {})
    env: EnvType = {}
    tokens = markdown_parser().parse(text, env)
    flatten_deep_marks(tokens)
    tree = tree_of(tokens)
    has_notes = any(token.type == "footnote_reference_open" for token in tokens)
    note_nodes = [node for node in tree.walk() if node.type == "footnote_reference"] if has_notes else []
    reading.note_labels = frozenset(str(node.meta["label"]) for node in note_nodes)
    blocks = read_blocks(tree.children, reading)
    notes = _read_notes(note_nodes, reading)
    _check_notes_are_used(blocks, notes, reading)
    _check_definitions(tokens, env, reading)
    return ReadText(blocks, notes)


def _tell_long(characters: int, reading: Reading) -> None:
    reading.tell(
        reading.source.place(0),
        "text-is-of-sensible-length",
        f"the text has {characters} characters, and a session or handout may have {MOST_CHARACTERS}",
        "divide it into several sessions or handouts",
    )


def _read_notes(nodes: list[Node], reading: Reading) -> dict[str, Note]:
    notes: dict[str, Note] = {}
    for node in nodes:
        note = read_note(node, reading)
        if note.label in notes:
            reading.tell(
                note.place,
                "footnote-is-defined-once",
                f'footnote "{note.label}" is also defined in line {notes[note.label].place.line}',
                "give each note a name of its own",
            )
        notes.setdefault(note.label, note)
    return notes


def _check_notes_are_used(blocks: Blocks, notes: Mapping[str, Note], reading: Reading) -> None:
    used = {note.label for note in named_notes(blocks, notes)}
    for label, note in notes.items():
        if label not in used:
            reading.tell(
                note.place,
                "footnote-is-used",
                f'footnote "{label}" is not named in the text',
                f'write "[^{label}]" where the note belongs, or delete the note',
            )


def _check_definitions(tokens: list[Token], env: EnvType, reading: Reading) -> None:
    """Definitions of addresses, `[name]: https://...`, vanish from the text, so none may be left over."""
    used = {
        child.meta.get("label")
        for token in tokens
        for child in token.children or ()
        if child.type in ("link_open", "image")
    }
    for label, definition in env.get("references", {}).items():
        if label not in used:
            _tell_definition(label.lower(), definition["map"][0], "is not used by any link", reading)
    for definition in env.get("duplicate_refs", []):
        _tell_definition(definition["label"].lower(), definition["map"][0], "is defined twice", reading)


def _tell_definition(label: str, index: int, fault: str, reading: Reading) -> None:
    reading.tell(
        reading.source.place(index),
        "link-definition-is-used",
        f'the link address "{label}" {fault}',
        f'write "[text][{label}]" in the text, or delete the definition',
    )
