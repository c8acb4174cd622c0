"""What a blank form prints beside its labels, which its reader must know again: codes, names, tags, placeholders."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from seminar_kit.model.form import NO, YES, Choice, Field, FieldKind, Form, FormSection
from seminar_kit.words import Words, words_of

PROPERTY_FORM = "seminar-kit-form"
PROPERTY_VERSION = "seminar-kit-version"
PROPERTY_DIGEST = "seminar-kit-digest"
PROPERTY_LANGUAGE = "seminar-kit-language"
TICKED = "\N{BALLOT BOX WITH X}"
OPEN = "\N{BALLOT BOX}"
CIRCLE = "\N{WHITE CIRCLE}"
REQUIRED_MARK = "*"
_SPARE_ROWS = 2
_MOST_CURRENCIES = 4
_LONGEST_LINE = 60


def properties_of(form: Form, digest: str) -> dict[str, str]:
    """The properties of a file by which its form is known again; `form` is in the language of the file."""
    return {
        PROPERTY_FORM: form.key,
        PROPERTY_VERSION: str(form.version),
        PROPERTY_DIGEST: digest,
        PROPERTY_LANGUAGE: form.language,
    }


def footer_mark(form: Form, digest: str) -> str:
    """The line in the footer by which a form is known when its properties are lost."""
    return f"{form.key} v{form.version} {digest} {form.language}"


def code_of(section: int, each: int) -> str:
    """The printed code of a field by the numbers of section and field, counted from 1, e.g. 3.2."""
    return f"{section}.{each}"


def coded_fields(form: Form) -> Iterator[tuple[str, str, FormSection, Field]]:
    """All fields in order: printed code, key, section, field."""
    for number, section in enumerate(form.sections, start=1):
        for index, each in enumerate(section.fields, start=1):
            yield code_of(number, index), f"{section.id}.{each.id}", section, each


def name_of(key: str) -> str:
    """The bookmark or defined name of a field: `measures.lead-office` becomes `sk_measures__lead_office`."""
    return "sk_" + key.replace(".", "__").replace("-", "_")


def choices_of(each: Field, words: Words) -> tuple[Choice, ...]:
    """What can be chosen; yes and no where the field asks that."""
    if each.kind is FieldKind.YES_NO:
        return Choice(YES, words.say("Yes")), Choice(NO, words.say("No"))
    return each.choices


def placeholder_of(each: Field, words: Words) -> str:
    """The bracketed text that stands where an answer is due; the same for all fields of a kind in one language."""
    match each.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return words.say("[Write here]")
        case FieldKind.OFFICE:
            return words.say("[Name the office]")
        case FieldKind.NUMBER:
            return words.say("[Number]")
        case FieldKind.DATE:
            return words.say("[Year-month-day]")
        case FieldKind.CHOICE | FieldKind.YES_NO:
            return words.say("[Choose]")
        case FieldKind.MONEY:
            return words.say("[Amount and currency]")
        case FieldKind.SEVERAL:
            return ""


def small_print(each: Field) -> tuple[str, ...]:
    """The lines under a question: what helps to answer it, and the currencies."""
    return tuple(line for line in (each.help, currencies_shown(each)) if line)


def choices_to_mark(each: Field, words: Words) -> tuple[str, ...]:
    """What the list of a question offers, a line each with a circle before it, for those who use a pen."""
    return tuple(f"{CIRCLE} {label}" for label in _offered(each, words))


def choices_in_brief(each: Field, words: Words) -> tuple[str, ...]:
    """The same for the head of a column, where there is little room."""
    labels = _offered(each, words)
    together = " / ".join(labels)
    if len(together) > _LONGEST_LINE:
        return tuple(f"– {label}" for label in labels)
    return (together,) if together else ()


def _offered(each: Field, words: Words) -> tuple[str, ...]:
    is_list = each.kind in (FieldKind.CHOICE, FieldKind.YES_NO)
    return tuple(choice.label for choice in choices_of(each, words)) if is_list else ()


def currencies_shown(each: Field) -> str:
    """The currencies that may be written; a long list would hide the question."""
    return " / ".join(each.currencies) if len(each.currencies) <= _MOST_CURRENCIES else ""


def with_conditions(form: Form) -> Form:
    """The form with a sentence before the help of every question that is not put to everybody."""
    words = words_of(form.language)
    asked = {key: (code, each) for code, key, _, each in coded_fields(form)}
    sections = (
        replace(section, fields=tuple(_with_condition(each, section, asked, words) for each in section.fields))
        for section in form.sections
    )
    return replace(form, sections=tuple(sections))


def _with_condition(each: Field, section: FormSection, asked: Mapping[str, tuple[str, Field]], words: Words) -> Field:
    if each.when is None:
        return each
    key = each.when.field if "." in each.when.field else f"{section.id}.{each.when.field}"
    if key not in asked:  # Told to the author already.
        return each
    code, other = asked[key]
    labels = [choice.label for choice in choices_of(other, words) if choice.value in each.when.values]
    condition = words.say("Only if {code} is: {answers}.", code=code, answers=" / ".join(labels))
    return replace(each, help=f"{condition} {each.help}".rstrip())


def numbered_title(number: int, section: FormSection) -> str:
    """The heading of a section, e.g. 3. Measures."""
    return f"{number}. {section.title}"


def column_titles(words: Words) -> tuple[str, str]:
    """What stands above the questions and the answers of a section without rows."""
    return words.say("Question"), words.say("Answer")


def row_title(section: FormSection, words: Words) -> str:
    """What stands above the numbers of rows, or above the rows that the form itself names."""
    return section.title if section.fixed else words.say("No.")


def rows_offered(section: FormSection, filled: int) -> int:
    """How many rows a blank file has: what is filled in is never cut, and some are spare where the form allows it."""
    if section.rows is None:
        return len(section.fixed)
    spare = filled + _SPARE_ROWS if filled else 0
    return max(filled, min(max(section.rows.blank, spare), section.rows.most))


def how_to_fill(form: Form, words: Words) -> tuple[str, ...]:
    """What a blank Word file says under its title about filling it in, a sentence or two a line."""
    lines = [
        words.say("Click on the words in brackets and write; they disappear."),
        words.say("Questions marked with {mark} need an answer.", mark=REQUIRED_MARK),
        words.say("Leave the questions and their numbers as they are, and save the file as a Word document (.docx)."),
    ]
    if any(section.rows for section in form.sections):
        lines.insert(2, words.say("If a table has too few rows, press Tab in its last cell."))
    return tuple(lines)
