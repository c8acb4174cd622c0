"""A library's own rules of wording, and the exceptions that its texts ask for."""

from dataclasses import dataclass, field

from seminar_kit.model.origin import Origin


@dataclass(frozen=True, slots=True)
class AvoidedWords:
    """Words and phrases that readers could be hurt or misled by, and what to write instead."""

    words: tuple[str, ...]
    instead: str
    why: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`claim_subjects` and `claim_verbs`: a sentence with one of each claims what a law or a court says."""

    language: str
    avoid: tuple[AvoidedWords, ...]
    claim_subjects: tuple[str, ...]
    claim_verbs: tuple[str, ...]
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Exemption:
    """An author's reason why a rule does not hold for one place: the place is found by the words in `text`."""

    rule: str
    text: str
    reason: str
