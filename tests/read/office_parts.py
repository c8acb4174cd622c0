"""Word and Excel files made by hand, part by part, so that each can be broken in its own way."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from seminar_kit.model.office_file import Cell, OfficeBlock, OfficeFile, OfficeTable, TextLine
from seminar_kit.read import read_office_bytes

_W: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = {
    "word/document.xml": "wordprocessingml.document.main+xml",
    "xl/workbook.xml": "spreadsheetml.sheet.main+xml",
    "xl/styles.xml": "spreadsheetml.styles+xml",
    "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet+xml",
    "xl/worksheets/sheet2.xml": "spreadsheetml.worksheet+xml",
}
Parts = dict[str, bytes]


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return buffer.getvalue()


def word_parts(body: str, others: Mapping[str, str] | None = None, kind: str = "document") -> Parts:
    """A Word file with this body; `others` are parts to which the document leads, by their name."""
    main = "word/document.xml"
    extra = {f"word/{name}.xml": part_of_word(name, text) for name, text in (others or {}).items()}
    types = {**_TYPES, main: f"wordprocessingml.{kind}.main+xml"}
    return {
        "[Content_Types].xml": _content_types({name: types.get(name, "x+xml") for name in (main, *extra)}),
        "_rels/.rels": _relations({"officeDocument": main, "custom-properties": "docProps/custom.xml"}),
        "word/_rels/document.xml.rels": _relations({name: f"{name}.xml" for name in others or {}}),
        main: f"<w:document {_W}><w:body>{body}</w:body></w:document>".encode(),
        **extra,
    }


def part_of_word(name: str, body: str) -> bytes:
    root = {"header": "hdr", "footer": "ftr"}.get(name, name)
    return f"<w:{root} {_W}>{body}</w:{root}>".encode()


def excel_parts(sheet: str, names: str = "", second: str = "") -> Parts:
    """A workbook with the rows of a visible sheet "Plan" and, if given, of a hidden one."""
    sheets = {"xl/worksheets/sheet1.xml": sheet} | ({"xl/worksheets/sheet2.xml": second} if second else {})
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    states = ("Plan", "visible"), ("seminar-kit", "hidden")
    listed = "".join(
        f'<sheet name="{name}" state="{state}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, state) in enumerate(states[: len(sheets)], start=1)
    )
    targets = {f"worksheet#{number}": name.removeprefix("xl/") for number, name in enumerate(sheets, start=1)}
    workbook = f'<workbook xmlns="{main}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>{names}</workbook>'
    parts = ("xl/workbook.xml", "xl/styles.xml", *sheets)
    return {
        "[Content_Types].xml": _content_types({name: _TYPES[name] for name in parts}),
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/_rels/workbook.xml.rels": _relations(targets),
        "xl/workbook.xml": workbook.encode(),
        "xl/styles.xml": _styles(main),
        **{
            name: f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()
            for name, rows in sheets.items()
        },
    }


def with_properties(parts: Parts, values: Mapping[str, str]) -> Parts:
    """The parts with custom document properties, and the program that saved them."""
    vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    custom = "".join(
        f'<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>' for name, value in values.items()
    )
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    app = f'<Properties xmlns="{extended}"><Application>LibreOffice/7.4</Application></Properties>'
    return {
        **parts,
        "_rels/.rels": _relations(
            {
                "officeDocument": "word/document.xml" if "word/document.xml" in parts else "xl/workbook.xml",
                "custom-properties": "docProps/custom.xml",
                "extended-properties": "docProps/app.xml",
            }
        ),
        "docProps/custom.xml": f'<Properties xmlns="{_PACKAGE}/x" xmlns:vt="{vt}">{custom}</Properties>'.encode(),
        "docProps/app.xml": app.encode(),
    }


def outside_relation(kind: str) -> bytes:
    """A part's list of relations with one that leads to the internet."""
    one = f'<Relationship Id="r1" Type="{_RELATIONS}/{kind}" Target="http://127.0.0.1:9/x" TargetMode="External"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{one}</Relationships>'.encode()


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def control(content: str, tag: str = "", more: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def text_cell(text: str) -> str:
    return cell(paragraph(run(text)))


def read(parts: Mapping[str, bytes]) -> OfficeFile:
    """What the file holds; it must be readable without any problem."""
    outcome = read_office_bytes(zipped(parts), "plan")
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


def blocks_of(body: str) -> tuple[OfficeBlock, ...]:
    return read(word_parts(body)).blocks


def cell_of(content: str) -> Cell:
    """The only cell of a table with this content."""
    (block,) = blocks_of(table(row(cell(content))))
    assert isinstance(block, OfficeTable)
    ((found,),) = block.rows
    return found


def texts_of(block: OfficeBlock) -> list[list[str]]:
    if isinstance(block, TextLine):
        return [[block.text]]
    return [[each.text for each in cells] for cells in block.rows]


def _relations(targets: Mapping[str, str]) -> bytes:
    """A kind may have a number behind it, so that it can stand twice."""
    each = (
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind.partition("#")[0]}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'.encode()


def _content_types(parts: Mapping[str, str]) -> bytes:
    start = "application/vnd.openxmlformats-officedocument."
    each = (f'<Override PartName="/{name}" ContentType="{start}{kind}"/>' for name, kind in parts.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{"".join(each)}</Types>'.encode()


def _styles(main: str) -> bytes:
    """Cell formats: 0 general, 1 day, 2 percent, 3 currency."""
    formats = '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00 &quot;USD&quot;"/></numFmts>'
    frame = (
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    )
    looks = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for number in (0, 14, 9, 170)
    )
    return f'<styleSheet xmlns="{main}">{formats}{frame}<cellXfs>{looks}</cellXfs></styleSheet>'.encode()
