"""Pages and agenda to the seminar that writers receive."""

from dataclasses import dataclass

from seminar_kit.model.agenda import Agenda
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import Document, Page, PictureFile
from seminar_kit.model.library import Curriculum
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.model.variables import fill_in
from seminar_kit.words import direction_of, words_of


@dataclass(frozen=True, slots=True)
class SeminarParts:
    """What differs between the editions of one curriculum."""

    edition: Edition
    agenda: Agenda
    pages: tuple[Page, ...]
    pictures: tuple[PictureFile, ...]
    forms: tuple[BlankForm, ...]


def build_seminar(curriculum: Curriculum, parts: SeminarParts) -> Seminar:
    """The seminar of one edition, its own texts filled with the curriculum's variables."""

    def filled(text: str) -> str:
        return fill_in(text, curriculum.variables)

    title, subtitle = filled(curriculum.title), filled(curriculum.subtitle)
    return Seminar(
        name=curriculum.name,
        edition=parts.edition,
        title=title,
        subtitle=subtitle,
        host=filled(curriculum.host),
        organisers=tuple(map(filled, curriculum.organisers)),
        place=filled(curriculum.place),
        language=curriculum.language,
        direction=direction_of(curriculum.language),
        paper=curriculum.paper,
        distribution=_distribution(curriculum, parts.edition),
        agenda=parts.agenda,
        document=Document(title, subtitle, parts.pages, parts.pictures),
        forms=parts.forms,
    )


def _distribution(curriculum: Curriculum, edition: Edition) -> str:
    """The curriculum's mark is meant for participants; what holds answers says whom it is for."""
    if edition is Edition.FACILITATOR:
        return words_of(curriculum.language).say("For facilitators only")
    return fill_in(curriculum.distribution, curriculum.variables)
