"""The kit's Word styles, as a table: what each is called, what it rests on, how it looks."""

from dataclasses import dataclass
from typing import Final, Literal

from seminar_kit.write.word.boxes import BLUE
from seminar_kit.write.word.manuscript import LIST_STEP
from seminar_kit.write.word.theme import CODE_FONT

GREY: Final = "595959"
_KEEP: Final = "<w:keepNext/><w:keepLines/>"
_QUIET_LINE: Final = 'w:val="single" w:sz="4" w:space="4" w:color="BFBFBF"'


@dataclass(frozen=True, slots=True)
class Style:
    """`paragraph` and `run` are properties as XML; the style rests on `based_on` and is followed by `next`."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    next: str = ""
    kind: Literal["paragraph", "character"] = "paragraph"
    built_in: bool = True


def _space(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _letters(
    half_points: int = 0, bold: bool = False, italic: bool = False, colour: str = "", capitals: bool = False
) -> str:
    return "".join(
        (
            "<w:b/><w:bCs/>" if bold else "",
            "<w:i/><w:iCs/>" if italic else "",
            "<w:caps/>" if capitals else "",
            f'<w:color w:val="{colour}"/>' if colour else "",
            '<w:spacing w:val="20"/>' if capitals else "",
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else "",
        )
    )


def _indent(left: int, hanging: int = 0, right: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def _heading(level: int, half_points: int, before: int, after: int, italic: bool = False) -> Style:
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return Style(
        f"Heading{level}",
        f"heading {level}",
        _KEEP + _space(before, after, 252) + outline,
        _letters(half_points, bold=True, italic=italic, colour=BLUE),
        next="BodyText",
    )


def _toc(level: int, before: int, bold: bool) -> Style:
    indent = _indent((level - 1) * LIST_STEP)
    return Style(f"TOC{level}", f"toc {level}", _space(before, 40) + indent, _letters(bold=bold), next="Normal")


_TOP_LINE: Final = f"<w:pBdr><w:top {_QUIET_LINE}/></w:pBdr>"
_BOTTOM_LINE: Final = f"<w:pBdr><w:bottom {_QUIET_LINE}/></w:pBdr>"
_CODE_SHADE: Final = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_CODE_LETTERS: Final = (
    f'<w:rFonts w:ascii="{CODE_FONT}" w:hAnsi="{CODE_FONT}" w:cs="{CODE_FONT}"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
)

STYLES: Final = (
    # Space stands before a text as well as after it, so that a table above it keeps its distance.
    Style("BodyText", "Body Text", _space(100, 80, 276)),
    Style("Title", "Title", _KEEP + _space(240, 160, 240), _letters(60, bold=True, colour=BLUE), next="Subtitle"),
    Style("Subtitle", "Subtitle", _space(0, 480, 264), _letters(30, colour=GREY), next="BodyText"),
    _heading(1, 40, 240, 200),
    _heading(2, 30, 360, 120),
    _heading(3, 25, 280, 80),
    _heading(4, 22, 220, 60),
    _heading(5, 21, 180, 40),
    _heading(6, 21, 160, 40, italic=True),
    Style("ListBullet", "List Bullet", _space(40, 40, 271), based_on="BodyText"),
    Style("ListNumber", "List Number", _space(40, 40, 271), based_on="BodyText"),
    Style("ListContinue", "List Continue", _space(40, 40, 271) + _indent(LIST_STEP), based_on="BodyText"),
    Style(
        "Quote", "Quote", _space(80, 80) + _indent(340, right=340), _letters(italic=True, colour="404040"), "BodyText"
    ),
    Style("Caption", "caption", "<w:keepLines/>" + _space(40, 200), _letters(18, colour=GREY), next="BodyText"),
    Style("Picture", "Picture", _space(160, 80), built_in=False),
    Style("BoxTitle", "Box Title", _KEEP + _space(200, 0, 271) + _indent(227), _letters(bold=True), built_in=False),
    Style("BoxText", "Box Text", _space(0, 0, 271) + _indent(227), based_on="BodyText", built_in=False),
    Style("DefinitionTerm", "Definition Term", _KEEP + _space(120, 0), _letters(bold=True), built_in=False),
    Style(
        "DefinitionText", "Definition Text", _space(20, 80, 271) + _indent(LIST_STEP), "", "BodyText", built_in=False
    ),
    Style("CodeBlock", "Code Block", "<w:keepLines/>" + _CODE_SHADE + _space(120, 120), _CODE_LETTERS, built_in=False),
    Style("TableText", "Table Text", _space(30, 30, 252), _letters(19), built_in=False),
    Style(
        "TableHeading", "Table Heading", "<w:keepNext/>" + _space(30, 30, 252), _letters(19, bold=True), built_in=False
    ),
    Style(
        "TableGap", "Table Gap", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>', built_in=False
    ),
    Style("TOCHeading", "TOC Heading", _KEEP + _space(240, 280), _letters(40, bold=True, colour=BLUE), next="Normal"),
    _toc(1, 160, bold=True),
    _toc(2, 0, bold=False),
    _toc(3, 0, bold=False),
    Style("FootnoteText", "footnote text", _space(0, 40), _letters(17)),
    Style("Header", "header", _space(0, 0), _letters(17, colour=GREY)),
    Style("HeaderMark", "Header Mark", _space(20, 0), _letters(17, bold=True), "Header", built_in=False),
    Style("Footer", "footer", _TOP_LINE + _space(0, 0) + '<w:jc w:val="right"/>', _letters(17, colour=GREY)),
    Style(
        "CoverEdition",
        "Cover Edition",
        _BOTTOM_LINE + _space(2800, 360),
        _letters(24, True, capitals=True),
        built_in=False,
    ),
    Style("CoverFacts", "Cover Facts", _space(0, 60, 276), _letters(24), built_in=False),
    Style("CoverHost", "Cover Host", _space(720, 60, 276), _letters(24, bold=True), built_in=False),
    Style(
        "DistributionMark",
        "Distribution Mark",
        f"<w:pBdr><w:top {_QUIET_LINE}/><w:bottom {_QUIET_LINE}/></w:pBdr>" + _space(1200, 0),
        _letters(22, bold=True),
        built_in=False,
    ),
    Style("FooterMark", "Footer Mark", run=_letters(14), based_on="Footer", built_in=False),
    Style("FormHelp", "Form Help", _space(0, 30), _letters(17, colour=GREY), "TableText", built_in=False),
    Style("CommentText", "annotation text", _space(0, 40), _letters(20)),
    Style("AgendaNote", "Agenda Note", _space(0, 20), _letters(18, colour=GREY), "TableText", built_in=False),
    Style("DefaultParagraphFont", "Default Paragraph Font", kind="character", based_on=""),
    Style("FootnoteReference", "footnote reference", run='<w:vertAlign w:val="superscript"/>', kind="character"),
    Style("CommentReference", "annotation reference", run=_letters(16), kind="character"),
    # Word's own grey for placeholders is too pale to be read on paper.
    Style("PlaceholderText", "Placeholder Text", run=_letters(colour=GREY), kind="character"),
    Style("Hyperlink", "Hyperlink", run=f'<w:color w:val="{BLUE}"/><w:u w:val="single"/>', kind="character"),
    Style("CodeText", "Code Text", run=_CODE_LETTERS, kind="character", built_in=False),
)
