"""A host's template: its letterhead and styles are kept, its text and traces are not, odd files are refused."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from openxml_audit import OpenXmlValidator
from word_checks import broken_invariants
from word_seminar import seminar

from seminar_kit.write.word import WordLook, write_agenda, write_participant_pack
from word_text import W, word_part, word_text

MAIN_TYPE = b"document.main+xml"


def letterhead() -> dict[str, bytes]:
    """A ministry's Word file: first page of its own, red headings, a body that must not travel."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = docx.shared.Cm(3)
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "REPUBLIC OF KARUVIA"
    section.header.paragraphs[0].text = "Ministry of Justice"
    section.footer.paragraphs[0].text = "12 Lake Road"
    document.styles["Heading 1"].font.color.rgb = docx.shared.RGBColor(0x8B, 0, 0)
    document.add_paragraph("text of the template", style="List Number")
    document.core_properties.author = "Somebody"
    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def changed(name: str, change: Callable[[bytes], bytes]) -> dict[str, bytes]:
    parts = letterhead()
    parts[name] = change(parts[name])
    return parts


def as_template(parts: dict[str, bytes]) -> dict[str, bytes]:
    types = parts["[Content_Types].xml"].replace(MAIN_TYPE, b"template.main+xml")
    return {**parts, "[Content_Types].xml": types}


def without_main_type(types: bytes) -> bytes:
    return types.replace(MAIN_TYPE, b"x")


def written(parts: dict[str, bytes]) -> bytes:
    outcome = write_participant_pack(seminar(), WordLook(packed(parts), template_name="house.dotx"))
    assert outcome.problems == ()
    return outcome.value


@pytest.mark.parametrize("parts", [letterhead(), as_template(letterhead())], ids=["docx", "dotx"])
def test_a_template_lends_its_letterhead_and_nothing_of_its_text(parts: dict[str, bytes], tmp_path: Path) -> None:
    content = written(parts)
    (tmp_path / "file.docx").write_bytes(content)
    assert broken_invariants(content) == []
    told = [str(error) for error in OpenXmlValidator().validate(tmp_path / "file.docx").errors]
    assert [error for error in told if "stylesWithEffects" not in error] == []
    assert "text of the template" not in word_text(content)
    assert b"Somebody" not in b"".join(_parts(content).values())


def test_properties_that_somebody_gave_the_template_do_not_travel() -> None:
    parts = letterhead()
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    relation = (
        f'<Relationship Id="rIdOwn" Type="{office}/relationships/custom-properties" Target="docProps/custom.xml"/>'
    )
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    parts["docProps/custom.xml"] = f'<Properties xmlns="{office}/custom-properties"/>'.encode()
    assert "docProps/custom.xml" not in _parts(written(parts))


def test_the_templates_frame_gets_mark_and_page_number() -> None:
    headers = _texts(written(letterhead()), "word/header")
    footers = _texts(written(letterhead()), "word/footer")
    assert headers == ["REPUBLIC OF KARUVIAParticipants only", "Ministry of JusticeParticipants only"]
    assert footers == ["12 Lake RoadPage 1 of 1"]


def test_a_template_that_numbers_its_pages_is_left_alone() -> None:
    parts = letterhead()
    number = (
        b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:ftr>'
    )
    footer = next(name for name in parts if name.startswith("word/footer"))
    parts[footer] = parts[footer].replace(b"</w:ftr>", number)
    assert _texts(written(parts), "word/footer") == ["12 Lake Road"]


def test_the_templates_look_wins_under_whatever_id_it_has() -> None:
    def translated(styles: bytes) -> bytes:
        return styles.replace(b'"Heading1"', b'"Titre1"')

    content = written(changed("word/styles.xml", translated))
    used = {style.get(f"{W}val") for style in word_part(content, "word/document.xml").iter(f"{W}pStyle")}
    assert "Titre1" in used
    assert "Heading1" not in used
    assert broken_invariants(content) == []


def test_the_templates_margins_are_kept_on_the_seminars_paper() -> None:
    body = word_part(written(letterhead()), "word/document.xml")
    margins, size = next(body.iter(f"{W}pgMar")), next(body.iter(f"{W}pgSz"))
    assert (margins.get(f"{W}left"), size.get(f"{W}w")) == ("1701", "11906")


def test_only_the_first_section_has_the_first_pages_letterhead() -> None:
    sections = list(word_part(written(letterhead()), "word/document.xml").iter(f"{W}sectPr"))
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [True, False, False, False]


def test_an_agenda_may_use_the_template_too() -> None:
    outcome = write_agenda(seminar(), WordLook(packed(letterhead())))
    assert broken_invariants(outcome.value) == []


SAVE_AGAIN = 'open it in Word and save it as "Word Document (.docx)" or "Word Template (.dotx)"'


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "template-is-a-word-file"),
        (b"PK\x03\x04 broken", "template-is-a-word-file"),
        (b"plain text", "template-is-a-word-file"),
        (bytes.fromhex("D0CF11E0A1B11AE1"), "template-is-not-encrypted"),
        (b"x" * (20 * 2**20 + 1), "template-is-of-ordinary-size"),
        (packed({"a.xml": b"0" * (30 * 2**20)}), "template-is-of-ordinary-size"),
        (packed({f"{number}.xml": b"" for number in range(2001)}), "template-is-of-ordinary-size"),
        (packed({"word/vbaProject.bin": b""}), "template-has-no-macros"),
        (packed({"[Content_Types].xml": b"macroEnabled.main+xml"}), "template-has-no-macros"),
        (packed({"word/document.xml": b"<!DOCTYPE x>"}), "template-declares-no-document-type"),
        (packed({"w.xml": "<!DOCTYPE x>".encode("utf-16")}), "template-declares-no-document-type"),
        (packed({"../evil.xml": b""}), "template-is-a-word-file"),
        (packed({"A.xml": b"", "a.xml": b""}), "template-is-a-word-file"),
        (packed({"[Content_Types].xml": b"<Types/>"}), "template-is-a-word-file"),
        (packed(changed("word/document.xml", lambda _: b"<broken")), "template-is-a-word-file"),
        (packed(changed("word/styles.xml", lambda _: b"<broken")), "template-is-a-word-file"),
        (
            packed(changed("[Content_Types].xml", lambda types: types.replace(MAIN_TYPE, b"x"))),
            "template-is-a-word-file",
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_told_and_nothing_is_written(content: bytes, rule: str) -> None:
    outcome = write_participant_pack(seminar(), WordLook(content, template_name="house.dotx"))
    assert [(problem.place.path, problem.rule) for problem in outcome.problems] == [("house.dotx", rule)]
    assert outcome.value == b""


def test_a_refused_template_says_what_to_do() -> None:
    (problem,) = write_agenda(seminar(), WordLook(b"", template_name="house.doc")).problems
    assert problem.what == 'template "house.doc" is not a Word document that can be opened'
    assert problem.fix == SAVE_AGAIN


def _parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _texts(content: bytes, prefix: str) -> list[str]:
    names = sorted(name for name in _parts(content) if name.startswith(prefix))
    return ["".join(text.text or "" for text in word_part(content, name).iter(f"{W}t")) for name in names]
