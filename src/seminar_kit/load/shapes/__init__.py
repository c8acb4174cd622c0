"""The shapes of the authors' files: which keys stand where, and what each may hold.

The descriptions become the hover text of editors, so they speak to authors.
"""

from seminar_kit.load.shapes.curriculum import CurriculumShape
from seminar_kit.load.shapes.form import FormShape, FormTextsShape
from seminar_kit.load.shapes.house_style import HouseStyleShape
from seminar_kit.load.shapes.module import ModuleShape
from seminar_kit.load.shapes.quiz import QuizShape
from seminar_kit.load.shapes.session import HandoutShape, SessionShape
from seminar_kit.load.shapes.sources import SourcesShape

__all__ = [
    "CurriculumShape",
    "FormShape",
    "FormTextsShape",
    "HandoutShape",
    "HouseStyleShape",
    "ModuleShape",
    "QuizShape",
    "SessionShape",
    "SourcesShape",
]
