"""Blank forms of the small library's plan, for the tests of the Word writer."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from form_samples import garden_plan
from seminar_kit.compose.forms import Occasion, compose_blank
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import text_keys
from word_text import W, text_of, word_part

OCCASION = Occasion("A garden for Hill School · Hilltown", "A4", {"school": "Hill School"})
BEDS = tuple(
    {"crop": f"Beans {number}", "lead": "Class 3", "harvest": "2026-07-01", "cost": "20 USD", "status": "growing"}
    for number in range(1, 6)
)
ANSWERS = {
    "school.year": "2026",
    "school.visited": "2026-03-04",
    "school.soil": "loam",
    "school.tools": "spade\ncan\na chainsaw",
    "school.tap": "no",
    "school.story": "First & last\nSecond <line>",
    "school.total": "100 USD",
}


class Control(NamedTuple):
    """What a content control says of itself; `kind` is the name of its last property."""

    tag: str
    title: str
    kind: str
    text: str
    is_placeholder: bool


def blank(language: str = "en", **changes: object) -> BlankForm:
    made = compose_blank(garden_plan(), language, OCCASION)
    return replace(made, **changes)


def filled() -> BlankForm:
    """An earlier return: a choice that is none, lines in a long text, one row more than a blank file offers."""
    rows = {"beds": BEDS, "dangers": ({"level": "low"}, {}, {"level": "high", "help": "Collect them", "seen": "3"})}
    return blank(filled={**blank().filled, **ANSWERS}, filled_rows=rows)


def arabic() -> BlankForm:
    """The plan with every text in Arabic letters, as sensitive as a plan can be."""
    form = garden_plan()
    texts = {key: f"نص {number}" for number, key in enumerate(text_keys(form))}
    spoken = replace(form, sensitive=True, translations={**form.translations, "ar": texts})
    return compose_blank(spoken, "ar", OCCASION)


def controls_of(content: bytes) -> list[Control]:
    return list(_controls(word_part(content, "word/document.xml")))


def cells_of(content: bytes) -> list[list[list[str]]]:
    """Every table as rows of cells' texts."""
    tables = word_part(content, "word/document.xml").iter(f"{W}tbl")
    return [[[_lines(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")] for table in tables]


def _lines(cell: etree._Element) -> str:
    return "/".join(text_of(paragraph) for paragraph in cell.findall(f"{W}p"))


def _controls(body: etree._Element) -> Iterator[Control]:
    for control in body.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        yield Control(
            properties.find(f"{W}tag").get(f"{W}val"),
            properties.find(f"{W}alias").get(f"{W}val"),
            etree.QName(properties[-1]).localname,
            text_of(control.find(f"{W}sdtContent")),
            properties.find(f"{W}showingPlcHdr") is not None,
        )
