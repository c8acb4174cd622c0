"""Filled files of the school garden's plan, as a committee would send them back."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from form_samples import garden_plan
from seminar_kit.compose.forms import compose_blank
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

PLAN: Mapping[str, str] = {
    "school.name": "Hill School",
    "school.year": "2026",
    "school.head": "Head of the school",
    "school.soil": "clay",
    "school.tap": "yes",
    "school.total": "30 USD",
}
BEANS: Mapping[str, str] = {
    "crop": "Beans",
    "lead": "Class 4",
    "sowing": "2026-03-01",
    "harvest": "2026-07-01",
    "cost": "10 USD",
    "status": "growing",
}
MAIZE: Mapping[str, str] = {
    "crop": "Maize",
    "lead": "Class 5",
    "harvest": "2026-09-01",
    "cost": "20 USD",
    "sign": "Cobs",
    "status": "planned",
}
DANGERS: tuple[Mapping[str, str], ...] = ({"level": "low"}, {"level": "high", "help": "Mulch"}, {"level": "low"})
BEDS = ({**BEANS, "sign": "Pods"}, MAIZE)


def write_return(
    path: Path,
    answers: Mapping[str, str] = PLAN,
    beds: tuple[Mapping[str, str], ...] = BEDS,
    language: str = "en",
) -> Path:
    """A Word file or a workbook, by the ending of the path."""
    blank = compose_blank(garden_plan(), language)
    filled = replace(blank, filled=answers, filled_rows={"beds": beds, "dangers": DANGERS})
    is_word = path.suffix == ".docx"
    content = write_blank_form(filled, WordLook()).value if is_word else write_blank_workbook(filled)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
