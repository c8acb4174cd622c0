"""The names of the files that come out: composing links to them, writing makes them."""

PARTICIPANT_PACK = "participant-pack.docx"
FACILITATOR_GUIDE = "facilitator-guide.docx"
AGENDA_SHEET = "agenda.docx"
CALENDAR = "agenda.ics"
HANDBOOK = "handbook"
HANDBOOK_ZIP = "handbook.zip"
HANDOUTS = "handouts"
FORMS = "forms"


def handout_file(page_key: str) -> str:
    """`icglr-protocol/handouts/duty-matcher` becomes `handouts/icglr-protocol-duty-matcher.docx`."""
    return f"{HANDOUTS}/{page_key.replace('/handouts/', '-')}.docx"


def word_form_file(form_key: str) -> str:
    """`planting/garden-plan` becomes `forms/planting-garden-plan.docx`."""
    return f"{FORMS}/{form_key.replace('/', '-')}.docx"


def excel_form_file(form_key: str) -> str:
    """The same form as a workbook, under the same name."""
    return f"{FORMS}/{form_key.replace('/', '-')}.xlsx"
