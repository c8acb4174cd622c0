"""The rules of all rooms in one place: what the kit can say of authors' files."""

from collections.abc import Iterable, Mapping

from seminar_kit.compose.rules import RULES as COMPOSE_RULES
from seminar_kit.load.markdown.rules import RULES as MARKDOWN_RULES
from seminar_kit.load.rules import RULES as LOAD_RULES
from seminar_kit.problems import Rule
from seminar_kit.read.rules import RULES as READ_RULES
from seminar_kit.register.rules import RULES as REGISTER_RULES
from seminar_kit.returns.rules import RULES as RETURN_RULES
from seminar_kit.validate.rules import RULES as VALIDATE_RULES
from seminar_kit.write.handbook.rules import RULES as HANDBOOK_RULES
from seminar_kit.write.markdown.rules import RULES as WEB_MARKDOWN_RULES
from seminar_kit.write.word.rules import RULES as WORD_RULES

_BUILDING_RULES = (
    Rule(
        name="output-is-not-in-use",
        asks="No program holds a file of the old output open while it is replaced.",
        why="Windows does not let a folder be replaced while one of its files is open, so nothing is changed.",
        bad="participant-pack.docx is open in Word, then: seminar-kit build",
        good="Close the file, then: seminar-kit build",
    ),
    Rule(
        name="output-folder-is-ours",
        asks="The folder that a build replaces holds only what an earlier build made.",
        why="A build swaps the whole folder, so files of yours in it would be lost.",
        bad="--out Documents",
        good="--out build",
    ),
    Rule(
        name="contents-have-page-numbers",
        asks="LibreOffice counts the pages, so that contents pages name them.",
        why="Without it the contents still lead to their chapters on a screen, but not on paper.",
        bad="a build on a computer without LibreOffice",
        good="a build with LibreOffice, or with --no-page-numbers",
    ),
)
_ROOMS = (
    LOAD_RULES,
    MARKDOWN_RULES,
    VALIDATE_RULES,
    COMPOSE_RULES,
    WORD_RULES,
    HANDBOOK_RULES,
    WEB_MARKDOWN_RULES,
    READ_RULES,
    RETURN_RULES,
    REGISTER_RULES,
    {rule.name: rule for rule in _BUILDING_RULES},
)


def all_rules() -> Mapping[str, Rule]:
    """Every rule by its name, in the order of names."""
    return join_rules(_ROOMS)


def join_rules(rooms: Iterable[Mapping[str, Rule]]) -> Mapping[str, Rule]:
    """Rules of several rooms by name; ValueError if two rooms use one name, since its text could mean only one."""
    joined: dict[str, Rule] = {}
    for rules in rooms:
        shared = sorted(joined.keys() & rules.keys())
        if shared:
            raise ValueError(f"rules with one name in two rooms: {', '.join(shared)}")
        joined |= rules
    return dict(sorted(joined.items()))
