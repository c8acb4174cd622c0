"""Rules for curricula: times, items and groups."""

from seminar_kit.problems import Rule

CURRICULUM_RULES = (
    Rule(
        name="clock-is-hours-and-minutes",
        asks="A clock time has two digits for hours and two for minutes, from 00:00 to 23:59.",
        why="The agenda is computed from it, and 9:30 may be morning or evening.",
        bad="start: 9.30",
        good='start: "09:30"',
    ),
    Rule(
        name="time-zone-exists",
        asks="The time zone is a name of the time zone database.",
        why="Calendars need it to show the right hour to participants in other countries.",
        bad="time_zone: East Africa",
        good="time_zone: Africa/Kampala",
    ),
    Rule(
        name="interpretation-is-known",
        asks="Interpretation is none, simultaneous, consecutive, or a number from 1 to 3.",
        why="It says by how much sessions take longer.",
        bad="interpretation: yes",
        good="interpretation: simultaneous",
    ),
    Rule(
        name="variable-name-is-plain",
        asks="The name of a variable is small letters, digits and underscores, and begins with a letter.",
        why="Texts use it between braces, where blanks and capitals are easily mistaken.",
        bad="variables: {The committee: National Committee}",
        good="variables: {committee: National Committee}",
    ),
    Rule(
        name="session-is-named-with-module",
        asks="A curriculum names a session by module, slash and session.",
        why="Two modules may have sessions of the same name.",
        bad="- session: first-session",
        good="- session: clear-reports/first-session",
    ),
    Rule(
        name="item-has-one-kind",
        asks="An item has exactly one of session, break, lunch, prayer, ceremony, block and parallel.",
        why="That key says what the item is.",
        bad="- break: Coffee\n  lunch: Lunch",
        good="- break: Coffee\n  minutes: 20",
    ),
    Rule(
        name="parallel-has-two-to-eight-groups",
        asks="A parallel item has two to eight groups.",
        why="One group is not parallel, and an agenda has no room for more than eight.",
        bad="- parallel: Working groups\n  groups: [{name: Group A, items: [...]}]",
        good="- parallel: Working groups\n  groups: [{name: Group A, items: [...]}, {name: Group B, items: [...]}]",
    ),
    Rule(
        name="groups-do-not-nest",
        asks="A group holds no parallel groups of its own.",
        why="Nobody could find the room in such an agenda.",
        bad="a group with an item that begins with parallel",
        good="all groups side by side in one parallel item",
    ),
    Rule(
        name="groups-have-no-fixed-times",
        asks="Items inside a group have no fixed time.",
        why="The groups of a parallel item start together, and each goes on at its own pace.",
        bad='at: "10:30" inside a group',
        good='at: "10:30" on the parallel item',
    ),
)
