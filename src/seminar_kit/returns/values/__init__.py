"""What people wrote into the value that they meant, or None where that cannot be known for sure."""

from seminar_kit.returns.values.answer import Heard, answer_of

__all__ = ["Heard", "answer_of"]
