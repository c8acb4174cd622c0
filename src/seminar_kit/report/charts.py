"""Numbers into bar charts that read without colour: each part has a pattern, its number, and its name in the legend."""

from dataclasses import dataclass
from itertools import accumulate
from xml.sax.saxutils import escape

from seminar_kit.model.document import PictureFile
from seminar_kit.model.paper import Direction

WIDTH = 720
_MARGIN = 12
_LEGEND_ROW = 24
_ROW = 52
_BAR = 22
_TOTAL = 44  # room behind the longest bar for its sum
_NARROWEST = 18  # a narrower part would cut its number off
_MOST_LETTERS = 88  # of middling width
_INK = "#1d3f54"

# Fills that differ on paper too, and whether white letters stand on them.
_FILLS = (
    (f'<rect width="8" height="8" fill="{_INK}"/>', True),
    ('<rect width="8" height="8" fill="#fff"/>', False),
    (f'<rect width="8" height="8" fill="#fff"/><path d="M0 8 8 0" stroke="{_INK}" stroke-width="1.2"/>', False),
    ('<rect width="8" height="8" fill="#c3ced5"/>', False),
    (f'<rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="1.3" fill="{_INK}"/>', False),
    ('<rect width="8" height="8" fill="#5b7282"/>', True),
)
MOST_PARTS = len(_FILLS)


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: its name, and one number for each name in the legend."""

    name: str
    parts: tuple[int, ...]


def bar_chart(path: str, legend: tuple[str, ...], bars: tuple[Bar, ...], direction: Direction) -> PictureFile:
    """Horizontal bars on one scale, in the order given, of at most `MOST_PARTS` parts; `path` names the picture."""
    most = max((sum(bar.parts) for bar in bars), default=0) or 1
    scale = (WIDTH - 2 * _MARGIN - _TOTAL) / most
    top = _MARGIN + _LEGEND_ROW * len(legend)
    pieces = [_legend(index, name, direction) for index, name in enumerate(legend)]
    pieces += [_bar(bar, top + index * _ROW, scale, direction) for index, bar in enumerate(bars)]
    height = top + _ROW * len(bars) + _MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
        f"<defs>{_patterns(len(legend))}</defs>"
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>{"".join(pieces)}</svg>'
    )
    return PictureFile(path, "image/svg+xml", svg.encode(), WIDTH, height)


def _patterns(number: int) -> str:
    return "".join(
        f'<pattern id="part{index}" width="8" height="8" patternUnits="userSpaceOnUse">{fill}</pattern>'
        for index, (fill, _) in enumerate(_FILLS[:number])
    )


def _legend(index: int, name: str, direction: Direction) -> str:
    y = _MARGIN + index * _LEGEND_ROW
    return _filled(index, _MARGIN, y, 16, 16, direction) + _words(name, _MARGIN + 24, y + 13, direction)


def _bar(bar: Bar, top: float, scale: float, direction: Direction) -> str:
    y = top + 22
    starts = accumulate((part * scale for part in bar.parts), initial=float(_MARGIN))
    drawn = "".join(
        _part(index, number, (start, y, number * scale), direction)
        for index, (number, start) in enumerate(zip(bar.parts, starts, strict=False))
        if number
    )
    end = _MARGIN + sum(bar.parts) * scale
    total = _words(str(sum(bar.parts)), end + 6, y + 16, direction, bold=True)
    return _words(bar.name, _MARGIN, top + 15, direction) + drawn + total


def _part(index: int, number: int, box: tuple[float, float, float], direction: Direction) -> str:
    x, y, width = box
    shape = _filled(index, x, y, width, _BAR, direction)
    if width < _NARROWEST:
        return shape
    dark = _FILLS[index][1]
    halo = "" if dark else 'stroke="#fff" stroke-width="4" paint-order="stroke" '
    middle = _mirrored(x + width / 2, 0, direction)
    return shape + (
        f'<text x="{middle:.1f}" y="{y + 16:.1f}" font-family="sans-serif" font-size="13" text-anchor="middle" '
        f'{halo}fill="{"#fff" if dark else "#1b2730"}">{number}</text>'
    )


def _filled(index: int, x: float, y: float, width: float, height: float, direction: Direction) -> str:
    left = _mirrored(x, width, direction)
    return (
        f'<rect x="{left:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}" '
        f'fill="url(#part{index})" stroke="{_INK}"/>'
    )


def _words(words: str, x: float, y: float, direction: Direction, bold: bool = False) -> str:
    """A line of text; one that would run out of the picture ends in dots, and stands in full in the table beside it."""
    shown = words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS].rstrip()}…"
    weight = ' font-weight="bold"' if bold else ""
    anchor = ' text-anchor="end"' if direction == "rtl" else ""
    return (
        f'<text x="{_mirrored(x, 0, direction):.1f}" y="{y:.1f}" font-family="sans-serif" font-size="14" '
        f'fill="#1b2730"{weight}{anchor}>{escape(shown)}</text>'
    )


def _mirrored(x: float, width: float, direction: Direction) -> float:
    return x if direction == "ltr" else WIDTH - x - width
