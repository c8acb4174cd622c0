"""Rules for headings."""

from seminar_kit.problems import Rule

HEADING_RULES = (
    Rule(
        "headings-begin-at-level-2",
        "Headings in a text begin with `##`.",
        "Level 1 is the page's title, which comes from the front matter.",
        "# Two sources",
        "## Two sources",
    ),
    Rule(
        "headings-end-at-level-4",
        "Headings are of level 2, 3 or 4.",
        "Deeper levels cannot be told apart on a page or on paper.",
        "## Sources\n\n### Radio\n\n##### A detail",
        "## Sources\n\n### Radio\n\n#### A detail",
    ),
    Rule(
        "heading-levels-do-not-skip",
        "A heading is at most one level below the one before it.",
        "People who listen to a page find their way by the levels.",
        "## Sources\n\n#### Radio",
        "## Sources\n\n### Radio",
    ),
    Rule(
        "headings-begin-with-hashes",
        "Headings are marked with `#` and not underlined.",
        "A line of hyphens below a text makes a heading that nobody meant.",
        "Two sources\n---",
        "## Two sources",
    ),
    Rule(
        "headings-stand-outside-blocks",
        "Headings do not stand inside lists, boxes, quotes or notes.",
        "The table of contents would lead into the middle of a block.",
        "- ## Radio",
        "## Radio",
    ),
    Rule(
        "heading-has-text",
        "A heading has words.",
        "An empty heading is an empty line in the table of contents.",
        "##",
        "## Radio",
    ),
    Rule(
        "guide-headings-are-plain",
        "Level-2 headings of a guide are words only.",
        "They become entries of the run-sheet, which is a table.",
        "## **Debrief** [@gc-1948] (20 min)",
        "## Debrief (20 min)",
    ),
    Rule(
        "step-minutes-can-be-read",
        "A step's heading ends in whole minutes, e.g. `(10 min)`.",
        "The run-sheet adds them up, and fits them to the seminar's day.",
        "## Debrief (20 minutes)",
        "## Debrief (20 min)",
    ),
)
