"""The live preview: pages at once, renewed after a change, the last good state while there are errors."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

from build_samples import copy_of, seminar_kit


@pytest.fixture
def library(small_library: Path, tmp_path: Path) -> Path:
    return copy_of(small_library, tmp_path)


@pytest.fixture
def address(library: Path) -> Iterator[str]:
    """A running server's address; it is stopped as with Ctrl+C and must then end by itself."""
    port = _free_port()
    command = [sys.executable, "-m", "seminar_kit", "serve", "school-garden", "--port", str(port)]
    process = subprocess.Popen(command, cwd=library, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
        process.send_signal(2)
        assert process.wait(20) == 0
    finally:
        process.kill()


def test_a_saved_change_is_on_the_page_and_an_error_leaves_it(library: Path, address: str) -> None:
    page = "/compost/starting-a-heap.html"
    assert "Starting a heap" in _read_until(address + page, "Starting a heap")
    file = library / "modules" / "compost" / "starting-a-heap.md"
    good = file.read_text("utf-8")
    file.write_text(good + "\nA sentence written just now.\n", "utf-8")
    assert "A sentence written just now." in _read_until(address + page, "A sentence written just now.")
    file.write_text(good + "\n<b>raw</b>\n", "utf-8")
    time.sleep(3)
    assert "A sentence written just now." in _read_until(address + page, "A sentence written just now.")
    file.write_text(good + "\nMended.\n", "utf-8")
    assert "Mended." in _read_until(address + page, "Mended.")
    assert re.search("livereload", _read_until(address + page, "livereload"))


def test_a_taken_port_is_told(library: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = seminar_kit("serve", "school-garden", "--port", str(port), folder=library)
    assert done.returncode == 2
    assert f"fix: choose another with --port {port + 1}" in done.stderr


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _read_until(address: str, words: str, seconds: float = 60) -> str:
    """The page, once it holds the words; the last state after the time is up."""
    deadline, text = time.monotonic() + seconds, ""
    while words not in text and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode()
        except (URLError, OSError):
            pass
        time.sleep(0.2)
    return text
