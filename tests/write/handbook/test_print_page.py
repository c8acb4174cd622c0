"""All pages to one page."""

import handbook_seminars as seminars
from handbook_seminars import heading, paragraph, text

from seminar_kit.model import document as d
from seminar_kit.model.walk import blocks_in
from seminar_kit.write.handbook.print_page import print_anchor, print_page


def session(key: str, *blocks: d.Block, notes: tuple[d.Note, ...] = ()) -> d.Page:
    return d.Page(key, d.PageKind.SESSION, key.upper(), d.Body(blocks, notes))


def printed(*pages: d.Page) -> d.Body:
    body = print_page(seminars.seminar_of(pages)).body
    return d.Body(body.blocks[1:], body.notes)  # without the subtitle


def test_every_page_begins_with_its_title_and_headings_move_below_it() -> None:
    child = session("m/a", heading(2, "Why", "why"), heading(4, "Deep", "deep"))
    module = d.Page("m/index", d.PageKind.MODULE, "Module", d.Body((paragraph("All."),)), (child,))
    headings = [(block.level, block.anchor) for block in printed(module).blocks if isinstance(block, d.Heading)]
    assert headings == [(2, "page-m_index"), (3, "page-m_a"), (4, "page-m_a__why"), (6, "page-m_a__deep")]


def test_links_between_pages_lead_within_the_page() -> None:
    link = d.Link(d.PageTarget("m/b", "x"), text("there"))
    whole = d.Link(d.PageTarget("m/b"), text("whole"))
    body = printed(session("m/a", paragraph(link, whole)), session("m/b", heading(2, "X", "x")))
    assert body.blocks[1] == paragraph(
        d.Link(d.PageTarget("print", "page-m_b__x"), text("there")),
        d.Link(d.PageTarget("print", "page-m_b"), text("whole")),
    )


def test_footnotes_with_one_label_on_two_pages_stay_apart() -> None:
    notes = (d.Note("a", (paragraph("Note."),)),)
    body = printed(*(session(key, paragraph(d.NoteReference("a")), notes=notes) for key in ("m/a", "m/b")))
    assert [note.label for note in body.notes] == ["1-a", "2-a"]
    assert (body.blocks[1], body.blocks[3]) == (paragraph(d.NoteReference("1-a")), paragraph(d.NoteReference("2-a")))


def test_folded_boxes_are_open_on_paper() -> None:
    box = d.Box(d.BoxKind.ANSWER, text("Answer"), (paragraph("55"),), folded=True)
    assert printed(session("m/a", box)).blocks[1] == d.Box(box.kind, box.title, box.blocks, folded=False)


def test_downloads_are_left_out() -> None:
    assert printed(seminars.downloads_page("Downloads")).blocks == ()


def test_names_that_differ_in_a_hyphen_have_different_anchors() -> None:
    assert print_anchor("a/b-c") != print_anchor("a-b/c")


def test_anchors_of_the_whole_are_unique() -> None:
    blocks = blocks_in(print_page(seminars.every_node()).body.blocks)
    anchors = [block.anchor for block in blocks if isinstance(block, d.Heading)]
    assert len(anchors) == len(set(anchors))
