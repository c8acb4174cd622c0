"""Pictures: their sizes, and what is refused in them."""

import struct
import zlib
from pathlib import Path

import pytest

from seminar_kit.load.picture_file import load_picture_file
from seminar_kit.load.svg import read_svg

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 6">'


def _png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def _jpeg(width: int, height: int) -> bytes:
    application = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    return b"\xff\xd8" + application + b"\xff\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" * 10


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("a.png", _png(640, 480), (640, 480)),
        ("a.jpg", _jpeg(640, 480), (640, 480)),
        ("a.jpeg", _jpeg(1, 2), (1, 2)),
        ("a.svg", f"{_HEAD}</svg>".encode(), (8, 6)),
    ],
)
def test_a_picture_has_the_size_that_its_header_says(
    tmp_path: Path, name: str, content: bytes, size: tuple[int, int]
) -> None:
    (tmp_path / name).write_bytes(content)
    read = load_picture_file(tmp_path, name)
    assert read.problems == ()
    assert read.value is not None
    assert (read.value.width, read.value.height, read.value.content) == (*size, content)


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.png", _jpeg(1, 1), "picture-matches-its-ending"),
        ("a.jpg", b"", "picture-matches-its-ending"),
        ("a.svg", _png(1, 1), "picture-matches-its-ending"),
        ("a.png", _png(1, 1)[:20], "picture-has-a-size"),
        ("a.png", _png(0, 1), "picture-has-a-size"),
        ("a.png", _png(30_000, 1), "picture-has-a-size"),
        ("a.jpg", b"\xff\xd8\xff\xd9", "picture-has-a-size"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x00" * 9, "picture-has-a-size"),
        ("a.png", b"x" * 5_000_001, "file-is-not-too-big"),
    ],
)
def test_what_is_no_picture_is_told(tmp_path: Path, name: str, content: bytes, rule: str) -> None:
    (tmp_path / name).write_bytes(content)
    read = load_picture_file(tmp_path, name)
    assert read.value is None
    assert [problem.rule for problem in read.problems] == [rule]


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="200" height="100"', (200, 100)),
        ('width="96pt" height="1in"', (128, 96)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('viewBox=" 0,0, 30.4 , 20 "', (30, 20)),
        ('width="0" height="10"', None),
        ('viewBox="0 0 a b"', None),
        ("", None),
    ],
)
def test_an_svg_has_the_size_of_its_sides_or_of_its_box(attributes: str, size: tuple[int, int] | None) -> None:
    assert read_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode(), "a.svg").value == size


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0"/><style>.a { fill: url(#b) }</style><use href="#b"/><use xlink:href="#b"/>',
        '<image href="data:image/png;base64,AAAA"/><text>on &amp; off &#233;</text><!-- a remark -->',
        '<rect fill="url( \'#b\' )"/><metadata xmlns:x="urn:x"><x:note/></metadata>',
    ],
)
def test_drawing_is_left_alone(inside: str) -> None:
    assert read_svg(f'<?xml version="1.0" encoding="UTF-8"?>\n{_HEAD}{inside}</svg>'.encode(), "a.svg").problems == ()


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>x</script>", 'the element "script"'),
        ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', 'the element "script"'),
        ('<div xmlns="http://www.w3.org/1999/xhtml"/>', 'the element "div"'),
        ("<foreignObject/>", 'the element "foreignObject"'),
        ('<set attributeName="href" to="x"/>', 'the element "set"'),
        ('<g onload="x"/>', 'the attribute "onload"'),
        ('<g ONLOAD="x"/>', 'the attribute "ONLOAD"'),
        ('<use href="https://example.org/a.svg#b"/>', 'a link to "https://example.org/a.svg#b"'),
        ('<a xlink:href="javascript:x"/>', 'a link to "javascript:x"'),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', 'a link to "data:image/svg+xml;base64,AAAA"'),
        ('<image href="soil.png"/>', 'a link to "soil.png"'),
        ('<g fill="url(//example.org/a)"/>', 'the attribute "fill", which loads something'),
        ("<g style=\"fill: URL( 'a.svg#b')\"/>", 'the attribute "style", which loads something'),
        ('<g style="fill: u\\72l(a)"/>', 'the attribute "style", which loads something'),
        ("<style>@import 'a.css';</style>", "a style that loads something"),
        ('<g xml:base="https://example.org/"/>', 'a link to "https://example.org/"'),
        ('<?xml-stylesheet href="a.css"?>', "a processing instruction"),
    ],
)
def test_what_could_run_or_load_something_is_refused(inside: str, what: str) -> None:
    problems = read_svg(f"{_HEAD}\n{inside}</svg>".encode(), "a.svg").problems
    assert [(str(each.place), each.rule, each.what) for each in problems] == [
        ("a.svg:2:1", "svg-is-plain", f"the picture holds {what}")
    ]


@pytest.mark.parametrize(
    ("head", "what"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', "a DOCTYPE"),
        ("<!doctype svg>", "a DOCTYPE"),
        ('<?xml version="1.0" encoding="UTF-7"?>', 'the encoding "UTF-7"'),
    ],
)
def test_entities_and_other_encodings_are_refused_before_parsing(head: str, what: str) -> None:
    problems = read_svg(f"{head}{_HEAD}</svg>".encode(), "a.svg").problems
    assert [problem.what for problem in problems] == [f"the picture holds {what}"]


@pytest.mark.parametrize("text", ["", "svg", "<svg/>", f"{_HEAD}", f"{_HEAD}&nbsp;</svg>", "<g>" * 9_000])
def test_what_is_no_svg_is_told(text: str) -> None:
    assert [problem.rule for problem in read_svg(text.encode(), "a.svg").problems] == ["picture-can-be-read"]
