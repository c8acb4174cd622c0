"""A Word file ready to be written into, and what the writers must know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docx.document import Document as WordDocument

from seminar_kit.write.word.layout import Layout


@dataclass(frozen=True, slots=True)
class House:
    """`style_ids` says what the template calls the kit's styles, `list_offset` where its own lists end."""

    document: WordDocument
    layout: Layout
    style_ids: Mapping[str, str] = field(default_factory=dict)
    list_offset: int = 0
