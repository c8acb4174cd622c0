"""The rules for files that come back, before anything is known of their form."""

from typing import Final

from seminar_kit.problems import Rule

_RULES: Final = (
    Rule(
        "return-can-be-opened",
        "A file that came back is there and may be read.",
        "The kit cannot read what the computer does not give it.",
        "a folder, or a file that another program keeps to itself",
        "returns/karuvia.docx",
    ),
    Rule(
        "return-is-whole",
        "A file that came back is whole.",
        "Half a file may hold half the answers, and nobody would notice which are missing.",
        "a download that broke off",
        "the file, sent once more",
    ),
    Rule(
        "return-is-of-ordinary-size",
        "A file that came back has at most 25 megabytes, unpacks to at most 200, and is read within seconds.",
        "A file that unpacks to much more than it seems can bring the computer to a halt.",
        "a plan with a film in it",
        "the plan with its text alone",
    ),
    Rule(
        "return-is-word-or-excel",
        "A form comes back as a Word document, .docx, or as an Excel workbook, .xlsx.",
        "Other formats lose what tells one answer from the other.",
        "plan.doc, plan.odt, plan.rtf, plan.pdf",
        "plan.docx, plan.xlsx",
    ),
    Rule(
        "return-has-no-password",
        "A file that came back opens without a password.",
        "The kit cannot look into an encrypted file.",
        "a plan that asks for a password",
        "the same plan, saved without a password",
    ),
    Rule(
        "return-has-no-macros",
        "A file that came back holds no macros.",
        "The kit's forms have none, so somebody else has put them there, and offices block such files.",
        "plan.docm",
        "plan.docx",
    ),
    Rule(
        "return-declares-no-document-type",
        "The parts of a file that came back are plain XML without a document type declaration.",
        "Word and Excel never write one; where it stands, somebody has prepared the file by hand.",
        "<!DOCTYPE w:document [...]>",
        "the form as Word saves it",
    ),
    Rule(
        "sheet-is-of-ordinary-size",
        "The text of a sheet stands within its first 2000 rows and 256 columns.",
        "Nobody looks further, so what stands there may be an answer that slipped away.",
        "text in cell XFD1048576",
        "text in the cells of the form",
    ),
)
RULES: Final = {rule.name: rule for rule in _RULES}
