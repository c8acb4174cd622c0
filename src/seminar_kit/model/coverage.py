"""Which session teaches an objective, which question tests it and which form uses it."""

from dataclasses import dataclass

from seminar_kit.model.document import Inlines


@dataclass(frozen=True, slots=True)
class CoveredObjective:
    """`sessions` are keys `module/session` in the order of the agenda; `questions` counts all that test it."""

    module: str
    id: str
    text: Inlines
    sessions: tuple[str, ...]
    questions: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The objectives that a curriculum teaches, module by module, and then those of its modules that it leaves out."""

    taught: tuple[CoveredObjective, ...]
    left_out: tuple[CoveredObjective, ...]
