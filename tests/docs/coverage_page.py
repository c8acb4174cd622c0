"""The coverage of the project's own curricula to the tables in docs/reference/coverage.md."""

from pathlib import Path

from seminar_kit.compose.coverage import coverage_of
from seminar_kit.model.coverage import CoveredObjective
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Curriculum, Library
from seminar_kit.model.walk import plain_text
from seminar_kit.pipeline import CheckedLibrary

COVERAGE_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "coverage.md"

# Everything below this line is written by the test; everything above it by hand.
LINE = "<!-- tables -->\n"


def renewed_page(page: str, checked: CheckedLibrary) -> str:
    """The page with the tables as the library is now."""
    head, line, _ = page.partition(LINE)
    assert line, f'the page has no line "{LINE.strip()}"'
    curricula = sorted(checked.library.curricula.values(), key=lambda curriculum: curriculum.name)
    return f"{head}{LINE}\n" + "\n".join(_curriculum(each, checked.library, checked.notes) for each in curricula)


def _curriculum(curriculum: Curriculum, library: Library, notes: FacilitatorNotes) -> str:
    coverage = coverage_of(library, notes, curriculum)
    rows = "".join(_row(each, library) for each in coverage.taught)
    left = f"\nLeft out: {len(coverage.left_out)} objectives of its modules.\n" if coverage.left_out else ""
    head = "| objective | sessions | questions | forms |\n|---|---|---:|---|\n"
    return f"## {curriculum.title}\n\n`{curriculum.name}`\n\n{head}{rows}{left}"


def _row(each: CoveredObjective, library: Library) -> str:
    sessions = {session.key: session.title for module in library.modules.values() for session in module.sessions}
    forms = {form.key: form.title for module in library.modules.values() for form in module.forms}
    cells = (
        plain_text(each.text),
        "; ".join(sessions[key] for key in each.sessions),
        str(each.questions),
        "; ".join(forms[key] for key in each.forms),
    )
    return "| " + " | ".join(cell.replace("|", "\\|").replace("<", "&lt;") for cell in cells) + " |\n"
