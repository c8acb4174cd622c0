"""What authors wrote, typed. Facilitator text is held apart, so that composing for participants never receives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from seminar_kit.model.agenda import EntryKind
from seminar_kit.model.document import Body, Inlines, PictureFile
from seminar_kit.model.form import Form
from seminar_kit.model.house_style import Exemption, HouseStyle
from seminar_kit.model.origin import Origin
from seminar_kit.model.paper import Paper


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry; the definition is inline text and may cite."""

    term: str
    definition: Inlines


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long a session takes without interpretation."""

    least: int
    usual: int
    most: int


class Priority(StrEnum):
    CORE = "core"
    RECOMMENDED = "recommended"
    OPTIONAL = "optional"


class QuestionKind(StrEnum):
    SINGLE = "single"
    SEVERAL = "several"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class Question:
    """A quiz question; `answer` holds ids of options, `answer_text` the answer to an open question."""

    id: str
    objective: str
    kind: QuestionKind
    text: Inlines
    options: tuple[Option, ...]
    answer: tuple[str, ...]
    answer_text: Inlines
    why: Inlines


@dataclass(frozen=True, slots=True)
class Session:
    """What participants may see of a session; `self_check` holds only questions marked so."""

    module: str
    name: str
    title: str
    minutes: Minutes
    objectives: tuple[str, ...]
    key_messages: tuple[Inlines, ...]
    care: Inlines
    handouts: tuple[str, ...]
    body: Body
    self_check: tuple[Question, ...]
    origin: Origin = field(compare=False, repr=False)
    exemptions: tuple[Exemption, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.module}/{self.name}"


@dataclass(frozen=True, slots=True)
class Handout:
    module: str
    name: str
    title: str
    landscape: bool
    body: Body
    origin: Origin = field(compare=False, repr=False)
    exemptions: tuple[Exemption, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.module}/handouts/{self.name}"


@dataclass(frozen=True, slots=True)
class Module:
    """A module with its sessions in teaching order; `pictures` by path relative to `modules/`."""

    name: str
    title: str
    summary: Inlines
    language: str
    audience: tuple[str, ...]
    prerequisites: tuple[str, ...]
    objectives: tuple[Objective, ...]
    session_names: tuple[str, ...]
    sessions: tuple[Session, ...]
    handouts: tuple[Handout, ...]
    forms: tuple[Form, ...]
    glossary: tuple[Term, ...]
    pictures: tuple[PictureFile, ...]
    licence: str
    authors: tuple[str, ...]
    reviewed: date | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the bibliography; `read` is "text" if the text was read, "listed" if it was only seen in a list."""

    id: str
    type: str
    title: str
    author: str
    issued: str
    publisher: str
    number: str
    url: str
    accessed: str
    read: str


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a parallel item."""

    name: str
    room: str
    items: tuple["Item", ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a day as written; `title` is empty for sessions, `minutes` and `at` are None if left out."""

    kind: EntryKind
    title: str
    session: str
    minutes: int | None
    at: int | None
    room: str
    text: str
    groups: tuple[Group, ...]
    keys: tuple[str | int, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class CurriculumDay:
    """A day as the author wrote it; start and end in minutes since midnight."""

    date: date
    title: str
    start: int
    end: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Curriculum:
    """`interpretation` is the factor by which it lengthens sessions, 1 without interpretation.

    `forms` are keys `module/form`; None: the forms of all its modules.
    """

    name: str
    title: str
    subtitle: str
    host: str
    organisers: tuple[str, ...]
    place: str
    time_zone: str
    language: str
    audience: str
    participants: int | None
    interpretation: float
    paper: Paper
    distribution: str
    variables: Mapping[str, str]
    days: tuple[CurriculumDay, ...]
    origin: Origin = field(compare=False, repr=False)
    forms: tuple[str, ...] | None = None

    def session_items(self) -> tuple[Item, ...]:
        """The items that are sessions, those of parallel groups too, in the order of the agenda."""
        items = (each for day in self.days for item in day.items for each in _with_items_of_groups(item))
        return tuple(item for item in items if item.kind is EntryKind.SESSION)

    def session_keys(self) -> tuple[str, ...]:
        """Every session once, in the order of the agenda."""
        return tuple(dict.fromkeys(item.session for item in self.session_items()))

    def module_names(self) -> tuple[str, ...]:
        """Every module once, in the order in which the agenda first meets it."""
        return tuple(dict.fromkeys(key.partition("/")[0] for key in self.session_keys()))

    def modules_read(self) -> tuple[str, ...]:
        """Every module from which it takes sessions or forms."""
        with_forms = (key.partition("/")[0] for key in self.forms or ())
        return tuple(dict.fromkeys((*self.module_names(), *with_forms)))


def _with_items_of_groups(item: Item) -> tuple[Item, ...]:
    return (item, *(inner for group in item.groups for inner in group.items))


@dataclass(frozen=True, slots=True)
class Library:
    """Everything participants may see, by name. `module_names` and `curriculum_names` also hold those not loaded.

    `faulty_files` are the paths of files in which reading found errors: what they hold may be missing here.
    """

    modules: Mapping[str, Module]
    curricula: Mapping[str, Curriculum]
    sources: Mapping[str, Source]
    module_names: frozenset[str]
    curriculum_names: frozenset[str]
    sources_origin: Origin = field(compare=False, repr=False)
    faulty_files: frozenset[str] = frozenset()
    style: HouseStyle | None = None

    def forms_of(self, curriculum: Curriculum) -> tuple[Form, ...]:
        """The forms that go with a curriculum: those it names, else all of its modules, facilitators' ones too."""
        if curriculum.forms is None:
            used = (self.modules[name] for name in curriculum.module_names() if name in self.modules)
            return tuple(form for module in used for form in module.forms)
        forms = {form.key: form for module in self.modules.values() for form in module.forms}
        return tuple(forms[key] for key in curriculum.forms if key in forms)
