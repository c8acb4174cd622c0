"""`modules/style.yaml` into the library's rules of wording."""

import os
from pathlib import Path

from seminar_kit.load.gathering import Gathering
from seminar_kit.load.shape_problems import read_shape
from seminar_kit.load.shapes.house_style import HouseStyleShape
from seminar_kit.load.text_file import YAML_BYTES, read_text_file
from seminar_kit.model.house_style import AvoidedWords, HouseStyle
from seminar_kit.model.origin import Origin
from seminar_kit.problems import Outcome

HOUSE_STYLE_FILE = "modules/style.yaml"


def load_house_style_file(root: Path) -> Outcome[HouseStyle | None]:
    """Read the house style; None if the library has none or it cannot be used."""
    gathering = Gathering()
    if not os.path.lexists(root / HOUSE_STYLE_FILE):
        return gathering.outcome(None)
    text = gathering.take(read_text_file(root, HOUSE_STYLE_FILE, YAML_BYTES))
    file = gathering.take(read_shape(HouseStyleShape, text, HOUSE_STYLE_FILE)) if text is not None else None
    if file is None:
        return gathering.outcome(None)
    shape = file.value
    style = HouseStyle(
        language=shape.language,
        avoid=tuple(AvoidedWords(each.words, each.instead, each.why) for each in shape.avoid),
        claim_subjects=shape.claims.subjects if shape.claims else (),
        claim_verbs=shape.claims.verbs if shape.claims else (),
        origin=Origin(HOUSE_STYLE_FILE, file.places),
    )
    return gathering.outcome(style)
