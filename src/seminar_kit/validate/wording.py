"""Is every fact told with its source, and every word well chosen? An exemption that nothing needs is told too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.house_style import AvoidedWords, Exemption, HouseStyle
from seminar_kit.model.library import Library
from seminar_kit.problems import Problem, Severity
from seminar_kit.validate.passages import Passage, Writing, writings_of

_FIGURE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b"  # a year
    r"|\d[\d.,]* ?(?:%|per cent|percent|million|billion)"
    r"|\b\d{1,3}(?:,\d{3})+\b"
    r"|\b(?:[Aa]rticles?|[Pp]aragraphs?|[Pp]ara\.|[Ss]ection|[Rr]esolution) \d+"
)
_DIGIT = re.compile(r"\d")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class _Finding:
    """A passage that breaks a rule, before exemptions are taken."""

    passage: Passage
    problem: Problem


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A house style made ready: each group of words to avoid with its pattern, and what claims something about law."""

    avoided: tuple[tuple[AvoidedWords, re.Pattern[str]], ...] = ()
    claim: re.Pattern[str] | None = None


def check_facts_and_words(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Figures and claims about law without a source, words of the list to avoid, exemptions that nothing needs."""
    styles = {library.style.language: _patterns_of(library.style)} if library.style else {}
    problems: list[Problem] = []
    for module in library.modules.values():
        patterns = styles.get(module.language, _Patterns())
        for writing in writings_of(module, notes):
            problems += _check_writing(writing, patterns)
    return problems


def _patterns_of(style: HouseStyle) -> _Patterns:
    avoided = tuple((each, re.compile(rf"(?<!\w){_one_of(each.words)}(?!\w)", re.IGNORECASE)) for each in style.avoid)
    if not style.claim_subjects:
        return _Patterns(avoided)
    subjects, verbs = _one_of(style.claim_subjects), _one_of(style.claim_verbs)
    claim = rf"(?<!\w){subjects}(?!\w)[^.;:?!|]{{0,80}}(?<!\w){verbs}(?!\w)(?![^.!]*\?)"
    return _Patterns(avoided, re.compile(claim))


def _check_writing(writing: Writing, patterns: _Patterns) -> Iterator[Problem]:
    findings = (*_facts_without_source(writing, patterns), *_avoided_words(writing, patterns))
    needed: set[Exemption] = set()
    for finding in findings:
        exemption = _exemption_for(finding, writing.exemptions)
        if exemption:
            needed.add(exemption)
        else:
            yield finding.problem
    for index, exemption in enumerate(writing.exemptions):
        if exemption not in needed:
            yield _useless(writing, index, exemption)


def _exemption_for(finding: _Finding, exemptions: Iterable[Exemption]) -> Exemption | None:
    return next((e for e in exemptions if e.rule == finding.problem.rule and e.text in finding.passage.text), None)


def _facts_without_source(writing: Writing, patterns: _Patterns) -> Iterator[_Finding]:
    for passage in writing.participant:
        # Most passages with a figure are cited, and to look for the figure takes less time.
        if passage.is_fact and (claim := _claim_in(passage.text, patterns)) and not passage.is_cited:
            what = f'no source stands by "{claim}" in "{_beginning(passage.text)}"'
            fix = (
                "cite the source in the same paragraph or row, e.g. [@source-id], or give an exemption with its reason"
            )
            yield _Finding(passage, _warning(passage, "fact-has-a-source", what, fix))


def _claim_in(text: str, patterns: _Patterns) -> str:
    """The figure or the claim about law that needs a source; empty if there is none."""
    # To look for a digit first takes a tenth of the time, and most texts have none.
    figure = _FIGURE.search(text) if _DIGIT.search(text) else None
    found = figure or (patterns.claim.search(text) if patterns.claim else None)
    return _beginning(found.group()) if found else ""


def _avoided_words(writing: Writing, patterns: _Patterns) -> Iterator[_Finding]:
    if not patterns.avoided:
        return
    passages = (*writing.participant, *writing.facilitator())
    # Most texts hold none of the words, and all of a text is searched for them in one go.
    everything = "\n".join(passage.text for passage in passages).casefold()
    for avoided, pattern in patterns.avoided:
        if any(word.casefold() in everything for word in avoided.words):
            yield from _uses_of(avoided, pattern, passages)


def _uses_of(avoided: AvoidedWords, pattern: re.Pattern[str], passages: Iterable[Passage]) -> Iterator[_Finding]:
    for passage in passages:
        if found := pattern.search(passage.text):
            what = f'"{found.group()}" is a word to avoid: {avoided.why}'
            fix = f"use instead: {avoided.instead}; or give an exemption with its reason"
            yield _Finding(passage, _warning(passage, "word-is-well-chosen", what, fix))


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in words)})"


def _useless(writing: Writing, index: int, exemption: Exemption) -> Problem:
    what = f'the exemption "{_beginning(exemption.text)}" is needed nowhere'
    fix = "write words of the passage exactly as they read, or delete the exemption"
    return Problem(writing.origin.at("exemptions", index), "exemption-is-needed", what, fix, Severity.WARNING)


def _warning(passage: Passage, rule: str, what: str, fix: str) -> Problem:
    return Problem(passage.place, rule, what, fix, Severity.WARNING)


def _beginning(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
