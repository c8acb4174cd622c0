"""The shapes of the authors' files: which keys stand where, and what each may hold.

The descriptions become the hover text of editors, so they speak to authors.
"""

from seminar_kit.load.shapes.curriculum import CurriculumShape
from seminar_kit.load.shapes.module import ModuleShape
from seminar_kit.load.shapes.quiz import QuizShape
from seminar_kit.load.shapes.session import HandoutShape, SessionShape
from seminar_kit.load.shapes.sources import SourcesShape

__all__ = ["CurriculumShape", "HandoutShape", "ModuleShape", "QuizShape", "SessionShape", "SourcesShape"]
