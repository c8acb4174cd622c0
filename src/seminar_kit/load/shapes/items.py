"""The shapes of a day's items: which key an item begins with says what it is."""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import ConfigDict, Discriminator, Field, Tag

from seminar_kit.load.shapes.values import Clock, ItemMinutes, Line, SessionKey, Shape
from seminar_kit.model.agenda import EntryKind

ITEM_KINDS = tuple(kind.value for kind in EntryKind)
_AT = Field(default="", description='A fixed time, e.g. "12:30": the item begins then, whatever comes before it.')

_TEXT = Field(default="", description="What people see under the title; variables may stand in it.")
_ROOM = Field(default="", description="Where it takes place.")
_NOTE = Field(default="", description="What only the facilitator guide says.")


class TimedItem(Shape):
    """An item that is no session: it has a title and minutes of its own."""

    kind: ClassVar[EntryKind]
    title: Line
    minutes: ItemMinutes = Field(description="How long it takes, in minutes.", examples=[30])
    text: Line = _TEXT
    room: Line = _ROOM
    note: Line = _NOTE


class GroupSession(Shape):
    """A session of a module."""

    model_config = ConfigDict(title="Session")

    session: SessionKey = Field(
        description="The session to teach, as module/session.", examples=["clear-reports/first-session"]
    )
    minutes: ItemMinutes = Field(
        default=0,
        description="Own minutes on the clock; left out: the session's usual minutes times the interpretation factor.",
    )
    room: Line = _ROOM
    note: Line = _NOTE


class GroupBreak(TimedItem):
    """A break."""

    model_config = ConfigDict(title="Break")

    kind: ClassVar = EntryKind.BREAK
    title: Line = Field(alias="break", description="The break's name.", examples=["Coffee"])


class GroupLunch(TimedItem):
    """The midday meal."""

    model_config = ConfigDict(title="Lunch")

    kind: ClassVar = EntryKind.LUNCH
    title: Line = Field(alias="lunch", description="The meal's name.", examples=["Lunch"])


class GroupPrayer(TimedItem):
    """Time for prayers."""

    model_config = ConfigDict(title="Prayer")

    kind: ClassVar = EntryKind.PRAYER
    title: Line = Field(alias="prayer", description="What stands in the agenda.", examples=["Prayers"])


class GroupCeremony(TimedItem):
    """An opening, a closing or another ceremony."""

    model_config = ConfigDict(title="Ceremony")

    kind: ClassVar = EntryKind.CEREMONY
    title: Line = Field(alias="ceremony", description="The ceremony's name.", examples=["Opening"])


class GroupBlock(TimedItem):
    """Time for something that is no session of a module."""

    model_config = ConfigDict(title="Block")

    kind: ClassVar = EntryKind.BLOCK
    title: Line = Field(alias="block", description="What stands in the agenda.", examples=["Plenary discussion"])


class DaySession(GroupSession):
    """A session of a module."""

    at: Clock = _AT


class DayBreak(GroupBreak):
    """A break."""

    at: Clock = _AT


class DayLunch(GroupLunch):
    """The midday meal."""

    at: Clock = _AT


class DayPrayer(GroupPrayer):
    """Time for prayers."""

    at: Clock = _AT


class DayCeremony(GroupCeremony):
    """An opening, a closing or another ceremony."""

    at: Clock = _AT


class DayBlock(GroupBlock):
    """Time for something that is no session of a module."""

    at: Clock = _AT


def kinds_of(value: object) -> tuple[str, ...]:
    """Which of the keys that say what an item is stand in it; a good item has one."""
    return tuple(kind for kind in ITEM_KINDS if kind in value) if isinstance(value, dict) else ()


def _day_variant(value: object) -> str | None:
    kinds = kinds_of(value)
    return f"variant:{kinds[0]}" if len(kinds) == 1 else None


def _group_variant(value: object) -> str | None:
    variant = _day_variant(value)
    return None if variant == "variant:parallel" else variant


GroupItem: TypeAlias = Annotated[
    Annotated[GroupSession, Tag("variant:session")]
    | Annotated[GroupBreak, Tag("variant:break")]
    | Annotated[GroupLunch, Tag("variant:lunch")]
    | Annotated[GroupPrayer, Tag("variant:prayer")]
    | Annotated[GroupCeremony, Tag("variant:ceremony")]
    | Annotated[GroupBlock, Tag("variant:block")],
    Discriminator(_group_variant, custom_error_type="item-kind", custom_error_message="item without kind"),
]


class GroupShape(Shape):
    """One of the groups that work at the same time."""

    model_config = ConfigDict(title="Group")

    name: Line = Field(description="The group's name.", examples=["Group A"])
    room: Line = Field(default="", description="Where the group meets.")
    items: tuple[GroupItem, ...] = Field(min_length=1, description="What the group does, one after the other.")


class ParallelItem(Shape):
    """Several groups at the same time; it lasts as long as the longest group."""

    model_config = ConfigDict(title="Parallel groups")

    title: Line = Field(alias="parallel", description="What stands in the agenda.", examples=["Working groups"])
    text: Line = _TEXT
    groups: tuple[GroupShape, ...] = Field(min_length=2, max_length=8, description="Two to eight groups.")
    room: Line = _ROOM
    note: Line = _NOTE
    at: Clock = _AT


DayItem: TypeAlias = Annotated[
    Annotated[DaySession, Tag("variant:session")]
    | Annotated[DayBreak, Tag("variant:break")]
    | Annotated[DayLunch, Tag("variant:lunch")]
    | Annotated[DayPrayer, Tag("variant:prayer")]
    | Annotated[DayCeremony, Tag("variant:ceremony")]
    | Annotated[DayBlock, Tag("variant:block")]
    | Annotated[ParallelItem, Tag("variant:parallel")],
    Discriminator(_day_variant, custom_error_type="item-kind", custom_error_message="item without kind"),
]
