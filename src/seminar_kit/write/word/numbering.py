"""The manuscript's lists into Word's numbering part."""

from collections.abc import Iterable
from typing import Final

from seminar_kit.write.word.manuscript import BULLETS, CHECKED, LIST_STEP, UNCHECKED, ListInstance
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES
from seminar_kit.write.word.theme import BOX_FONT, FONT

_LEVELS: Final = range(9)
_BULLETS: Final = "•–▪"
_SOURCE_INDENT: Final = 567
# The shapes of lists; a file's lists are instances of them.
_BULLET_SHAPE, _UNCHECKED_SHAPE, _CHECKED_SHAPE, _NUMBER_SHAPE, _SOURCE_SHAPE = range(5)


def numbering_part(lists: Iterable[ListInstance], right_to_left: bool, offset: int = 0) -> bytes:
    """Shapes first, then instances; `offset` keeps their numbers clear of those that a template has."""
    shapes = (
        _shape(_BULLET_SHAPE + offset, "".join(_marker(level, _BULLETS[level % 3], FONT) for level in _LEVELS)),
        _shape(_UNCHECKED_SHAPE + offset, "".join(_marker(level, "☐", BOX_FONT) for level in _LEVELS)),
        _shape(_CHECKED_SHAPE + offset, "".join(_marker(level, "☒", BOX_FONT) for level in _LEVELS)),
        _shape(_NUMBER_SHAPE + offset, "".join(_numbered(level, right_to_left) for level in _LEVELS)),
        _shape(_SOURCE_SHAPE + offset, _level(0, "decimal", "[%1]", _SOURCE_INDENT, _SOURCE_INDENT)),
    )
    fixed = ((BULLETS, _BULLET_SHAPE), (UNCHECKED, _UNCHECKED_SHAPE), (CHECKED, _CHECKED_SHAPE))
    instances = (
        *(_instance(number + offset, shape + offset) for number, shape in fixed),
        *(_numbered_instance(instance, offset) for instance in lists),
    )
    content = "".join((*shapes, *instances))
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{content}</w:numbering>".encode()


def _shape(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _marker(level: int, marker: str, font: str) -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/></w:rPr>'
    return _level(level, "bullet", marker, (level + 1) * LIST_STEP, LIST_STEP, fonts)


def _numbered(level: int, right_to_left: bool) -> str:
    """1, a, i and again; only figures where the script has no such letters."""
    form = "decimal" if right_to_left else ("decimal", "lowerLetter", "lowerRoman")[level % 3]
    return _level(level, form, f"%{level + 1}.", (level + 1) * LIST_STEP, LIST_STEP)


def _level(level: int, form: str, text: str, indent: int, hanging: int, run: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr>{run}</w:lvl>'
    )


def _numbered_instance(instance: ListInstance, offset: int) -> str:
    shape = _SOURCE_SHAPE if instance.kind == "sources" else _NUMBER_SHAPE
    restart = f'<w:lvlOverride w:ilvl="{instance.level}"><w:startOverride w:val="{instance.start}"/></w:lvlOverride>'
    return _instance(instance.number + offset, shape + offset, restart)


def _instance(number: int, shape: int, restart: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shape}"/>{restart}</w:num>'
