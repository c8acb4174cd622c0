"""`handouts/<handout>.md` into a handout."""

from pathlib import Path

from seminar_kit.load.exemptions import read_exemptions
from seminar_kit.load.folder import Folder
from seminar_kit.load.front_matter_file import read_front_matter_file
from seminar_kit.load.shapes import HandoutShape
from seminar_kit.model.library import Handout
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

HANDOUT_ENDING = ".md"


def load_handout_file(root: Path, folder: Folder, module: str, name: str) -> Outcome[Handout | None]:
    """Read a handout; None if its front matter cannot be used."""
    read = read_front_matter_file(HandoutShape, root, folder.path_of(name + HANDOUT_ENDING), module)
    front, body = read.value
    if front is None:
        return Outcome(None, read.problems)
    landscape = front.value.orientation == "landscape"
    origin = Origin(front.places.path, front.places)
    exemptions = read_exemptions(front.value.exemptions)
    return Outcome(Handout(module, name, front.value.title, landscape, body, origin, exemptions), read.problems)
