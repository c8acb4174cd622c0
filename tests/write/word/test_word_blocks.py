"""Blocks and inlines of the model to paragraphs of Word."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_seminar import NOTES, item, paragraph, table, with_blocks

from seminar_kit.model.document import (
    Block,
    Citation,
    CitedSource,
    Document,
    Note,
    NoteReference,
    NumberedList,
    Paragraph,
    Picture,
    PictureFile,
    Text,
    Variable,
)
from seminar_kit.problems import Place, Problem, Severity
from seminar_kit.write.word import WordLook, write_participant_pack
from seminar_kit.write.word.tables import share_width
from word_text import W, word_part, word_text


def written(*blocks: Block, notes: tuple[Note, ...] = ()) -> bytes:
    return write_participant_pack(with_blocks(*blocks, notes=notes), WordLook()).value


@pytest.mark.parametrize(
    ("inline", "message"),
    [
        (Variable("committee"), "variable committee was not filled in before writing"),
        (Citation((CitedSource("gc"),)), "source gc was not numbered before writing"),
        (NoteReference("n9"), "footnote n9 has no text"),
    ],
)
def test_what_composing_should_have_settled_is_a_bug(inline: Text, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        written(Paragraph((inline,)))


def test_a_picture_without_a_file_is_a_bug() -> None:
    with pytest.raises(ValueError, match=r"picture x/y\.png is not among the document's files"):
        written(Picture("x/y.png", "alt"))


def test_a_drawing_that_cannot_be_drawn_is_told_with_its_place() -> None:
    place = Place("modules/law/pact.md", 7, 1)
    seminar = with_blocks(Picture("law/pictures/x.svg", "A ladder", place=place))
    file = PictureFile("law/pictures/x.svg", "image/svg+xml", b"<svg", 40, 20)
    document = Document("Seminar", "", seminar.document.pages, (file,))
    outcome = write_participant_pack(replace(seminar, document=document), WordLook())
    assert [(problem.place, problem.rule) for problem in outcome.problems] == [(place, "picture-can-be-drawn")]
    assert "BodyText: A ladder" in word_text(outcome.value)


def test_a_footnote_named_twice_is_printed_once() -> None:
    content = written(Paragraph((NoteReference("n1"), Text(" and "), NoteReference("n1"))), notes=NOTES)
    assert "BodyText: [^1] and 1\n" in word_text(content)
    assert word_text(content).endswith("[1] FootnoteText:  See there\n")


def test_a_footnote_inside_a_footnote_is_told() -> None:
    inner = Note("b", (paragraph("inner"),))
    outer = Note("a", (Paragraph((Text("outer"), NoteReference("b", Place("m/s.md", 3, 9)))),))
    outcome = write_participant_pack(with_blocks(Paragraph((NoteReference("a"),)), notes=(outer, inner)), WordLook())
    assert outcome.problems == (
        Problem(
            Place("m/s.md", 3, 9),
            "footnotes-hold-no-footnotes",
            'footnote "b" is named inside another footnote, which Word cannot print',
            'move the mark "[^b]" into the text, or write the note\'s words in brackets',
            Severity.WARNING,
        ),
    )


def test_every_numbered_list_begins_where_its_author_says() -> None:
    content = written(NumberedList((item("a", (NumberedList((item("b"),)),)),)), NumberedList((item("c"),), start=4))
    overrides = [
        (override.get(f"{W}ilvl"), override[0].get(f"{W}val"))
        for override in word_part(content, "word/numbering.xml").iter(f"{W}lvlOverride")
    ]
    assert overrides == [("0", "1"), ("1", "1"), ("0", "4")]


def test_two_tables_stay_two() -> None:
    tags = [child.tag for child in word_part(written(table("A", "1"), table("B", "2")), "word/document.xml")[0]]
    assert f"{W}tbl,{W}p,{W}tbl,{W}p,{W}sectPr" in ",".join(tags)


def test_forbidden_characters_never_reach_the_xml() -> None:
    assert "BodyText: ab\n" in word_text(written(paragraph("a\x00\x0b\ufffeb")))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    body = word_part(written(Paragraph((Text(text),))), "word/document.xml")
    last = body[0].findall(f"{W}p")[-1]
    assert "".join(piece.text or "" for piece in last.iter(f"{W}t")) == text


@given(
    st.lists(st.lists(st.text("ab -", max_size=90), min_size=2, max_size=2), min_size=1, max_size=9),
    st.integers(2000, 15000),
)
def test_column_widths_fill_the_line_exactly(columns: list[list[str]], available: int) -> None:
    widths = share_width(tuple(map(tuple, columns)), available)
    assert sum(widths) == available
    assert min(widths) > 0


def test_a_column_of_numbers_is_narrower_than_one_of_sentences() -> None:
    narrow, wide = share_width((("", "1", "2"), ("Sentence", "one long sentence " * 4, "another")), 9000)
    assert (narrow, wide) == (323, 8677)


def test_links_in_footnotes_belong_to_the_footnotes() -> None:
    content = written(Paragraph((NoteReference("n1"),)), notes=NOTES)
    relations = word_part(content, "word/_rels/footnotes.xml.rels")
    assert [relation.get("Target") for relation in relations] == ["https://example.org/n"]
