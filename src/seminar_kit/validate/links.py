"""Do links and pictures lead to something that exists?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seminar_kit.model.document import Body, Link, PageTarget, Picture
from seminar_kit.model.facilitator import FacilitatorNotes
from seminar_kit.model.library import Handout, Library, Module
from seminar_kit.model.walk import anchors_of, blocks_in
from seminar_kit.nearest import order_to_write
from seminar_kit.problems import Place, Problem
from seminar_kit.validate.texts import AuthorText, texts_of_module


def check_link_targets_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    """Pages and anchors of the same module; the reader has refused links to anywhere else."""
    return [
        problem
        for module in library.modules.values()
        for pages in (_anchors_by_page(module, ()),)
        for all_pages in (_anchors_by_page(module, notes.handouts_of(module.name)),)
        for text in texts_of_module(module, notes)
        for link in _links_to_pages(text)
        if not {f"modules/{link.page}.md", f"modules/{link.page}.guide.md"} & library.faulty_files
        for problem in _problem_of_link(link, text.module, all_pages if text.is_for_facilitators else pages)
    ]


def check_pictures_exist(library: Library, notes: FacilitatorNotes) -> list[Problem]:
    problems = []
    for module in library.modules.values():
        existing = frozenset(picture.path for picture in module.pictures)
        for picture in _pictures_of_module(module, notes):
            if picture.path not in existing and f"modules/{picture.path}" not in library.faulty_files:
                problems.append(_missing_picture(picture, module, existing))
    return problems


@dataclass(frozen=True, slots=True)
class _PageLink:
    """A link inside a module, taken apart."""

    place: Place
    page: str
    anchor: str | None


def _anchors_by_page(module: Module, held_back: tuple[Handout, ...]) -> dict[str, frozenset[str]]:
    """Only facilitators' texts may lead to handouts that are held back."""
    pages = {f"{module.name}/index": frozenset[str]()}
    pages |= {session.key: anchors_of(session.body) for session in module.sessions}
    return pages | {handout.key: anchors_of(handout.body) for handout in (*module.handouts, *held_back)}


def _links_to_pages(text: AuthorText) -> Iterator[_PageLink]:
    for inline in text.inlines():
        match inline:
            case Link(target=PageTarget(page, anchor), place=place):
                yield _PageLink(place, page, anchor)
            case _:
                pass


def _problem_of_link(link: _PageLink, module: str, pages: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    name = _file_name(link.page, module)
    if link.page not in pages:
        files = [_file_name(page, module) for page in pages]
        fix = order_to_write(name, files, f"write the name of a file of the module, or add {name}")
        yield Problem(link.place, "link-target-exists", f'"{name}" does not exist in module "{module}"', fix)
    elif link.anchor and link.anchor not in pages[link.page]:
        otherwise = f"write #, then the words of a heading of {name}"
        fix = order_to_write(link.anchor, pages[link.page], otherwise, before="#")
        yield Problem(link.place, "link-anchor-exists", f'no heading "#{link.anchor}" stands in {name}', fix)


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
    fix = order_to_write(name, names, f"put the file into modules/{folder}", before="pictures/")
    return Problem(picture.place, "picture-exists", f'picture "pictures/{name}" does not exist', fix)
