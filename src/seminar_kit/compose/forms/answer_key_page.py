"""The right answers to pre-test and post-test as a page of the facilitators' annex."""

from collections.abc import Mapping

from seminar_kit.compose.build_blocks import lines, paragraph, table
from seminar_kit.form_print import coded_fields
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.document import Body, Inlines, Page, PageKind, Text
from seminar_kit.model.form import Field, Form
from seminar_kit.words import Words


def answer_key_page(forms: tuple[BlankForm, ...], key: Mapping[str, tuple[str, ...]], words: Words) -> tuple[Page, ...]:
    """One table, since both tests ask the same; nothing where the seminar has no tests."""
    tests = [blank.form for blank in forms if key.keys() <= dict(blank.form.keyed_fields()).keys()]
    if not key or not tests:
        return ()
    lead = words.say("Keep this page to yourself until the post-test is done. The codes are those of the forms.")
    header = (words.say("Question"), words.say("Right answer"))
    body = Body((paragraph(Text(lead)), table(header, _rows(tests[0], key))))
    return (Page("answer-key", PageKind.ANNEX, words.say("Answers to pre-test and post-test"), body),)


def _rows(form: Form, key: Mapping[str, tuple[str, ...]]) -> list[tuple[Inlines, ...]]:
    return [
        ((Text(f"{code} {each.label}"),), _right(each, key[name]))
        for code, name, _, each in coded_fields(form)
        if name in key
    ]


def _right(each: Field, values: tuple[str, ...]) -> Inlines:
    return lines(*((Text(choice.label),) for choice in each.choices if choice.value in values))
