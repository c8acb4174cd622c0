"""What the checks of relations ask of authors, and why: the text behind each rule name."""

from collections.abc import Mapping

from seminar_kit.problems import Rule
from seminar_kit.validate.form_rules import FORM_RULES

_MODULE_RULES = (
    Rule(
        name="objective-exists",
        asks="Sessions, quiz questions and forms name objectives that stand in their module's module.yaml.",
        why="A misspelt objective looks taught or tested, but nobody can read what it promises.",
        bad="objectives: [grade-reports]    # module.yaml says grade-a-report",
        good="objectives: [grade-a-report]",
    ),
    Rule(
        name="objective-is-taught",
        asks="Every objective of a module is named by at least one of its sessions.",
        why="The module promises what no session teaches, so participants expect something that does not come.",
        bad="objective grade-a-report stands in module.yaml; no session names it",
        good="objectives: [grade-a-report]    # in the front matter of assessing-risk.md",
    ),
    Rule(
        name="objective-is-tested",
        asks="Every objective of a module has at least one quiz question.",
        why="Without a question nobody can tell afterwards whether participants can do it.",
        bad="no question says: objective: grade-a-report",
        good="- id: two-sources\n  objective: grade-a-report",
    ),
    Rule(
        name="handout-exists",
        asks="Every handout that a session names is a file in the module's handouts folder.",
        why="The facilitator would look for a sheet to copy that was never written.",
        bad="handouts: [risk-sheat]    # the file is handouts/risk-sheet.md",
        good="handouts: [risk-sheet]",
    ),
    Rule(
        name="module-name-is-free",
        asks="No module is named `tests`.",
        why="The pre-test and post-test made from the quizzes are kept under this name.",
        bad="modules/tests/",
        good="modules/exams/",
    ),
    Rule(
        name="handout-is-used",
        asks="Every handout is named by a session.",
        why="Only handouts that a session names are printed; the others never reach anybody.",
        bad="handouts/risk-sheet.md is written; no session names it",
        good="handouts: [risk-sheet]    # in the session that gives it out",
    ),
    Rule(
        name="prerequisite-exists",
        asks="Every prerequisite is the name of a module, or of a session as module/session.",
        why="The order of a seminar is checked by prerequisites, and a misspelt one checks nothing.",
        bad="prerequisites: [causes-and-dynamic]",
        good="prerequisites: [causes-and-dynamics]",
    ),
    Rule(
        name="prerequisites-have-no-circle",
        asks="No module waits, directly or through others, for itself.",
        why="If each of two modules must come before the other, no order of sessions is right.",
        bad="compost requires planting, planting requires compost",
        good="planting requires compost, compost requires nothing",
    ),
    Rule(
        name="term-has-one-definition",
        asks="A glossary term has the same definition in every module of one language.",
        why="A handbook prints one glossary, and two meanings of one word confuse its readers.",
        bad="mulch: A cover of straw.    # another module says: A layer on the bed.",
        good="mulch: A cover of straw.    # in both modules",
    ),
)

_TEXT_RULES = (
    Rule(
        name="guide-is-written",
        asks="Every session has a facilitator guide.",
        why="Without a guide a session can be read, but another trainer cannot run it.",
        bad="assessing-risk.md without assessing-risk.guide.md",
        good="assessing-risk.md and assessing-risk.guide.md",
    ),
    Rule(
        name="guide-has-steps",
        asks="A facilitator guide has at least one heading that ends in minutes.",
        why="The run-sheet is made from these headings; without them the facilitator has no clock times.",
        bad="## Opening question",
        good="## 1. Opening question (10 min)",
    ),
    Rule(
        name="steps-add-up",
        asks="The minutes of a guide's steps add up to the session's usual minutes.",
        why="Otherwise the run-sheet ends before or after the session does, and the next one starts late.",
        bad="usual: 60, with steps of (10 min) and (40 min)",
        good="usual: 60, with steps of (15 min) and (45 min)",
    ),
    Rule(
        name="link-target-exists",
        asks="A link inside a module leads to a session or a handout of that module.",
        why="Readers who follow the link would find nothing.",
        bad="[the next session](asessing-risk.md)",
        good="[the next session](assessing-risk.md)",
    ),
    Rule(
        name="link-anchor-exists",
        asks="What stands after # in a link is the anchor of a heading on the page it leads to.",
        why="The link would open the page at its top, and readers would search for the place.",
        bad="[scoring](assessing-risk.md#scorring)",
        good="[scoring](assessing-risk.md#scoring)",
    ),
    Rule(
        name="picture-exists",
        asks="Every picture that a text shows is a file in the module's pictures folder.",
        why="The page would have a hole where the picture should be.",
        bad="![A ladder](pictures/lader.svg)",
        good="![A ladder](pictures/ladder.svg)",
    ),
    Rule(
        name="source-exists",
        asks="Every cited source stands in modules/sources.yaml.",
        why="A reader who wants to check the claim must find what it rests on.",
        bad="[@gc-1984]    # sources.yaml has gc-1948",
        good="[@gc-1948]",
    ),
    Rule(
        name="fact-has-a-source",
        asks="A paragraph, point or row of participant text with a year, a share, a large number, the number of an "
        "article or a claim about law names its source; examples and exercises need none.",
        why="A participant who repeats the figure in a ministry will be asked where it comes from.",
        bad="The Convention entered into force in 1951.",
        good="The Convention entered into force in 1951 [@gc-1948].",
    ),
    Rule(
        name="word-is-well-chosen",
        asks="Texts keep away from the words that modules/style.yaml lists under avoid.",
        why="Some words hurt people in the room or mislead readers, and there is a better one.",
        bad="a quarrel between two tribes    # style.yaml: tribes",
        good="a quarrel between two communities",
    ),
    Rule(
        name="exemption-is-needed",
        asks="Every exemption in front matter excuses a passage that breaks its rule.",
        why="One that is left behind would silence the rule where nobody meant it.",
        bad='exemptions: [{rule: word-is-well-chosen, text: "the tribe", reason: "a quotation"}]    # no such text',
        good='exemptions: [{rule: word-is-well-chosen, text: "its tribal council", reason: "its official name"}]',
    ),
)

_CURRICULUM_RULES = (
    Rule(
        name="module-exists",
        asks="The module of every session in a curriculum is a folder in modules.",
        why="The seminar cannot be composed from a module that is not there.",
        bad="- session: early-warnings/assessing-risk",
        good="- session: early-warning/assessing-risk",
    ),
    Rule(
        name="session-exists",
        asks="Every session in a curriculum stands in the sessions of its module.yaml.",
        why="The seminar cannot be composed from a session that is not there.",
        bad="- session: early-warning/asessing-risk",
        good="- session: early-warning/assessing-risk",
    ),
    Rule(
        name="session-stands-once",
        asks="A session stands once in a curriculum; only the groups of one parallel item may share it.",
        why="Participants would sit through the same session twice, mostly because a line was copied.",
        bad="- session: compost/starting-a-heap    # on day 1 and again on day 2",
        good="- session: compost/starting-a-heap    # on day 1\n- session: compost/keeping-it-warm    # on day 2",
    ),
    Rule(
        name="core-session-is-taught",
        asks="In a library whose curricula use a module, every session of priority core is taught by one of them.",
        why="A session that every seminar leaves out is not core, and nobody sees when it grows old.",
        bad="priority: core    # and no curriculum names the session",
        good="priority: recommended",
    ),
    Rule(
        name="days-are-in-order",
        asks="Each day's date is later than the date of the day before it.",
        why="Days are numbered in the order of the file, so the agenda would name wrong dates.",
        bad='date: "2026-03-03", then date: "2026-03-02"',
        good='date: "2026-03-02", then date: "2026-03-03"',
    ),
    Rule(
        name="minutes-fit-the-session",
        asks="Minutes that a curriculum gives a session lie between its least and most, lengthened by interpretation.",
        why="In less time the exercise fails, and in more time people wait.",
        bad="minutes: 30    # the session takes at least 45",
        good="minutes: 45",
    ),
    Rule(
        name="prerequisite-comes-first",
        asks="A module's prerequisites come earlier in the curriculum than the module.",
        why="Participants would need what they have not learned yet; parallel groups do not learn from each other.",
        bad="planting/choosing-plants, then compost/starting-a-heap    # planting requires compost",
        good="compost/starting-a-heap, then planting/choosing-plants",
    ),
    Rule(
        name="prerequisite-is-in-the-curriculum",
        asks="A curriculum holds sessions of every module on which its modules build.",
        why="Either participants know the subject already, or they will not follow.",
        bad="- session: planting/choosing-plants    # planting requires compost",
        good="- session: compost/starting-a-heap\n- session: planting/choosing-plants",
    ),
    Rule(
        name="module-speaks-the-language",
        asks="The modules of a curriculum are written in the curriculum's language.",
        why="Participants would receive a handbook in two languages.",
        bad="language: fr    # with a module whose module.yaml says language: en",
        good="language: en",
    ),
    Rule(
        name="variable-is-defined",
        asks="A curriculum defines every variable that its own texts and its sessions use.",
        why="The variable has no text to be replaced with, so braces would stand in print.",
        bad="Welcome to {{ comittee }}    # variables has committee",
        good="Welcome to {{ committee }}",
    ),
)

RULES: Mapping[str, Rule] = {
    rule.name: rule for rule in (*_MODULE_RULES, *_TEXT_RULES, *_CURRICULUM_RULES, *FORM_RULES)
}
