"""A facilitator guide's text and the steps it becomes; front matter; anchors."""

import pytest

from seminar_kit.load.markdown import GuideText, MarkdownFile, anchor_of, read_guide, split_front_matter
from seminar_kit.model.document import Body, Box, BoxKind, Heading, Note, NoteReference, Paragraph, Text
from seminar_kit.model.facilitator import GuideSection, Step
from seminar_kit.problems import Place

GUIDE = """\
Have paper ready.

## Before

## 1. Ask (10 min)

!!! say
    Look.[^a]

### Closer

## Care

Breathe.[^b]

[^a]: A.
[^b]: B.
"""


def paragraph(*inlines: str | NoteReference) -> Paragraph:
    return Paragraph(tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines))


def test_level_two_headings_with_minutes_are_steps_and_take_their_footnotes() -> None:
    read = read_guide(MarkdownFile("modules/m/s.guide.md", GUIDE))
    say = Box(BoxKind.SAY, (), (paragraph("Look.", NoteReference("a")),))
    closer = Heading(3, (Text("Closer"),), "closer")
    assert read.problems == ()
    assert read.value == GuideText(
        Body((paragraph("Have paper ready."),)),
        (
            GuideSection("Before", Body()),
            Step("1. Ask", 10, Body((say, closer), (Note("a", (paragraph("A."),)),)), Place("", 1, 1)),
            GuideSection("Care", Body((paragraph("Breathe.", NoteReference("b")),), (Note("b", (paragraph("B."),)),))),
        ),
    )


def test_a_step_knows_the_place_of_its_heading() -> None:
    read = read_guide(MarkdownFile("modules/m/s.guide.md", GUIDE))
    assert [str(part.place) for part in read.value.parts if isinstance(part, Step)] == ["modules/m/s.guide.md:5:1"]


@pytest.mark.parametrize("ending", ["(10 minutes)", "(10min)", "(0 min)", "(10 min.)", "(1 h)", "(10)"])
def test_minutes_that_cannot_be_read_are_told(ending: str) -> None:
    problems = read_guide(MarkdownFile("modules/m/s.guide.md", f"## Ask {ending}")).problems
    assert [(str(problem.place), problem.rule, problem.what, problem.fix) for problem in problems] == [
        (
            "modules/m/s.guide.md:1:1",
            "step-minutes-can-be-read",
            f'the heading "Ask {ending}" ends in a time that cannot be read',
            'write whole minutes in brackets at its end, e.g. "(10 min)"',
        )
    ]


@pytest.mark.parametrize("title", ["Care", "Options (if time allows)", "Reading 2012", "Annex (A)"])
def test_other_headings_are_sections(title: str) -> None:
    read = read_guide(MarkdownFile("modules/m/s.guide.md", f"## {title}"))
    assert read.problems == ()
    assert read.value.parts == (GuideSection(title, Body()),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A\n---\ntext", ("title: A\n", "text", 4)),
        ("\ufeff---\r\ntitle: A\r\n---\r\ntext", ("title: A\n", "text", 4)),
        ("---\n---\n", ("\n", "", 3)),
        ("text\n---\nmore\n---", ("", "text\n---\nmore\n---", 1)),
        ("---\nnot closed", ("", "---\nnot closed", 1)),
        ("", ("", "", 1)),
    ],
)
def test_front_matter_stands_between_two_rules_at_the_very_start(text: str, expected: tuple[str, str, int]) -> None:
    assert split_front_matter(text) == expected


def test_anchors_hold_letters_of_every_script_and_are_unique() -> None:
    taken: dict[str, int] = {}
    texts = [
        "The judge's 2 tests",
        "The judge's 2 tests",
        "The judges 2 tests 2",
        "الإنذار المبكر",
        "Évaluer",
        "?",
        "!",
    ]
    assert [anchor_of(text, taken) for text in texts] == [
        "the-judges-2-tests",
        "the-judges-2-tests-2",
        "the-judges-2-tests-2-2",
        "الإنذار-المبكر",
        "évaluer",
        "section",
        "section-2",
    ]
