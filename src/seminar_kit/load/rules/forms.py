"""Rules for forms: their sections, fields and translations."""

from seminar_kit.problems import Rule

FORM_RULES = (
    Rule(
        name="form-is-named-with-module",
        asks="A curriculum names a form by module, slash and form.",
        why="Two modules may have forms of the same name.",
        bad="forms: [visit-report]",
        good="forms: [clear-reports/visit-report]",
    ),
    Rule(
        name="field-is-named-with-section",
        asks="Where a field of any section can be meant, it is named by section, full stop and field.",
        why="Two sections may have fields of the same name.",
        bad="identity: [name]",
        good="identity: [school.name]",
    ),
    Rule(
        name="form-names-are-short",
        asks="The ids of a section and a field have at most 34 letters together, those of a section and a row 30, "
        "those of a section, a field and a choice to tick 62.",
        why="Blank Word files carry them in bookmarks, which have 40 letters, and in tags, which have 64.",
        bad="id: coordination-and-early-warning, with a field id: lead-office",
        good="id: coordination, with a field id: lead-office",
    ),
    Rule(
        name="field-has-choices",
        asks="A field of kind choice or several has at least two choices.",
        why="With one choice there is nothing to choose.",
        bad="kind: choice\nchoices: [{value: clay, label: Clay}]",
        good="kind: choice\nchoices: [{value: clay, label: Clay}, {value: sand, label: Sand}]",
    ),
    Rule(
        name="currency-is-a-code",
        asks="A currency is named by its code of three capital letters.",
        why="Dollars are the money of many countries, USD of one.",
        bad="currencies: [dollars]",
        good="currencies: [USD, UGX]",
    ),
    Rule(
        name="limits-are-in-order",
        asks="The least that an answer may be is not more than the most, and the earliest day not after the latest.",
        why="No answer could be right.",
        bad="least: 100\nmost: 0",
        good="least: 0\nmost: 100",
    ),
    Rule(
        name="rows-are-in-order",
        asks="A blank file has at least the fewest rows and at most the most.",
        why="People fill in the rows that they find, so too few or too many would all come back as mistakes.",
        bad="rows: {least: 3, most: 20, blank: 2}",
        good="rows: {least: 3, most: 20, blank: 5}",
    ),
    Rule(
        name="section-has-one-kind-of-rows",
        asks="A section has rows that people add, or rows that the form names, not both.",
        why="It is printed as one table.",
        bad="rows: {most: 20, blank: 5}\nfixed: [{value: frost, label: Frost}]",
        good="fixed: [{value: frost, label: Frost}]",
    ),
    Rule(
        name="tracking-follows-rows",
        asks="Only a section with rows has tracking.",
        why="A status report follows measures from row to row.",
        bad="tracking: {what: measure}, in a section without rows",
        good="tracking: {what: measure}\nrows: {most: 20, blank: 5}",
    ),
    Rule(
        name="earlier-id-is-free",
        asks="An id under was belongs to no other field of the section, or section of the form.",
        why="An answer in an earlier version could then belong to either of the two.",
        bad="- id: lead\n  was: [office]\n- id: office",
        good="- id: lead\n  was: [office]\n- id: partner",
    ),
    Rule(
        name="form-text-has-no-variables",
        asks="The texts of a form use no variables.",
        why="Returns are read and compared by these texts, so they are the same in every seminar.",
        bad="label: Report of {{ committee }}",
        good="label: Committee\nprefill: committee",
    ),
    Rule(
        name="form-text-exists",
        asks="A translation of a form has only keys of texts that the form has.",
        why="A text under a misspelt key would never be shown.",
        bad="school.nam.label: Nom de l'école",
        good="school.name.label: Nom de l'école",
    ),
    Rule(
        name="form-is-translated-whole",
        asks="A translation of a form has all its texts.",
        why="What is missing is shown in the form's own language, in the middle of the other one.",
        bad="garden-plan.fr.yaml with a title only",
        good="garden-plan.fr.yaml with every text of garden-plan.yaml",
    ),
)
