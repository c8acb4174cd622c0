"""Do links and pictures lead to something that exists?"""

from collections.abc import Iterator, Mapping

from seminar_kit.model.document import Body, Link, PageTarget, Picture
from seminar_kit.model.library import FacilitatorNotes, Library, Module
from seminar_kit.model.walk import anchors_of, blocks_in
from seminar_kit.problems import Problem
from seminar_kit.validate.nearest import write_nearest
from seminar_kit.validate.texts import AuthorText, texts_of_module


def check_link_targets_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Pages and anchors of the same module; the reader has refused links to anywhere else."""
    return [
        problem
        for module in library.modules.values()
        for pages in (_anchors_by_page(module),)
        for text in texts_of_module(module, notes)
        for problem in _problems_of_text(text, pages)
    ]


def check_pictures_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for module in library.modules.values():
        existing = frozenset(picture.path for picture in module.pictures)
        for picture in _pictures_of_module(module, notes):
            if picture.path not in existing:
                problems.append(_missing_picture(picture, module, existing))
    return problems


def _anchors_by_page(module: Module) -> dict[str, frozenset[str] | None]:
    """None stands for the anchors of a session that could not be read, which has been told."""
    pages: dict[str, frozenset[str] | None] = {f"{module.name}/{name}": None for name in module.session_names}
    pages |= {f"{module.name}/index": frozenset()}
    pages |= {session.key: anchors_of(session.body) for session in module.sessions}
    return pages | {handout.key: anchors_of(handout.body) for handout in module.handouts}


def _problems_of_text(text: AuthorText, pages: Mapping[str, frozenset[str] | None]) -> Iterator[Problem]:
    for inline in text.inlines():
        if isinstance(inline, Link) and isinstance(inline.target, PageTarget):
            yield from _problem_of_link(inline, inline.target, text, pages)


def _problem_of_link(
    link: Link, target: PageTarget, text: AuthorText, pages: Mapping[str, frozenset[str] | None]
) -> Iterator[Problem]:
    if target.page not in pages:
        name = _file_name(target.page, text.module)
        files = [_file_name(page, text.module) for page in pages]
        fix = write_nearest(name, files, f"write the name of a file of the module, or add {name}")
        yield Problem(link.place, "link-target-exists", f'"{name}" does not exist in module "{text.module}"', fix)
        return
    anchors = pages[target.page]
    if target.anchor and anchors is not None and target.anchor not in anchors:
        name = _file_name(target.page, text.module)
        fix = write_nearest(target.anchor, anchors, f"write #, then the words of a heading of {name}", before="#")
        yield Problem(link.place, "link-anchor-exists", f'no heading "#{target.anchor}" stands in {name}', fix)


def _file_name(page: str, module: str) -> str:
    return f"{page.removeprefix(module + '/')}.md"


def _pictures_of_module(module: Module, notes: FacilitatorNotes) -> Iterator[Picture]:
    for text in texts_of_module(module, notes):
        yield from _pictures_of_body(text.body)


def _pictures_of_body(body: Body) -> Iterator[Picture]:
    for blocks in (body.blocks, *(note.blocks for note in body.notes)):
        yield from (block for block in blocks_in(blocks) if isinstance(block, Picture))


def _missing_picture(picture: Picture, module: Module, existing: frozenset[str]) -> Problem:
    folder = f"{module.name}/pictures/"
    name = picture.path.removeprefix(folder)
    names = [path.removeprefix(folder) for path in existing]
    fix = write_nearest(name, names, f"put the file into modules/{folder}", before="pictures/")
    return Problem(picture.place, "picture-exists", f'picture "pictures/{name}" does not exist', fix)
