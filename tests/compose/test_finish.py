"""Raw pages finished: variables, titles of boxes, links, numbers of citations."""

import pytest

from document_text import blocks_to_text
from seminar_kit.compose.finish import Finish, box_title, finish_pages, number_sources
from seminar_kit.model.document import (
    Block,
    Body,
    Box,
    BoxKind,
    Citation,
    CitedSource,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    NoteReference,
    Page,
    PageKind,
    PageTarget,
    Paragraph,
    Strong,
    Table,
    Text,
    Variable,
    WebTarget,
)
from seminar_kit.problems import Outcome, Place, Problem, Severity
from seminar_kit.words import words_of

WORDS = words_of("en")
WHERE = Place("modules/m/s.md", 7, 3)


def test_variables_become_the_curriculums_text_joined_to_the_words_around() -> None:
    assert finished(Text("At "), Variable("school"), Text(".")) == (Text("At Hill School."),)


def test_variables_are_filled_inside_other_inlines() -> None:
    assert finished(Strong((Variable("school"),))) == (Strong((Text("Hill School"),)),)


def test_variables_are_filled_in_titles_of_pages_inside_pages() -> None:
    inner = page("m/s", (), title="At {{ school }}")
    outcome = finish((page("m/index", (), inner, title="{{school}}"),))
    assert [outcome.value[0].title, outcome.value[0].pages[0].title] == ["Hill School", "At Hill School"]


def test_variables_are_filled_in_table_cells_boxes_and_footnotes() -> None:
    cell: Inlines = (Variable("school"),)
    blocks: tuple[Block, ...] = (
        Table((cell,), ((cell,),), ("none",)),
        Box(BoxKind.NOTE, cell, (Paragraph(cell),)),
    )
    raw = Page("m/s", PageKind.SESSION, "", Body(blocks, (Note("a", (Paragraph(cell),)),)))
    body = finish((raw,)).value[0].body
    assert blocks_to_text((*body.blocks, *body.notes[0].blocks)).count("Hill School") == 5


@pytest.mark.parametrize("kind", BoxKind)
def test_a_box_without_a_title_gets_the_words_of_its_kind(kind: BoxKind) -> None:
    outcome = finish((page("m/s", (Box(kind, (), ()),)),))
    assert outcome.value[0].body.blocks == (Box(kind, (Text(box_title(kind, WORDS)),), ()),)


def test_a_box_keeps_its_own_title() -> None:
    box = Box(BoxKind.CARE, (Text("Before you read"),), (), folded=True)
    assert finish((page("m/s", (box,)),)).value[0].body.blocks == (box,)


@pytest.mark.parametrize(
    "link",
    [
        Link(WebTarget("https://example.org"), (Text("web"),)),
        Link(PageTarget("m/other"), (Text("page"),)),
        Link(PageTarget("m/other", "layers"), (Text("heading"),)),
        Link(PageTarget("m/s"), (Text("itself"),)),
    ],
)
def test_links_to_what_the_seminar_has_stay(link: Link) -> None:
    assert finished(link) == (link,)


def test_a_link_to_a_page_that_the_seminar_leaves_out_becomes_words_and_a_warning() -> None:
    link = Link(PageTarget("m/gone", "layers"), (Strong((Text("the"),)), Text(" page")), WHERE)
    outcome = finish((page("m/s", (Paragraph((Text("See "), link, Text("."))),)),))
    assert outcome.value[0].body.blocks == (Paragraph((Text("See "), Strong((Text("the"),)), Text(" page."))),)
    assert outcome.problems == (
        Problem(
            WHERE,
            "link-target-is-in-the-seminar",
            'the link leads to "m/gone", which this seminar leaves out',
            "add that session to the curriculum, or accept that the words stand without a link",
            Severity.WARNING,
        ),
    )


def test_a_link_to_a_heading_that_the_page_lacks_in_this_edition_leads_to_the_page() -> None:
    link = Link(PageTarget("m/other", "scoring"), (Text("scoring"),))
    assert finished(link) == (Link(PageTarget("m/other"), (Text("scoring"),)),)


def test_sources_are_numbered_in_the_order_of_first_citation() -> None:
    """Pages inside pages come after the page around them, footnotes at the end of their page."""
    inner = page("m/s", (Paragraph((cite("b"), cite("d"))),))
    noted = Body(
        (Paragraph((cite("c", "a"), NoteReference("n"), cite("b"))),), (Note("n", (Paragraph((cite("e"),)),)),)
    )
    outer = Page("m/index", PageKind.MODULE, "", noted, (inner,))
    assert number_sources((outer,)) == {"c": 1, "a": 2, "b": 3, "e": 4, "d": 5}


def test_sources_numbered_before_keep_their_numbers() -> None:
    raw = page("m/s", (Paragraph((cite("new"), cite("known"))),))
    assert number_sources((raw,), {"other": 1, "known": 2}) == {"other": 1, "known": 2, "new": 3}


def test_a_source_has_its_number_in_every_citation_and_keeps_its_locator() -> None:
    cited = Citation((CitedSource("b", "p. 2"), CitedSource("a")), WHERE)
    raw = (page("m/s", (Paragraph((cited,)),)), page("m/t", (Paragraph((cite("b"),)),)))
    one, two = finish(raw, {"a": 1, "b": 2}).value
    assert one.body.blocks == (Paragraph((Citation((CitedSource("b", "p. 2", 2), CitedSource("a", "", 1))),)),)
    assert two.body.blocks == (Paragraph((Citation((CitedSource("b", "", 2),)),)),)


def cite(*sources: str) -> Citation:
    return Citation(tuple(CitedSource(source) for source in sources))


def page(key: str, blocks: tuple[Block, ...], *pages: Page, title: str = "") -> Page:
    return Page(key, PageKind.SESSION, title, Body(blocks), pages)


def finish(pages: tuple[Page, ...], numbers: dict[str, int] | None = None) -> Outcome[tuple[Page, ...]]:
    return finish_pages(pages, Finish({"school": "Hill School"}, numbers or {}, WORDS))


def finished(*inlines: Inline) -> Inlines:
    """The inlines of a paragraph on the page m/s, beside the page m/other with the heading #layers."""
    other = page("m/other", (Heading(2, (Text("Layers"),), "layers"),))
    outcome = finish((page("m/s", (Paragraph(inlines),)), other))
    (block,) = outcome.value[0].body.blocks
    assert outcome.problems == ()
    assert isinstance(block, Paragraph)
    return block.inlines
