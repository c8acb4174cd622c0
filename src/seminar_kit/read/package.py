"""The parts of an Office file that both programs' files have: types, relations, properties, notes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Final, Literal

from lxml import etree

from seminar_kit.model.office_file import OfficeNote
from seminar_kit.outside_zip import CONTENT_TYPES
from seminar_kit.read.trouble import Trouble, TroubleError

_UNNEEDED: Final = re.compile(
    r"(word/(theme|styles|stylesWithEffects|fontTable|webSettings|glossary)|xl/(theme|drawings|charts|media)|customXml)\b"
)
# The strict variant of the format differs in its addresses only.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
)
# Some twenty times what the largest form has; millions of them take seconds to walk through.
_MOST_TAGS: Final = 2_000_000
_COMMENTS: Final = re.compile(r"(word/comments|xl/(comments|threadedComments))")
_PICTURES: Final = re.compile(r"xl/media/")
_CHANGES: Final = re.compile(r"xl/revisions/")
_LINKS: Final = re.compile(r"xl/externalLinks/")


def is_wanted(name: str) -> bool:
    """Whether a part is opened at all."""
    return name == "mimetype" or (name.endswith((".xml", ".rels")) and not _UNNEEDED.match(name))


@dataclass(frozen=True, slots=True)
class Relation:
    """`target` is the name of a part, or an address outside; `id` is how the part calls it."""

    id: str
    kind: str
    target: str
    is_outside: bool


class Package:
    """The opened parts of a file and the names of all; TroubleError if it is no filled Word or Excel file."""

    def __init__(self, parts: Mapping[str, bytes], names: tuple[str, ...]) -> None:
        self.parts = parts
        self.names = names
        self.main = self._find_main()
        self.kind: Literal["word", "excel"] = self._find_kind()

    def tree(self, name: str) -> "etree._Element":
        """The root of a part; TroubleError if there is none."""
        content = self.parts.get(name)
        if content is None:
            raise TroubleError(Trouble.DAMAGED)
        return parse_xml(content)

    def relations(self, part: str) -> Iterator[Relation]:
        """Where a part leads; "" for the file itself."""
        folder, name = dirname(part), part.rpartition("/")[2]
        rels = join(folder, "_rels", f"{name}.rels")
        if rels not in self.parts:
            return
        for each in self.tree(rels):
            is_outside = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            place = target if is_outside else normpath(join("/", folder, target)).lstrip("/")
            yield Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], place, is_outside)

    def related(self, part: str, *kinds: str) -> list[str]:
        """The parts of some kinds to which a part leads, and which are there."""
        found = (each.target for each in self.relations(part) if each.kind in kinds and not each.is_outside)
        return [name for name in dict.fromkeys(found) if name in self.parts]

    def properties(self) -> dict[str, str]:
        """The custom document properties."""
        parts = self.related("", "custom-properties")
        return {
            each.get("name", ""): "".join(str(text) for text in each.itertext())
            for part in parts
            for each in self.tree(part)
        }

    def program(self) -> str:
        """The program that saved the file, as it says itself."""
        for part in self.related("", "extended-properties"):
            for each in self.tree(part):
                if etree.QName(each).localname == "Application":
                    return (each.text or "").strip()
        return ""

    def notes(self) -> set[OfficeNote]:
        """What the list of parts and their relations show."""
        patterns = {
            OfficeNote.COMMENTS: _COMMENTS,
            OfficeNote.PICTURES: _PICTURES,
            OfficeNote.TRACKED_CHANGES: _CHANGES,
            OfficeNote.OUTSIDE_LINKS: _LINKS,
        }
        found = {note for note, pattern in patterns.items() if any(map(pattern.match, self.names))}
        # A letterhead has its picture in a header, which is a part of its own.
        has_pictures = any(each.kind == "image" for each in self.relations(self.main))
        has_links = any(self._outside_links())
        found |= {OfficeNote.PICTURES} if has_pictures else set()
        return found | ({OfficeNote.OUTSIDE_LINKS} if has_links else set())

    def _outside_links(self) -> Iterator[Relation]:
        """A link that people may click is text like other text; the rest would be fetched without asking."""
        for name in self.parts:
            if name.endswith(".rels") and "/_rels/" in f"/{name}":
                folder, _, file = name.rpartition("_rels/")
                relations = self.relations(folder + file.removesuffix(".rels"))
                yield from (each for each in relations if each.is_outside and each.kind != "hyperlink")

    def _find_main(self) -> str:
        if self.parts.get("mimetype", b"").startswith(b"application/vnd.oasis"):
            raise TroubleError(Trouble.OPEN_DOCUMENT)
        usual = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")
        main = next((name for name in self.related("", "officeDocument")), None)
        return main or next((name for name in usual if name in self.parts), "")

    def _find_kind(self) -> Literal["word", "excel"]:
        content_type = self._type_of(self.main)
        if ".template." in content_type:
            raise TroubleError(Trouble.TEMPLATE)
        if "presentation" in content_type or self.main.startswith("ppt/"):
            raise TroubleError(Trouble.SLIDES)
        if "wordprocessingml" in content_type or self.main.startswith("word/"):
            return "word"
        if "spreadsheetml" in content_type or self.main.startswith("xl/"):
            return "excel"
        raise TroubleError(Trouble.OTHER)

    def _type_of(self, part: str) -> str:
        if CONTENT_TYPES not in self.parts or not part:
            return ""
        types = {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for each in self.tree(CONTENT_TYPES)}
        return types.get(part, "")


def parse_xml(content: bytes) -> "etree._Element":
    """The root element, read by a parser that fetches nothing and opens no entity.

    TroubleError if it declares a document type after all, in letters in which nobody looked for it.
    """
    if content.count(b"<") > _MOST_TAGS:
        raise TroubleError(Trouble.TOO_LARGE)
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise TroubleError(Trouble.DOCUMENT_TYPE)
    return root
