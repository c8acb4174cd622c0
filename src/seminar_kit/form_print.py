"""What a blank form prints beside its labels, which its reader must know again: codes, names, tags, placeholders."""

from collections.abc import Iterator

from seminar_kit.model.form import NO, YES, Choice, Field, FieldKind, Form, FormSection
from seminar_kit.words import Words

PROPERTY_FORM = "seminar-kit-form"
PROPERTY_VERSION = "seminar-kit-version"
PROPERTY_DIGEST = "seminar-kit-digest"
PROPERTY_LANGUAGE = "seminar-kit-language"
TICKED = "\N{BALLOT BOX WITH X}"
OPEN = "\N{BALLOT BOX}"


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
