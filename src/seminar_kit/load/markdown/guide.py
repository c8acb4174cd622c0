"""A facilitator guide's text cut at its level-2 headings into steps and sections."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_kit.load.markdown.notes import named_notes
from seminar_kit.load.markdown.reading import Reading
from seminar_kit.load.markdown.text import ReadText
from seminar_kit.model.document import Block, Blocks, Body, Heading, Text
from seminar_kit.model.facilitator import GuideSection, Step
from seminar_kit.model.walk import plain_text

_STEP = re.compile(r"(.*\S) \(([1-9]\d{0,2}) min\)")
_ALMOST_A_STEP = re.compile(r"\d+ *(?:min|mins|minutes?|hours?|h|m|['′’])?\.?[ )]*$|\( *0 *min", re.IGNORECASE)
_PART_LEVEL = 2


@dataclass(frozen=True, slots=True)
class GuideText:
    """A guide's text: what stands before the first level-2 heading, then its parts in the author's order."""

    opening: Body
    parts: tuple[Step | GuideSection, ...]


def cut_guide(text: ReadText, reading: Reading) -> GuideText:
    """Each part takes the footnotes that it names."""
    parts = list(_parts(text.blocks))
    return GuideText(
        _body(parts[0][1], text),
        tuple(_part(heading, _body(blocks, text), reading) for heading, blocks in parts[1:] if heading),
    )


def _parts(blocks: Blocks) -> Iterator[tuple[Heading | None, Blocks]]:
    heading: Heading | None = None
    collected: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _PART_LEVEL:
            yield heading, tuple(collected)
            heading, collected = block, []
        else:
            collected.append(block)
    yield heading, tuple(collected)


def _body(blocks: Blocks, text: ReadText) -> Body:
    return Body(blocks, named_notes(blocks, text.notes))


def _part(heading: Heading, body: Body, reading: Reading) -> Step | GuideSection:
    title = plain_text(heading.inlines)
    if any(not isinstance(inline, Text) for inline in heading.inlines):
        reading.tell(
            heading.place,
            "guide-headings-are-plain",
            f'the heading "{title}" holds more than words',
            "write it in plain words; put marks, links, notes and variables into the text below it",
        )
    found = _STEP.fullmatch(title)
    if found:
        return Step(found[1], int(found[2]), body, heading.place)
    if _ALMOST_A_STEP.search(title[title.rfind("(") :] if "(" in title else ""):
        _tell_minutes(title, heading, reading)
    return GuideSection(title, body)


def _tell_minutes(title: str, heading: Heading, reading: Reading) -> None:
    reading.tell(
        heading.place,
        "step-minutes-can-be-read",
        f'the heading "{title}" ends in a time that cannot be read',
        'write whole minutes in brackets at its end, e.g. "(10 min)"',
    )
