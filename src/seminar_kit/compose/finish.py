"""Raw pages to the finished document: variables filled, boxes titled, links resolved, citations numbered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from seminar_kit.model.document import (
    Block,
    Box,
    BoxKind,
    Citation,
    CitedSource,
    Inline,
    Inlines,
    Link,
    Page,
    PageTarget,
    Text,
    Variable,
)
from seminar_kit.model.variables import fill_in
from seminar_kit.model.walk import anchors_of, inlines_of_body, pages_in, rewrite_body
from seminar_kit.problems import Outcome, Problem, Severity
from seminar_kit.words import Words


@dataclass(frozen=True, slots=True)
class Finish:
    """What the raw pages are finished with; `numbers` gives each cited source its number."""

    variables: Mapping[str, str]
    numbers: Mapping[str, int]
    words: Words


def number_sources(pages: Iterable[Page], first: Mapping[str, int] | None = None) -> dict[str, int]:
    """Each source cited by the pages with its number, in the order of first citation, after those already numbered."""
    numbers = dict(first or {})
    for page in pages_in(tuple(pages)):
        for inline in inlines_of_body(page.body):
            if isinstance(inline, Citation):
                for cited in inline.sources:
                    numbers.setdefault(cited.source, len(numbers) + 1)
    return numbers


def finish_pages(pages: tuple[Page, ...], finish: Finish) -> Outcome[tuple[Page, ...]]:
    """The pages as writers get them; a link to a page that this seminar lacks becomes plain text and a warning."""
    anchors = {page.key: anchors_of(page.body) for page in pages_in(pages)}
    problems: list[Problem] = []

    def finished(page: Page) -> Page:
        body = rewrite_body(
            page.body,
            lambda inline: _finish_inline(inline, finish, anchors, problems),
            lambda block: _finish_block(block, finish.words),
        )
        title = fill_in(page.title, finish.variables)
        return replace(page, title=title, body=body, pages=tuple(map(finished, page.pages)))

    return Outcome(tuple(map(finished, pages)), tuple(problems))


def box_title(kind: BoxKind, words: Words) -> str:
    """What stands above a box whose author gave it no title."""
    match kind:
        case BoxKind.NOTE:
            return words.say("Note")
        case BoxKind.TIP:
            return words.say("Tip")
        case BoxKind.IMPORTANT:
            return words.say("Important")
        case BoxKind.WARNING:
            return words.say("Warning")
        case BoxKind.CARE:
            return words.say("Content note")
        case BoxKind.EXAMPLE:
            return words.say("Example")
        case BoxKind.EXERCISE:
            return words.say("Exercise")
        case BoxKind.DEFINITION:
            return words.say("Definition")
        case BoxKind.QUESTION:
            return words.say("Question")
        case BoxKind.ANSWER:
            return words.say("Answer")
        case BoxKind.SAY:
            return words.say("Say")
        case BoxKind.ASK:
            return words.say("Ask")
        case BoxKind.OBJECTIVES:
            return words.say("Objectives")
        case BoxKind.KEY_MESSAGES:
            return words.say("Key messages")
        case _:
            assert_never(kind)


def _finish_inline(
    inline: Inline, finish: Finish, anchors: Mapping[str, frozenset[str]], problems: list[Problem]
) -> Inlines:
    match inline:
        case Variable(name):
            return (Text(finish.variables[name]),)
        case Citation(sources):
            return (replace(inline, sources=tuple(_numbered(cited, finish) for cited in sources)),)
        case Link(PageTarget(page)) if page not in anchors:
            problems.append(_left_out(inline, page))
            return inline.inlines
        case Link(PageTarget(page, str(anchor))) if anchor not in anchors[page]:
            # A session's page is its run-sheet in the facilitator guide, without the text's headings.
            return (replace(inline, target=PageTarget(page)),)
        case _:
            return (inline,)


def _finish_block(block: Block, words: Words) -> Block:
    if isinstance(block, Box) and not block.title:
        return replace(block, title=(Text(box_title(block.kind, words)),))
    return block


def _numbered(cited: CitedSource, finish: Finish) -> CitedSource:
    return replace(cited, number=finish.numbers[cited.source])


def _left_out(link: Link, page: str) -> Problem:
    return Problem(
        link.place,
        "link-target-is-in-the-seminar",
        f'the link leads to "{page}", which this seminar leaves out',
        "add that session to the curriculum, or accept that the words stand without a link",
        Severity.WARNING,
    )
