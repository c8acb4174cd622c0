"""The kit's styles into a template that lacks them; where it has one of that name, the template's own look wins."""

from copy import deepcopy
from typing import Final

from lxml import etree

from seminar_kit.write.word.fitting import W, rename_styles
from seminar_kit.write.word.styles import styles_part

_VALUE: Final = f"{W}val"
_ID: Final = f"{W}styleId"
_OWN_ENDING: Final = "Seminar"


def add_missing_styles(styles: etree._Element, language: str) -> dict[str, str]:
    """What the template calls those of the kit's styles that it calls differently, e.g. Heading1 as Titre1."""
    ids_by_name = {_name(style): style.get(_ID) or "" for style in styles.iter(f"{W}style")}
    taken = set(ids_by_name.values())
    renamed: dict[str, str] = {}
    added: list[etree._Element] = []
    for style in etree.fromstring(styles_part(language)).iter(f"{W}style"):
        own_id = style.get(_ID) or ""
        # Word stores built-in names in English whatever its language, so names are what can be compared.
        house_id = ids_by_name.get(_name(style))
        if house_id is None:
            house_id = f"{own_id}{_OWN_ENDING}" if own_id in taken else own_id
            added.append(_copy(style, house_id))
        if house_id != own_id:
            renamed[own_id] = house_id
    for style in added:
        rename_styles(style, renamed)
        styles.append(style)
    return renamed


def set_language(styles: etree._Element, language: str) -> None:
    """The seminar's language instead of the template's, on every run that names none itself."""
    for defaults in styles.iter(f"{W}rPrDefault"):
        for present in list(defaults.iter(f"{W}lang")):
            present.attrib.update({_VALUE: language, f"{W}bidi": language})


def _copy(style: etree._Element, house_id: str) -> etree._Element:
    copied = deepcopy(style)
    copied.set(_ID, house_id)
    # A template has its own default paragraph, character and table.
    if copied.get(f"{W}default"):
        del copied.attrib[f"{W}default"]
    return copied


def _name(style: etree._Element) -> tuple[str, str]:
    name = style.find(f"{W}name")
    return style.get(f"{W}type") or "paragraph", "" if name is None else (name.get(_VALUE) or "").casefold()
