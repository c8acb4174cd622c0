"""Review copies: the answers of a return with a comment at each place that is to be mended."""

from pathlib import Path

import pytest
from form_files import arabic, cells_of, controls_of, filled
from lxml import etree
from openxml_audit import OpenXmlValidator
from test_word_templates import letterhead, packed
from word_checks import broken_invariants

from seminar_kit.model.blank import BlankForm
from seminar_kit.model.returned import Finding
from seminar_kit.write.word import WordLook, write_blank_form, write_review_copy
from word_text import W, text_of, word_part

PLAIN = WordLook()
FINDINGS = (
    Finding("total-fits", "Question 1.10", "the total is 20 USD more", "add up again", "school.total"),
    Finding("lead-is-named", "Section 2, row 2", "which class looks after this bed?", "name it", "beds.lead", 2),
    Finding("choices-exist", "Question 1.6", "“a chainsaw” is none of the choices", "tick others", "school.tools"),
    Finding("choices-exist", "Question 1.6", "a second remark", "", "school.tools"),
    Finding("rows-are-enough", "Section 2", "a row is missing", "add one", "beds"),
    Finding("row-is-whole", "Section 2, row 1", "the row is half empty", "fill it", "beds", 1),
    Finding("row-is-known", "Section 2, row 99", "no such row", "look for it", "beds.crop", 99),
    Finding("field-is-known", "Section 3, row 1", "no such question", "look for it", "dangers.smell", 1),
    Finding("form-is-current", "Version 1", "the form is old", "take the new one"),
    Finding("part-is-known", "Annex", "no such part", "", "annex.text"),
)


def reviewed(form: BlankForm | None = None, look: WordLook = PLAIN) -> bytes:
    outcome = write_review_copy(form or filled(), FINDINGS, look)
    assert outcome.problems == ()
    return outcome.value


def comments_by_place(content: bytes) -> list[tuple[str, list[str]]]:
    """The text under each comment, and the comment's lines, in the order of the document."""
    body = word_part(content, "word/document.xml")
    lines = {
        comment.get(f"{W}id"): [text_of(paragraph) for paragraph in comment]
        for comment in word_part(content, "word/comments.xml")
    }
    return [(_covered(body, number), lines[number]) for number in lines]


def _covered(body: etree._Element, number: str) -> str:
    covered, inside = "", False
    for element in body.iter():
        inside |= element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == number
        if element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == number:
            return covered
        covered += (element.text or "") if inside and element.tag == f"{W}t" else ""
    raise AssertionError(number)


def test_each_finding_is_a_comment_at_its_place() -> None:
    assert comments_by_place(reviewed()) == [
        ("Garden plan", ["Version 1: the form is old", "take the new one"]),
        ("Garden plan", ["Annex: no such part"]),
        ("☒ Spade☐ Rake☒ Watering cana chainsaw", ["“a chainsaw” is none of the choices", "tick others"]),
        ("☒ Spade☐ Rake☒ Watering cana chainsaw", ["a second remark"]),
        ("100 USD", ["the total is 20 USD more", "add up again"]),
        ("2. Beds", ["a row is missing", "add one"]),
        ("2.1 Crop\N{NO-BREAK SPACE}*", ["no such row", "look for it"]),
        ("1", ["the row is half empty", "fill it"]),
        ("Class 3", ["which class looks after this bed?", "name it"]),
        ("Frost", ["no such question", "look for it"]),
    ]


@pytest.mark.parametrize("look", [PLAIN, WordLook(packed(letterhead()))], ids=["own", "template"])
@pytest.mark.parametrize("form", [filled(), arabic()], ids=["left to right", "right to left"])
def test_a_review_copy_is_valid_and_keeps_the_invariants(form: BlankForm, look: WordLook, tmp_path: Path) -> None:
    content = reviewed(form, look)
    (tmp_path / "review.docx").write_bytes(content)
    told = [str(error) for error in OpenXmlValidator().validate(tmp_path / "review.docx").errors]
    assert [error for error in told if "stylesWithEffects" not in error] == []
    assert broken_invariants(content) == []


def test_comments_change_no_answer() -> None:
    blank = write_blank_form(filled(), PLAIN).value
    assert cells_of(reviewed()) == cells_of(blank)
    assert controls_of(reviewed()) == controls_of(blank)


def test_comments_name_the_kit_and_no_clock() -> None:
    comments = list(word_part(reviewed(), "word/comments.xml"))
    assert {comment.get(f"{W}author") for comment in comments} == {"seminar-kit"}
    assert {comment.get(f"{W}date") for comment in comments} == {"2000-01-01T00:00:00Z"}
    assert reviewed() == reviewed()


def test_without_findings_there_is_no_part_for_comments() -> None:
    with pytest.raises(KeyError, match=r"word/comments\.xml"):
        word_part(write_review_copy(filled(), (), PLAIN).value, "word/comments.xml")
