"""A form into a blank form: in one language, on one paper, with what is known already filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seminar_kit.compose.forms.earlier_answers import answers_known, rows_known
from seminar_kit.form_print import with_conditions
from seminar_kit.model.blank import BlankForm
from seminar_kit.model.form import Form, digest_of, in_language
from seminar_kit.model.library import Curriculum
from seminar_kit.model.paper import Paper
from seminar_kit.model.returned import Return
from seminar_kit.model.variables import fill_in
from seminar_kit.words import direction_of


@dataclass(frozen=True, slots=True)
class Occasion:
    """For what a blank form is made: the line under its title, its paper, and the texts that it can be filled with."""

    line: str = ""
    paper: Paper = "A4"
    variables: Mapping[str, str] = field(default_factory=dict)


ANY_OCCASION = Occasion()


def occasion_of(curriculum: Curriculum) -> Occasion:
    """A seminar, with its title and place under the form's title."""
    places = (curriculum.title, curriculum.place)
    line = " · ".join(fill_in(text, curriculum.variables) for text in places)
    return Occasion(line, curriculum.paper, curriculum.variables)


def compose_blank(
    form: Form, language: str, occasion: Occasion = ANY_OCCASION, earlier: Return | None = None
) -> BlankForm:
    """The form in a language, or in its own if it is not translated; an earlier return goes before variables."""
    translated = with_conditions(in_language(form, language))
    return BlankForm(
        form=translated,
        digest=digest_of(form),
        direction=direction_of(translated.language),
        paper=occasion.paper,
        line=occasion.line,
        filled=_variables_known(form, occasion.variables) | (answers_known(form, earlier) if earlier else {}),
        filled_rows=rows_known(form, earlier) if earlier else {},
    )


def _variables_known(form: Form, variables: Mapping[str, str]) -> dict[str, str]:
    fields = form.keyed_fields()
    return {key: variables[each.prefill] for key, each in fields if each.prefill and each.prefill in variables}
