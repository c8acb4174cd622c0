"""Words planted in every text of the small library that only facilitators may read."""

import shutil
from dataclasses import dataclass
from pathlib import Path

GUIDE = "modules/compost/starting-a-heap.guide.md"
SESSION = "modules/compost/starting-a-heap.md"
ROOM = "modules/planting/who-waters.md"
HELD_BACK = "modules/planting/handouts/dry-week.guide.md"
QUIZ = "modules/compost/starting-a-heap.quiz.yaml"
OPEN_QUIZ = "modules/compost/keeping-it-warm.quiz.yaml"
CURRICULUM = "curricula/school-garden.yaml"
PICTURES = "modules/compost/pictures"


@dataclass(frozen=True)
class Canary:
    """A word put where `old` stands in a file; `field` is the model's field that holds it, `new` is what stands then.

    `shown` is False for what even the facilitator guide never prints, such as ids.
    """

    field: str
    word: str
    path: str
    old: str
    new: str
    shown: bool = True


def _canary(field: str, path: str, old: str, new: str, shown: bool = True) -> Canary:
    """The word is made of the field's name and what it replaces, so that each is distinct."""
    letters = "".join(character for character in f"{field}{old}".lower() if character.isalpha())
    word = f"canary{letters}"
    return Canary(field, word, path, old, new.replace("WORD", word), shown)


CANARIES = (
    _canary("FacilitatorSession.method", SESSION, "Short talk, then building outside", "WORD"),
    _canary("FacilitatorSession.materials", SESSION, "four buckets", "WORD"),
    _canary("FacilitatorSession.room", ROOM, "Tables of four", "WORD"),
    _canary("Guide.opening", GUIDE, "The session ends with a real heap", "WORD"),
    _canary("Guide.opening", GUIDE, "Two of kitchen waste, two of leaves", "WORD"),
    _canary("Step.title", GUIDE, "## 1. What do you throw away?", "## 1. WORD"),
    _canary("Step.body", GUIDE, "Name one thing you threw away today", "WORD"),
    _canary("Step.body", GUIDE, "Where did it go?", "WORD"),
    _canary("Step.body", GUIDE, "### If it rains", "### WORD"),
    _canary("Step.body", GUIDE, "What was hard?", '**WORD**\n\n![hidden](pictures/heap-inside.svg "hiddencaption")'),
    _canary("GuideSection.title", GUIDE, "## Pitfalls", "## WORD"),
    _canary("GuideSection.body", GUIDE, "Too much green", "WORD"),
    _canary("Question.id", QUIZ, "id: greens", "id: WORD", shown=False),
    _canary("Question.text", QUIZ, "Which are green?", "WORD"),
    _canary("Option.id", QUIZ, "- id: b\n        text: Straw", "- id: WORD\n        text: Straw", shown=False),
    _canary("Option.text", QUIZ, "Straw", "WORD"),
    _canary("Option.text", QUIZ, "Leaves", "WORD"),
    _canary("Question.why", QUIZ, "They are wet", "WORD"),
    _canary("Question.text", OPEN_QUIZ, "The heap is cold. What do you do?", "WORD"),
    _canary("Question.answer_text", OPEN_QUIZ, "Turn it and add green waste", "WORD"),
    _canary("Question.why", OPEN_QUIZ, "It lacks air and water", "WORD"),
    _canary("FacilitatorNotes.handouts", HELD_BACK, "A dry week", "WORD"),
    _canary("FacilitatorNotes.handouts", HELD_BACK, "It has not rained for a week", "WORD"),
    _canary("FacilitatorNotes.item_notes", CURRICULUM, "Keep the speeches", "WORD"),
    _canary("FacilitatorNotes.item_notes", CURRICULUM, "The cook joins us", "WORD"),
    _canary("FacilitatorNotes.item_notes", CURRICULUM, "Paper is in the cupboard", "WORD"),
    _canary("FacilitatorNotes.item_notes", CURRICULUM, "Count people into the groups at tea", "WORD"),
    _canary("FacilitatorNotes.item_notes", CURRICULUM, "The juice is in the fridge", "WORD"),
)

# A form that only facilitators receive; its name stands in names of files and in tags of fields.
FORM = "modules/planting/forms/canaryname.yaml"
FORM_TEXT = """\
title: Observer sheet
summary: What you saw in the groups.
version: 1
for_facilitators: true
sections:
  - id: watching
    title: In the room
    intro: Fill this in at noon.
    fields:
      - id: mood
        kind: choice
        label: How the groups worked
        help: One word will do.
        asks: How did the groups work?
        choices: [{value: calm, label: Quietly}, {value: loud, label: Aloud}]
      - id: marks
        kind: several
        label: Seen
        choices: [{value: help, label: People helped}, {value: none, label: Nothing}]
  - id: rounds
    title: Rounds
    fixed: [{value: first, label: Before tea}]
    fields:
      - {id: note, kind: text, label: Noted}
"""
FORM_CANARIES = (
    Canary("Form.name", "canaryname", FORM, "Observer sheet", "Observer sheet"),
    _canary("Form.title", FORM, "Observer sheet", "WORD"),
    _canary("Form.summary", FORM, "What you saw in the groups", "WORD"),
    Canary("FormSection.id", "canarysection", FORM, "id: watching", "id: canarysection"),
    _canary("FormSection.title", FORM, "In the room", "WORD"),
    _canary("FormSection.intro", FORM, "Fill this in at noon", "WORD"),
    _canary("FormSection.fixed", FORM, "Before tea", "WORD"),
    Canary("Field.id", "canaryidoffield", FORM, "id: mood", "id: canaryidoffield"),
    _canary("Field.label", FORM, "How the groups worked", "WORD"),
    _canary("Field.help", FORM, "One word will do", "WORD"),
    _canary("Field.asks", FORM, "How did the groups work?", "WORD", shown=False),
    Canary("Choice.value", "canaryvalue", FORM, "value: calm", "value: canaryvalue"),
    _canary("Choice.label", FORM, "Quietly", "WORD"),
    Canary("Choice.value", "canarymark", FORM, "value: help", "value: canarymark"),
    _canary("Choice.label", FORM, "People helped", "WORD"),
)

# Words of the guide's own picture and of the source that only the guide cites.
GUIDE_ONLY = ("hidden", "hiddencaption", "heap-inside.svg", "cook-2015", "The cook's bucket")

# Fields without a canary, each for its reason.
WITHOUT_CANARY = {
    "FacilitatorNotes.sessions": "held by FacilitatorSession",
    "FacilitatorSession.guide": "held by Guide",
    "FacilitatorSession.held_back": "names of handouts, whose texts have canaries",
    "FacilitatorSession.priority": "one of three words",
    "FacilitatorSession.questions": "held by Question",
    "FacilitatorSession.quiz_origin": "a place",
    "Guide.origin": "a place",
    "Guide.parts": "held by Step and GuideSection",
    "Question.answer": "ids of options",
    "Question.kind": "one of three words",
    "Question.objective": "an objective's id, which everybody may see",
    "Question.options": "held by Option",
    "Step.minutes": "a number",
    "Step.place": "a place",
}


def plant_canaries(library: Path, into: Path) -> Path:
    """A copy of the small library with every canary in it."""
    shutil.copytree(library, into)
    shutil.copyfile(into / PICTURES / "heap.svg", into / PICTURES / "heap-inside.svg")
    (into / FORM).write_text(FORM_TEXT, encoding="utf-8")
    for canary in (*CANARIES, *FORM_CANARIES):
        path = into / canary.path
        text = path.read_text(encoding="utf-8")
        assert text.count(canary.old) == 1, f"{canary.old!r} stands {text.count(canary.old)} times in {canary.path}"
        path.write_text(text.replace(canary.old, canary.new), encoding="utf-8")
    return into
