"""What a file is written for: the way its language runs, and the paper it is printed on."""

from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]
Paper: TypeAlias = Literal["A4", "Letter"]
