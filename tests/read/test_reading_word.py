"""What is read in a Word file: all that stands, each in its cell, and nothing that could act."""

import pytest
from office_parts import (
    blocks_of,
    cell,
    cell_of,
    control,
    outside_relation,
    paragraph,
    read,
    row,
    run,
    table,
    text_cell,
    texts_of,
    with_properties,
    word_parts,
)

from seminar_kit.model.office_file import Cell, OfficeNote, OfficeTable, TextLine

CHECKBOX = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'


def test_lines_and_tables_stand_in_their_order() -> None:
    body = paragraph(run("Title")) + paragraph() + table(row(text_cell("a"), text_cell("b"))) + paragraph(run("End"))
    assert blocks_of(body) == (
        TextLine("Title", 1),
        OfficeTable(1, ((Cell("a"), Cell("b")),)),
        TextLine("End", 2),
    )


def test_a_control_gives_its_tag_and_the_cell_its_whole_text() -> None:
    content = paragraph(run("before "), control(run("inside"), "school.name"), run(" behind")) + paragraph(run("below"))
    assert cell_of(content) == Cell("before inside behind\nbelow", ("school.name",))


@pytest.mark.parametrize(
    "body",
    [
        control(table(row(text_cell("a"))), "k"),
        table(control(row(text_cell("a")), "k")),
        table(row(control(text_cell("a"), "k"))),
        table(row(cell(control(paragraph(run("a")), "k")))),
        table(row(cell(paragraph(control(run("a"), "k"))))),
        table(row(cell(paragraph(control(control(run("a"), "k"), "k"))))),
        f"<w:customXml>{table(row(text_cell('a')))}</w:customXml>",
        table(f"<w:ins>{row(text_cell('a'))}</w:ins>"),
    ],
)
def test_controls_around_anything_lose_no_text(body: str) -> None:
    assert [texts_of(block) for block in blocks_of(body)] == [[["a"]]]


def test_a_control_around_a_cell_gives_its_tag_to_the_cell() -> None:
    (block,) = blocks_of(table(row(text_cell("a"), control(text_cell("b"), "school.name"), text_cell("c"))))
    assert isinstance(block, OfficeTable)
    assert block.rows == ((Cell("a"), Cell("b", ("school.name",)), Cell("c")),)


def test_bookmarks_are_names_wherever_they_begin() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'
    inside = cell(paragraph(mark.format("sk_a"), run("a"), '<w:bookmarkEnd w:id="1"/>'))
    (block,) = blocks_of(
        table(
            mark.format("sk_0"),
            row(inside, mark.format("sk_b"), text_cell("b"), mark.format("_GoBack"), text_cell("c")),
        )
    )
    assert isinstance(block, OfficeTable)
    assert block.rows == ((Cell("a", names=("sk_0", "sk_a")), Cell("b", names=("sk_b",)), Cell("c")),)


@pytest.mark.parametrize(
    ("state", "shown"), [("1", "☒ Sand"), ("true", "☒ Sand"), ("0", "☐ Sand"), ("false", "☐ Sand")]
)
@pytest.mark.parametrize("glyph", ["☒", "☐", "☑", ""])
def test_a_check_box_reads_as_its_state_says_whatever_is_shown(state: str, shown: str, glyph: str) -> None:
    box = control(run(glyph), "soil.sand", CHECKBOX.format(state))
    assert cell_of(paragraph(box, run(" Sand"))).text == shown


def test_a_stray_control_around_a_check_box_does_not_untick_it() -> None:
    """LibreOffice 7.4 makes one."""
    box = control(run("☒"), "", CHECKBOX.format("1"))
    assert cell_of(control(paragraph(box, run(" Sand")), "", CHECKBOX.format("0"))).text == "☒ Sand"


def test_old_check_boxes_and_picture_signs_are_read() -> None:
    box = '<w:checkBox><w:default w:val="{}"/></w:checkBox>'
    old = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{box}</w:ffData></w:fldChar></w:r>'
    sign = '<w:r><w:sym w:font="Wingdings" w:char="{}"/></w:r>'
    assert cell_of(paragraph(old.format("1"), run(" a")) + paragraph(old.format("0"), run(" b"))).text == "☒ a\n☐ b"
    assert cell_of(paragraph(sign.format("F0FE"), sign.format("F0A8"), sign.format("F0FC"))).text == "☒☐✓"


def test_a_date_control_gives_the_day_that_it_holds() -> None:
    held = control(run("3 March"), "school.visited", '<w:date w:fullDate="2026-03-03T00:00:00Z"/>')
    assert cell_of(paragraph(held)) == Cell("3 March", ("school.visited",), dates=("2026-03-03",))


def test_breaks_tabs_and_hyphens_are_kept() -> None:
    signs = (
        "<w:t>a</w:t>",
        "<w:br/>",
        "<w:t>b</w:t>",
        "<w:tab/>",
        "<w:t>c</w:t>",
        "<w:noBreakHyphen/>",
        "<w:t>d</w:t>",
    )
    assert cell_of(paragraph(f"<w:r>{''.join(signs)}<w:cr/><w:t>e</w:t></w:r>")).text == "a\nb\tc-d\ne"


def test_of_tracked_changes_the_inserted_text_is_read() -> None:
    changed = paragraph(
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
        f"<w:ins>{run('new')}</w:ins>",
        f"<w:moveFrom>{run('moved')}</w:moveFrom>",
        f"<w:moveTo>{run(' here')}</w:moveTo>",
    )
    struck = row(text_cell("gone"), properties="<w:del/>")
    file = read(word_parts(table(row(cell(changed)), struck, row(text_cell("kept")))))
    assert [texts_of(block) for block in file.blocks] == [[["new here"], ["kept"]]]
    assert file.notes == (OfficeNote.TRACKED_CHANGES,)


def test_of_alternatives_the_first_is_read_once() -> None:
    box = "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{box.format(paragraph(run("boxed")))}</w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict>{paragraph(run('boxed'))}</w:pict></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    only = f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>"
    assert cell_of(paragraph(run("text"), both)).text == "text\nboxed"
    assert cell_of(paragraph(run("text"), only)).text == "text\nboxed"


def test_text_in_links_fields_and_formulas_is_read_and_their_orders_are_not() -> None:
    parts = (
        f"<w:hyperlink>{run('link')}</w:hyperlink>",
        "<w:r><w:instrText> INCLUDETEXT x </w:instrText></w:r>",
        f"<w:fldSimple>{run(' field')}</w:fldSimple>",
        "<m:oMath><m:r><m:t> x=1</m:t></m:r></m:oMath>",
        "<w:smartTag><w:r><w:t> tag</w:t></w:r></w:smartTag>",
    )
    assert cell_of(paragraph(*parts)).text == "link field x=1 tag"


def test_merged_cells_keep_the_columns_in_their_places() -> None:
    wide = cell(paragraph(run("wide")), '<w:gridSpan w:val="2"/>')
    odd = cell(paragraph(run("odd")), '<w:gridSpan w:val="-9"/>')
    below = cell(paragraph(run("below")), "<w:vMerge/>")
    (block,) = blocks_of(
        table(
            row(text_cell("a"), text_cell("b"), text_cell("c")),
            row(wide, text_cell("c")),
            row(text_cell("b"), below, properties='<w:gridBefore w:val="1"/>'),
            row(odd),
        )
    )
    assert texts_of(block) == [["a", "b", "c"], ["wide", "", "c"], ["", "b", "below"], ["odd"]]


def test_a_table_in_a_cell_is_part_of_its_text() -> None:
    inner = table(row(text_cell("x"), text_cell("y")), row(text_cell("gone"), properties="<w:del/>"))
    assert cell_of(paragraph(run("a")) + inner + paragraph(run("b"))).text == "a\nx\ny\nb"


def test_notes_under_the_text_are_read_after_it() -> None:
    note = f'<w:footnote w:id="1">{paragraph(run("as of March"))}</w:footnote>'
    file = read(word_parts(paragraph(run("text")), {"footnotes": note}))
    assert file.blocks == (TextLine("text", 1), TextLine("as of March", 2))


def test_headers_and_footers_stand_apart() -> None:
    others = {"header": paragraph(run("Ministry")), "footer": paragraph(run("planting/garden-plan v2")) + paragraph()}
    assert read(word_parts(paragraph(run("text")), others)).margins == ("Ministry", "planting/garden-plan v2")


def test_properties_and_program_are_told() -> None:
    file = read(with_properties(word_parts(paragraph(run("text"))), {"seminar-kit-form": "a/b", "other": "ü"}))
    assert file.properties == {"seminar-kit-form": "a/b", "other": "ü"}
    assert file.program == "LibreOffice/7.4"


def test_comments_pictures_and_links_to_the_outside_are_noted_and_not_followed() -> None:
    parts = {**word_parts(paragraph(run("text"))), "word/comments.xml": b"<x/>"}
    parts["word/_rels/document.xml.rels"] = outside_relation("image")
    assert read(parts).notes == (OfficeNote.COMMENTS, OfficeNote.PICTURES, OfficeNote.OUTSIDE_LINKS)


def test_the_picture_of_a_letterhead_is_nothing_to_note() -> None:
    parts = word_parts(paragraph(run("text")), {"header": paragraph(run("Ministry"))})
    relation = (
        outside_relation("image")
        .replace(b' TargetMode="External"', b"")
        .replace(b"http://127.0.0.1:9/x", b"media/a.png")
    )
    assert read({**parts, "word/media/a.png": b"x", "word/_rels/header.xml.rels": relation}).notes == ()
    assert read({**parts, "word/media/a.png": b"x", "word/_rels/document.xml.rels": relation}).notes == (
        OfficeNote.PICTURES,
    )


def test_a_link_to_click_on_is_nothing_to_note() -> None:
    parts = word_parts(paragraph(run("text")))
    assert read({**parts, "word/_rels/document.xml.rels": outside_relation("hyperlink")}).notes == ()


def test_the_strict_variant_of_the_format_is_read_too() -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = word_parts(table(row(text_cell("a"))))
    strict = {
        name: part.replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main") for name, part in parts.items()
    }
    assert [texts_of(block) for block in read(strict).blocks] == [[["a"]]]


def test_a_file_without_lists_of_types_and_relations_is_read_by_its_usual_names() -> None:
    parts = word_parts(paragraph(run("text")))
    assert read({"word/document.xml": parts["word/document.xml"]}).blocks == (TextLine("text", 1),)


def test_signs_that_are_no_text_are_left_out_and_halves_of_characters_made_whole() -> None:
    """A symbol may have any number; a terminal takes some for orders, and no XML can hold them."""
    codes = ("4B", "1B", "9B", "0", "7", "FFFF", "D83C", "DF31", "D83D", "6F")
    signs = "".join(f'<w:r><w:sym w:font="Arial" w:char="{code}"/></w:r>' for code in codes)
    assert read(word_parts(f"<w:p>{signs}</w:p>")).blocks == (TextLine("K🌱\N{REPLACEMENT CHARACTER}o", 1),)
