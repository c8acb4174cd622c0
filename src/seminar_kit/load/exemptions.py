"""The exemptions in front matter, as the checks of wording use them."""

from seminar_kit.load.shapes.house_style import ExemptionShape
from seminar_kit.model.house_style import Exemption


def read_exemptions(shapes: tuple[ExemptionShape, ...]) -> tuple[Exemption, ...]:
    return tuple(Exemption(shape.rule, shape.text, shape.reason) for shape in shapes)
