"""Forms that came back: which form it is, what was answered, what is to mend, what has changed."""

from seminar_kit.returns.check import check_return
from seminar_kit.returns.differences import differences
from seminar_kit.returns.recognise import Recognised, recognise_form
from seminar_kit.returns.understand import understand

__all__ = ["Recognised", "check_return", "differences", "recognise_form", "understand"]
