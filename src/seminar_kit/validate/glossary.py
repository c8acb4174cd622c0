"""Does a term mean the same everywhere?"""

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library
from seminar_kit.model.walk import plain_text
from seminar_kit.problems import Problem


def check_terms_have_one_definition(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """The same term in two modules of one language needs the same words, since a handbook prints one glossary."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    problems = []
    for module in library.modules.values():
        for index, term in enumerate(module.glossary):
            definition = plain_text(term.definition)
            owner, known = first.setdefault((module.language, term.term.casefold()), (module.name, definition))
            if known != definition:
                place = module.origin.at("glossary", index, "definition")
                problems.append(
                    Problem(
                        place,
                        "term-has-one-definition",
                        f'"{term.term}" is defined in other words than in module "{owner}"',
                        f'write "{known}", or give the term another name',
                    )
                )
    return problems
