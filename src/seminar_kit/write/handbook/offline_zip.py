"""A finished site to the ZIP that people carry away."""

import re
from pathlib import Path

from seminar_kit.model import outputs
from seminar_kit.write.handbook.start_page import START_PAGE, start_page
from seminar_kit.write.zip_file import write_zip

_LANGUAGE = re.compile(r'<html lang="([a-z]+)"')


def zip_handbook(site: Path, title: str) -> bytes:
    """START.html at the top, the site under `handbook/`; the same site gives the same bytes."""
    files = {
        f"{outputs.HANDBOOK}/{path.relative_to(site).as_posix()}": path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
    return write_zip({START_PAGE: start_page(title, _language(site), outputs.HANDBOOK), **files})


def _language(site: Path) -> str:
    found = _LANGUAGE.search((site / "index.html").read_text("utf-8"))
    if found is None:
        raise ValueError("index.html states no language")
    return found[1]
