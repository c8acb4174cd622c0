"""Boxes into admonitions.

The first class is one that Material for MkDocs draws; the second is the kind, for the handbook's own style sheet.
"""

from seminar_kit.model.document import BoxKind

_LOOKS = {
    BoxKind.NOTE: "note",
    BoxKind.TIP: "tip",
    BoxKind.IMPORTANT: "info",
    BoxKind.WARNING: "warning",
    BoxKind.CARE: "warning",
    BoxKind.EXAMPLE: "example",
    BoxKind.EXERCISE: "abstract",
    BoxKind.DEFINITION: "quote",
    BoxKind.QUESTION: "question",
    BoxKind.ANSWER: "success",
    BoxKind.SAY: "quote",
    BoxKind.ASK: "question",
    BoxKind.OBJECTIVES: "abstract",
    BoxKind.KEY_MESSAGES: "tip",
}
_MARKS = {None: "!!!", True: "???", False: "???+"}


def box_line(kind: BoxKind, title: str, folded: bool | None) -> str:
    """The first line of a box; the title is Markdown already."""
    look = _LOOKS[kind]
    classes = look if look == kind else f"{look} {kind.value}"
    return f'{_MARKS[folded]} {classes} "{title}"'
