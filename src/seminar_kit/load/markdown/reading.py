"""What is known while one file is read: its place in the library, what was met so far, and the problems."""

from dataclasses import dataclass, field

from seminar_kit.load.markdown.source import Source
from seminar_kit.problems import Place, Problem


@dataclass(slots=True)
class Reading:
    """The notebook of one reading; it is thrown away when the file's text has become a document."""

    source: Source
    module: str = ""
    page: str = ""
    folder: str = ""
    is_guide: bool = False
    note_labels: frozenset[str] = frozenset()
    heading_level: int = 1
    anchors: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, place: Place, rule: str, what: str, fix: str) -> None:
        """Adds a problem."""
        self.problems.append(Problem(place, rule, what, fix))


def begin_reading(path: str, lines: tuple[str, ...], first_line: int, module: str) -> Reading:
    """Works out from a file's path which page it is: `modules/a/handouts/b.md` is the page `a/handouts/b`."""
    names = path.split("/")
    if names[0] == "modules" and len(names) > 2:
        module, names = module or names[1], names[2:]
    name = names[-1].split(".")[0]
    folder = "handouts" if "handouts" in names[:-1] else ""
    page = "/".join(part for part in (module, folder, name) if part)
    if names[-1] == "module.yaml":
        page = module
    return Reading(
        Source(path, lines, first_line),
        module=module,
        page=page,
        folder=folder,
        is_guide=names[-1].endswith(".guide.md") and not folder,
    )
