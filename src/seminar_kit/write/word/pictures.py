"""Pictures into inline drawings at the size of the text, SVG drawn as PNG at print resolution."""

import sys
from pathlib import PurePosixPath
from typing import Final

from seminar_kit.model.document import Picture, PictureFile
from seminar_kit.problems import Problem
from seminar_kit.write.word.manuscript import DrawnPicture, Surroundings
from seminar_kit.write.word.markup import escape

_EMU_PER_PIXEL: Final = 9525  # 96 pixels an inch
_EMU_PER_TWIP: Final = 635
_TALLEST: Final = 18 * 360_000  # EMU: 18 centimetres, so that a caption fits below
_PRINT_PIXELS_PER_EMU: Final = 220 / 914_400
_ENDINGS: Final = {"image/png": "png", "image/jpeg": "jpeg", "image/svg+xml": "png"}


def picture_to_word(picture: Picture, around: Surroundings) -> str | None:
    """The run that holds the picture; None, with a problem, if it cannot be drawn."""
    file = around.manuscript.picture_files.get(picture.path)
    if file is None:
        raise ValueError(f"picture {picture.path} is not among the document's files")
    width, height = _size(file, around.width - around.indent)
    try:
        _keep(file, width, around)
    except ValueError as error:
        around.manuscript.problems.append(_cannot_be_drawn(picture, error))
        return None
    relation = around.manuscript.relations[around.part].picture(picture.path)
    number = around.manuscript.next_drawing()
    return f"<w:r>{_drawing(picture, relation, number, width, height)}</w:r>"


def _size(file: PictureFile, widest: int) -> tuple[int, int]:
    """Width and height in EMU: never wider than the text, never taller than a page allows. A vector fills the text."""
    width, height = max(file.width, 1) * _EMU_PER_PIXEL, max(file.height, 1) * _EMU_PER_PIXEL
    fit = min(widest * _EMU_PER_TWIP / width, _TALLEST / height)
    scale = fit if file.media_type == "image/svg+xml" else min(fit, 1)
    return round(width * scale), round(height * scale)


def _keep(file: PictureFile, width: int, around: Surroundings) -> None:
    kept = around.manuscript.pictures
    if file.path in kept:
        return
    content = _draw(file, round(width * _PRINT_PIXELS_PER_EMU)) if file.media_type == "image/svg+xml" else file.content
    ending = _ENDINGS[file.media_type]
    kept[file.path] = DrawnPicture(f"picture{len(kept) + 1}.{ending}", f"image/{ending}", content)


def _draw(file: PictureFile, pixels: int) -> bytes:
    # Drawing needs a library of several megabytes, and most files hold no vector pictures.
    from resvg_py import svg_to_bytes

    # A font that is missing here falls back to the serif family, which looks like an accident in a diagram.
    font = "Arial" if sys.platform in ("win32", "darwin") else "Liberation Sans"
    text = file.content.decode()
    return bytes(svg_to_bytes(svg_string=text, width=pixels, sans_serif_family=font, serif_family=font))


def _drawing(picture: Picture, relation: str, number: int, width: int, height: int) -> str:
    name = escape(PurePosixPath(picture.path).name)
    size = f'cx="{width}" cy="{height}"'
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/>"
        f'<wp:docPr id="{number}" name="{name}" descr="{escape(picture.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _cannot_be_drawn(picture: Picture, error: ValueError) -> Problem:
    return Problem(
        picture.place,
        "picture-can-be-drawn",
        f'picture "{picture.path}" cannot be drawn: {error}',
        'open it in a drawing program and save it again as plain SVG, or as PNG, e.g. "ladder.png"',
    )
