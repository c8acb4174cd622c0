"""The theme and font table that Word expects in every file, in the kit's one font and its few colours."""

from typing import Final

from seminar_kit.write.word.boxes import BLUE
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES

# Every Windows laptop has Arial with its Arabic letters, and LibreOffice brings Liberation Sans of the same widths.
FONT: Final = "Arial"
CODE_FONT: Final = "Courier New"
BOX_FONT: Final = "Segoe UI Symbol"

_COLOURS: Final = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", BLUE),
    ("lt2", "E9EEF5"),
    ("accent1", BLUE),
    ("accent2", "595959"),
    ("accent3", "7F7F7F"),
    ("accent4", "A6A6A6"),
    ("accent5", "BFBFBF"),
    ("accent6", "262626"),
    ("hlink", BLUE),
    ("folHlink", "595959"),
)
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
# A theme has three strengths of each effect; these are plain ones.
_PLAIN_EFFECTS: Final = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)


def theme_part() -> bytes:
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{FONT}"/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Seminar">'
        f'<a:themeElements><a:clrScheme name="Seminar">{colours}</a:clrScheme><a:fontScheme name="Seminar">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Seminar">{_PLAIN_EFFECTS}</a:fmtScheme></a:themeElements></a:theme>'
    ).encode()


def font_table_part() -> bytes:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, family, pitch in (
            (FONT, "swiss", "variable"),
            (CODE_FONT, "modern", "fixed"),
            (BOX_FONT, "swiss", "variable"),
        )
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{fonts}</w:fonts>".encode()
