"""An address on a page to the file it leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_kit.write.handbook.checks.addresses import Destination, destination, is_outside
from seminar_kit.write.handbook.site_paths import relative

NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
PAGES = st.lists(NAMES, min_size=1, max_size=4).map(lambda names: "/".join(names) + ".html")


@pytest.mark.parametrize(
    ("address", "path", "anchor"),
    [
        ("", "m/a.html", ""),
        ("#x", "m/a.html", "x"),
        ("b.html", "m/b.html", ""),
        ("b.html?h=heap#x", "m/b.html", "x"),
        ("../index.html#day-1", "index.html", "day-1"),
        ("..", "index.html", ""),
        ("./", "m/index.html", ""),
        ("../..", "..", ""),
        ("%D8%A7.html#%D8%A7", "m/ا.html", "ا"),
    ],
)
def test_addresses_lead_as_in_a_browser(address: str, path: str, anchor: str) -> None:
    assert destination(address, "m/a.html") == Destination(path, anchor)


@given(PAGES, PAGES)
def test_the_way_from_a_page_to_another_leads_there(page: str, target: str) -> None:
    assert destination(relative(target, page), page) == Destination(target, "")


@pytest.mark.parametrize(
    "address",
    ["https://a.example", "HTTP://a.example", "//a.example", "/\\a.example", "\\\\a.example", "blob:x", "javascript:x"],
)
def test_outside_is_seen(address: str) -> None:
    assert is_outside(address)


@pytest.mark.parametrize("address", ["a.html", "../a.css", "#x", "data:image/png;base64,x", "a/b:c.html"])
def test_inside_is_seen(address: str) -> None:
    assert not is_outside(address)
