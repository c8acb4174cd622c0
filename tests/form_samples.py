"""The form of the small library, which holds every construct of a form once."""

from functools import cache
from pathlib import Path

from seminar_kit.load.forms_folder import load_forms
from seminar_kit.model.form import Form

_SMALL = Path(__file__).parent / "libraries" / "small"


@cache
def garden_plan() -> Form:
    """The school garden's plan: all nine kinds, rows, fixed rows, conditions, a total, and French texts."""
    return load_forms(_SMALL).value["planting/garden-plan"]
