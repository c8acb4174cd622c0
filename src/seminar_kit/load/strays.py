"""Files and folders in a library that nothing reads: told as warnings, since their authors expect them to count."""

from seminar_kit.load.folder import Folder
from seminar_kit.load.names import printable
from seminar_kit.load.session_files import GUIDE_ENDING, QUIZ_ENDING, SESSION_ENDING
from seminar_kit.nearest import nearest
from seminar_kit.problems import Place, Problem, Severity

SOURCES_NAME = "sources.yaml"
STYLE_NAME = "style.yaml"

_MODULE_FOLDERS = ("forms", "handouts", "pictures")


def strays_beside(folder: Folder, endings: tuple[str, ...]) -> tuple[Problem, ...]:
    """In a folder of files with certain endings: all other files, and all folders."""
    fix = f"rename it or take it out; here stand only files that end in {' or '.join(endings)}"
    others = (name for name in folder.files if not name.endswith(endings))
    return tuple(_stray(folder, name, fix) for name in (*folder.folders, *others))


def strays_in_modules(folder: Folder) -> tuple[Problem, ...]:
    """In `modules/` itself: all files but the bibliography and the house style."""
    fix = f"take it out; here stand only folders, {SOURCES_NAME} and {STYLE_NAME}"
    return tuple(_stray(folder, name, fix) for name in folder.files if name not in (SOURCES_NAME, STYLE_NAME))


def strays_in_module(folder: Folder, sessions: tuple[str, ...]) -> tuple[Problem, ...]:
    """In a module's folder: unknown files and folders, guides and quizzes without their session."""
    problems = [
        _stray(folder, name, "take it out; a module has the folders forms, handouts and pictures")
        for name in folder.folders
        if name not in _MODULE_FOLDERS
    ]
    for name in folder.files:
        ending = next((each for each in (GUIDE_ENDING, QUIZ_ENDING) if name.endswith(each)), "")
        if ending and name.removesuffix(ending) not in sessions:
            problems.append(_without_session(folder, name.removesuffix(ending), ending, sessions))
        elif not ending and name != "module.yaml" and not name.endswith(SESSION_ENDING):
            endings = f"{SESSION_ENDING}, {GUIDE_ENDING} or {QUIZ_ENDING}"
            fix = f"take it out; beside module.yaml stand only files that end in {endings}"
            problems.append(_stray(folder, name, fix))
    return tuple(problems)


def translation_without_form(folder: Folder, form: str, language: str, forms: tuple[str, ...]) -> Problem:
    """Texts of a form that does not stand beside them."""
    name, meant = f"{form}.{language}.yaml", nearest(form, forms)
    fix = f'rename it to "{meant}.{language}.yaml"' if meant else f'write "{printable(form)}.yaml", or take it out'
    return _warning(folder, name, f'"{printable(name)}" belongs to no form', fix)


def translation_into_itself(folder: Folder, form: str, language: str) -> Problem:
    """Texts of a form in the language that it is written in."""
    what = f'"{form}.{language}.yaml" translates the form into its own language'
    fix = f'change the texts in "{form}.yaml", and take this file out'
    return _warning(folder, f"{form}.{language}.yaml", what, fix)


def twice_named(
    folder: Folder, kept: tuple[str, ...], kept_ending: str, shown: tuple[str, ...], ending: str
) -> tuple[Problem, ...]:
    """Handouts that are for everybody and held back at once: nobody could say which one a session means."""
    return tuple(
        Problem(
            Place(printable(folder.path_of(name))),
            "handout-is-shown-or-held-back",
            f'"{printable(name)}" and "{printable(name.removesuffix(kept_ending) + ending)}" are one handout',
            "rename one of the two, or take it out",
        )
        for name in kept
        if name.removesuffix(kept_ending) + ending in shown
    )


def _without_session(folder: Folder, name: str, ending: str, sessions: tuple[str, ...]) -> Problem:
    meant = nearest(name, sessions)
    fix = f'rename it to "{meant}{ending}"' if meant else f'write "{printable(name)}{SESSION_ENDING}", or take it out'
    what = f'"{printable(name)}{ending}" belongs to no session'
    return _warning(folder, name + ending, what, fix)


def _stray(folder: Folder, name: str, fix: str) -> Problem:
    return _warning(folder, name, f'nothing reads "{printable(name)}"', fix)


def _warning(folder: Folder, name: str, what: str, fix: str) -> Problem:
    return Problem(Place(printable(folder.path_of(name))), "file-has-a-place", what, fix, Severity.WARNING)
