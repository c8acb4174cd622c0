"""The rules that the Word writer holds authors and hosts to."""

from typing import Final

from seminar_kit.problems import Rule

_RULES: Final = (
    Rule(
        "template-is-a-word-file",
        "The file given as a template is a Word document or template, .docx or .dotx.",
        "Only these formats can lend their letterhead and styles to what the kit writes.",
        "--template letterhead.doc",
        "--template letterhead.docx",
    ),
    Rule(
        "template-is-of-ordinary-size",
        "The template is a file of at most 20 megabytes that unpacks to at most 100 megabytes.",
        "A file that unpacks to much more than it seems can bring the computer to a halt.",
        "a letterhead with a film in it",
        "a letterhead with a logo in it",
    ),
    Rule(
        "template-is-not-encrypted",
        "The template opens without a password.",
        "The kit cannot look into an encrypted file.",
        "a letterhead that asks for a password",
        "the same letterhead, saved without a password",
    ),
    Rule(
        "template-has-no-macros",
        "The template holds no macros.",
        "Macros would travel with every file made from it, and offices block such files.",
        "letterhead.dotm",
        "letterhead.dotx",
    ),
    Rule(
        "template-declares-no-document-type",
        "The parts of the template are plain Word XML without a document type declaration.",
        "Word never writes one; where it stands, somebody has prepared the file by hand.",
        "<!DOCTYPE w:document [...]>",
        "the letterhead as Word saves it",
    ),
    Rule(
        "picture-can-be-drawn",
        "A vector picture is plain SVG that can be drawn.",
        "Word needs each vector picture as points too, and a broken file cannot be turned into points.",
        "pictures/ladder.svg that ends in the middle",
        "pictures/ladder.svg that a browser shows",
    ),
    Rule(
        "footnotes-hold-no-footnotes",
        "The text of a footnote names no further footnote.",
        "Word cannot print a footnote inside a footnote.",
        "[^a]: As decided in 2010.[^b]",
        "[^a]: As decided in 2010 (in Kinshasa).",
    ),
)
RULES: Final = {rule.name: rule for rule in _RULES}
