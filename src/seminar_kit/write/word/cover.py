"""A seminar's facts into the cover of a Word file."""

from seminar_kit.model.seminar import Seminar
from seminar_kit.words import Words
from seminar_kit.write.word.inlines import text_to_word
from seminar_kit.write.word.manuscript import Manuscript
from seminar_kit.write.word.markup import ParagraphLook, paragraph


def cover_to_word(seminar: Seminar, edition: str, manuscript: Manuscript) -> str:
    """Title, place and dates above; who invites and who may read it below. Lines without words are left out."""
    words = manuscript.words
    lines = (
        ("CoverEdition", edition),
        ("Title", seminar.title),
        ("Subtitle", seminar.subtitle),
        ("CoverFacts", seminar.place),
        ("CoverFacts", dates_of(seminar, words)),
        ("CoverHost", words.say("Hosted by {host}", host=seminar.host) if seminar.host else ""),
        ("CoverFacts", _organisers(seminar, words)),
        ("DistributionMark", seminar.distribution),
    )
    look = ParagraphLook(right_to_left=manuscript.right_to_left)
    return "".join(paragraph(style, text_to_word(text, manuscript), look) for style, text in lines if text)


def dates_of(seminar: Seminar, words: Words) -> str:
    days = seminar.agenda.days
    if not days:
        return ""
    first, last = days[0].date, days[-1].date
    return words.day(first) if first == last else words.days(first, last)


def _organisers(seminar: Seminar, words: Words) -> str:
    if not seminar.organisers:
        return ""
    return words.say("Organised with {organisers}", organisers=words.list(seminar.organisers))
