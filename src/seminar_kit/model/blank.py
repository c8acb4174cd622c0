"""A form as it goes out: in one language, for one seminar, with what is known already filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seminar_kit.model.form import Form
from seminar_kit.model.paper import Direction, Paper


@dataclass(frozen=True, slots=True)
class BlankForm:
    """`form` in the language of the file; `line` stands under the title, e.g. the seminar's title and place.

    `filled` are texts by key `section.field`, `filled_rows` by section and, inside, by field id, written as people
    write them: choices by value, dates in ISO form, money as "1200 USD", several choices joined by newlines.
    """

    form: Form
    digest: str
    direction: Direction
    paper: Paper
    line: str = ""
    filled: Mapping[str, str] = field(default_factory=dict)
    filled_rows: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
