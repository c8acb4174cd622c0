"""What reading asks of the authors' files, and why: the text behind each rule name of this room but Markdown's."""

from collections.abc import Mapping

from seminar_kit.load.rules.curriculum import CURRICULUM_RULES
from seminar_kit.load.rules.files import FILE_RULES
from seminar_kit.load.rules.forms import FORM_RULES
from seminar_kit.load.rules.pictures import PICTURE_RULES
from seminar_kit.load.rules.values import VALUE_RULES
from seminar_kit.load.rules.yaml import YAML_RULES
from seminar_kit.problems import Rule

_ALL = (*FILE_RULES, *YAML_RULES, *VALUE_RULES, *CURRICULUM_RULES, *FORM_RULES, *PICTURE_RULES)

RULES: Mapping[str, Rule] = {rule.name: rule for rule in _ALL}
