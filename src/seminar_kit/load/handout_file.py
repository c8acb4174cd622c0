"""`handouts/<handout>.md` into a handout, and `handouts/<handout>.guide.md` into one that is held back."""

from pathlib import Path

from seminar_kit.load.exemptions import read_exemptions
from seminar_kit.load.folder import Folder
from seminar_kit.load.front_matter_file import read_front_matter_file
from seminar_kit.load.shapes import HandoutShape
from seminar_kit.model.library import Handout
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

HANDOUT_ENDING = ".md"
HELD_BACK_ENDING = ".guide.md"


def load_handout_file(root: Path, folder: Folder, module: str, file: str) -> Outcome[Handout | None]:
    """Read a handout from a file of either ending; None if its front matter cannot be used."""
    read = read_front_matter_file(HandoutShape, root, folder.path_of(file), module)
    name = file.partition(".")[0]
    front, body = read.value
    if front is None:
        return Outcome(None, read.problems)
    landscape = front.value.orientation == "landscape"
    origin = Origin(front.places.path, front.places)
    exemptions = read_exemptions(front.value.exemptions)
    return Outcome(Handout(module, name, front.value.title, landscape, body, origin, exemptions), read.problems)
