"""Do the cited sources stand in the bibliography?"""

from seminar_kit.model.document import Citation
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Library
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Problem
from seminar_kit.validate.texts import texts_of_library


def check_sources_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Nothing if the bibliography itself could not be read, which has been told."""
    if library.sources_origin.path in library.faulty_files:
        return []
    return [
        Problem(
            inline.place,
            "source-exists",
            f'source "{cited.source}" is not in {library.sources_origin.path}',
            order_to_write(cited.source, library.sources, f'add "- id: {cited.source}" to the sources'),
        )
        for text in texts_of_library(library, notes)
        for inline in text.inlines()
        if isinstance(inline, Citation)
        for cited in inline.sources
        if cited.source not in library.sources
    ]
