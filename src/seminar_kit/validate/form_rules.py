"""What the checks of forms ask of authors, and why."""

from seminar_kit.problems import Rule

FORM_RULES = (
    Rule(
        name="form-exists",
        asks="Every form that a curriculum names is a file in the module's forms folder.",
        why="Participants would miss a form that was never made.",
        bad="forms: [planting/garden-plna]    # the file is forms/garden-plan.yaml",
        good="forms: [planting/garden-plan]",
    ),
    Rule(
        name="field-exists",
        asks="Every field that a form names stands in it, and in the same section if its section is not named.",
        why="What the name is for, such as a condition or a total, would never come about.",
        bad="identity: [school.nam]    # the field is name",
        good="identity: [school.name]",
    ),
    Rule(
        name="identity-has-one-answer",
        asks="The fields under identity stand in sections without rows.",
        why="A return is told from others by one answer, and rows have many.",
        bad="identity: [beds.crop]    # beds has rows",
        good="identity: [school.name]",
    ),
    Rule(
        name="tracked-field-fits",
        asks="Tracking names a date as deadline, a choice as status, money or a number as budget, and so on.",
        why="A status report counts with them.",
        bad="tracking: {what: crop, deadline: crop}",
        good="tracking: {what: crop, deadline: harvest}",
    ),
    Rule(
        name="choice-exists",
        asks="Every answer that a form names is one of the values that can be chosen.",
        why="The condition would never be met, or nothing would ever be done.",
        bad="when: {field: tap, is: [maybe]}    # tap is of kind yes-no",
        good='when: {field: tap, is: ["no"]}',
    ),
    Rule(
        name="condition-asks-a-choice",
        asks="A condition asks for the answer to a field of kind choice, several or yes-no.",
        why="What people write freely cannot be foreseen.",
        bad="when: {field: name, is: [hill-school]}    # name is of kind text",
        good='when: {field: tap, is: ["no"]}',
    ),
    Rule(
        name="condition-has-one-answer",
        asks="A condition asks for a field of the same section, or of a section without rows.",
        why="Nobody could tell which row of the other section is meant.",
        bad="when: {field: beds.status, is: [planned]}    # in another section than beds",
        good="when: {field: status, is: [planned]}    # in the section beds",
    ),
    Rule(
        name="condition-has-no-circle",
        asks="No field depends, directly or through others, on itself.",
        why="Nobody could say whether it is asked.",
        bad="tap is asked when well is no, well is asked when tap is no",
        good="well is asked when tap is no, tap is always asked",
    ),
    Rule(
        name="after-names-another-date",
        asks="`after` names another field of kind date in the same section.",
        why="A day can only be compared with a day.",
        bad="after: crop    # crop is of kind text",
        good="after: sowing",
    ),
    Rule(
        name="total-sums-a-column",
        asks="`total_of` names a field of the same kind in a section with rows.",
        why="Only a column of numbers, or of money, can be added up.",
        bad="total_of: school.year    # school has no rows",
        good="total_of: beds.cost",
    ),
    Rule(
        name="row-is-filled-by-hand",
        asks="Fields in rows have neither prefill nor total_of.",
        why="The same text would stand in every row, spare rows too, and each would come back as an answer.",
        bad="prefill: school    # in a section with rows",
        good="prefill: school    # in a section without rows",
    ),
    Rule(
        name="labels-differ",
        asks="Two choices of a field, or two rows that a form names, have different labels, also across languages.",
        why="Word processors lose the hidden values of a choice; then only its label says which one was meant.",
        bad="{value: high, label: Yes} and {value: low, label: Yes}",
        good="{value: high, label: Often} and {value: low, label: Seldom}",
    ),
    Rule(
        name="prefill-is-filled-somewhere",
        asks="A variable that fills in a field is defined by at least one curriculum with the form.",
        why="A name that no curriculum knows is misspelt, and the field would stay empty in every seminar.",
        bad="prefill: shool    # the curricula define school",
        good="prefill: school",
    ),
)
