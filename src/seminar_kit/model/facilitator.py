"""What only facilitators may see: run-sheets, answers, notes on the agenda, and handouts that are held back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seminar_kit.model.document import Body
from seminar_kit.model.library import Handout, Priority, Question
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Place


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a run-sheet; `body` is the text under its heading."""

    title: str
    minutes: int
    body: Body
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class GuideSection:
    """A heading of the guide that is not a step, e.g. Pitfalls."""

    title: str
    body: Body


@dataclass(frozen=True, slots=True)
class Guide:
    """A facilitator guide: what stands before the first heading, then steps and sections in the author's order."""

    opening: Body
    parts: tuple[Step | GuideSection, ...]
    origin: Origin = field(compare=False, repr=False)

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(part for part in self.parts if isinstance(part, Step))


@dataclass(frozen=True, slots=True)
class FacilitatorSession:
    """What only facilitators may see of a session; `guide` is None where no guide was written.

    `held_back` are names of handouts that participants receive in the session and not before.
    """

    priority: Priority
    method: str
    materials: tuple[str, ...]
    room: str
    guide: Guide | None
    questions: tuple[Question, ...]
    quiz_origin: Origin | None = field(compare=False, repr=False)
    held_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacilitatorNotes:
    """Everything only facilitators may see: sessions by key `module/session`, agenda items by curriculum and keys.

    `handouts` are those that are held back, by key `module/handouts/name`.
    """

    sessions: Mapping[str, FacilitatorSession]
    item_notes: Mapping[tuple[str, tuple[str | int, ...]], str]
    handouts: Mapping[str, Handout] = field(default_factory=dict)

    def handouts_of(self, module: str) -> tuple[Handout, ...]:
        """The handouts of a module that are held back."""
        return tuple(handout for handout in self.handouts.values() if handout.module == module)
