"""Items, questions and fields of which it cannot be said what kind they are."""

from seminar_kit.load.fault import Fault, shown
from seminar_kit.load.shapes.form_fields import FIELD_KINDS
from seminar_kit.load.shapes.items import ITEM_KINDS, kinds_of
from seminar_kit.load.shapes.quiz import QUESTION_KINDS
from seminar_kit.nearest import nearest, order_to_write, quoted
from seminar_kit.problems import Problem


def item_without_kind(fault: Fault) -> Problem:
    """An item with none or several of the keys that say what it is, or parallel groups inside a group."""
    if not isinstance(fault.value, dict):
        fix = 'write a key and its value, e.g. "- session: clear-reports/first-session"'
        return fault.at_value("item-has-one-kind", fault.is_not("an item"), fix)
    kinds = kinds_of(fault.value)
    if len(kinds) > 1:
        what = f"an item has the keys {quoted(kinds)} at once"
        return fault.at_value("item-has-one-kind", what, "make an item of each")
    if kinds:
        place = fault.places.of_key((*fault.keys, kinds[0]))
        fix = "put the groups side by side in one parallel item"
        return Problem(place, "groups-do-not-nest", "a group holds parallel groups", fix)
    meant = (kind for key in fault.value if (kind := nearest(str(key), ITEM_KINDS)))
    kind = next(meant, "")
    fix = f'write "{kind}"' if kind else f"begin it with one of {quoted(ITEM_KINDS)}"
    return fault.at_value("item-has-one-kind", "an item does not say what it is", fix)


def question_without_kind(fault: Fault) -> Problem:
    """A question whose kind is missing or unknown."""
    return _without_kind(fault, "a question", QUESTION_KINDS, "- id: first-question")


def field_without_kind(fault: Fault) -> Problem:
    """A field of a form whose kind is missing or unknown."""
    return _without_kind(fault, "a field", FIELD_KINDS, "- id: first-field")


def _without_kind(fault: Fault, name: str, kinds: tuple[str, ...], beginning: str) -> Problem:
    if not isinstance(fault.value, dict):
        what = f"{name} is a set of keys, not {shown(fault.value)}"
        return fault.at_value("value-is-a-mapping", what, f'begin it with "{beginning}"')
    if "kind" not in fault.value:
        what = 'key "kind" is missing'
        return fault.at_value("required-keys-are-there", what, f'add the key, e.g. "kind: {kinds[0]}"')
    kind = fault.value["kind"]
    what = f"kind {shown(kind)} is not one of {quoted(kinds)}"
    fix = order_to_write(str(kind), kinds, f'write "{kinds[0]}"')
    return Problem(fault.places.near((*fault.keys, "kind")), "value-is-one-of", what, fix)
