"""The table of styles into Word's styles part."""

from typing import Final

from seminar_kit.write.word.boxes import BLUE
from seminar_kit.write.word.markup import DECLARATION, NAMESPACES
from seminar_kit.write.word.style_table import STYLES, Style
from seminar_kit.write.word.theme import FONT

_NORMAL: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
)
_PLAIN_TABLE: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_NO_LIST: Final = (
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
_GRID: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CELL_MARGINS: Final = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 40), ("left", 108), ("bottom", 40), ("right", 108))
)
_HEADER_ROW: Final = (
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
    f'<w:bottom w:val="single" w:sz="12" w:space="0" w:color="{BLUE}"/></w:tcBorders>'
    '<w:shd w:val="clear" w:color="auto" w:fill="E9EEF5"/></w:tcPr></w:tblStylePr>'
)
_SEMINAR_TABLE: Final = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="SeminarTable"><w:name w:val="Seminar Table"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_GRID}</w:tblBorders>'
    f"<w:tblCellMar>{_CELL_MARGINS}</w:tblCellMar></w:tblPr>{_HEADER_ROW}</w:style>"
)
_OTHER_STYLES: Final = _NORMAL + _PLAIN_TABLE + _NO_LIST + _SEMINAR_TABLE


def styles_part(language: str) -> bytes:
    styles = "".join(style_to_word(style) for style in STYLES)
    return f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(language)}{_OTHER_STYLES}{styles}</w:styles>".encode()


def style_to_word(style: Style) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    default = ' w:default="1"' if style.id == "DefaultParagraphFont" else ""
    based_on = "DefaultParagraphFont" if style.kind == "character" and style.based_on else style.based_on
    return (
        f'<w:style w:type="{style.kind}"{custom}{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f"{_reference('basedOn', based_on)}{_reference('next', style.next)}"
        f"{'<w:qFormat/>' if style.kind == 'paragraph' else ''}"
        f"{_wrapped('pPr', style.paragraph)}{_wrapped('rPr', style.run)}</w:style>"
    )


def _defaults(language: str) -> str:
    """The language stands here once and holds for every run."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _reference(tag: str, style: str) -> str:
    return f'<w:{tag} w:val="{style}"/>' if style else ""


def _wrapped(tag: str, content: str) -> str:
    return f"<w:{tag}>{content}</w:{tag}>" if content else ""
