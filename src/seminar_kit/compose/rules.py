"""What composing asks of authors, and why: the text behind each rule name."""

from collections.abc import Mapping

from seminar_kit.problems import Rule

_RULES = (
    Rule(
        name="anchor-is-free",
        asks="What comes before an item with at: ends by that time, and the day has started by then.",
        why="Two things cannot happen to the same people at once, and lunch will not wait.",
        bad='a session until 12:45, then lunch with at: "12:30"',
        good='a session until 12:30, then lunch with at: "12:30"',
    ),
    Rule(
        name="no-time-is-lost",
        asks="Less than five minutes are free before an item with at:.",
        why="People would wait for nothing, and the time is missing elsewhere.",
        bad='a session until 11:30, then lunch with at: "12:30"',
        good='a session until 11:30, a block of 60 minutes, then lunch with at: "12:30"',
    ),
    Rule(
        name="day-ends-in-time",
        asks="The last item of a day ends by the day's end.",
        why="Buses, cooks and interpreters are booked until the end that the agenda names.",
        bad='end: "16:00", with items until 16:45',
        good='end: "16:00", with items until 16:00',
    ),
    Rule(
        name="link-target-is-in-the-seminar",
        asks="Links lead to sessions and handouts that the curriculum uses.",
        why="The page is not in this seminar's handbook, so the words stand without a link.",
        bad="[see turning the heap](keeping-it-warm.md)    # the curriculum leaves that session out",
        good="- session: compost/keeping-it-warm    # in the curriculum",
    ),
)

RULES: Mapping[str, Rule] = {rule.name: rule for rule in _RULES}
