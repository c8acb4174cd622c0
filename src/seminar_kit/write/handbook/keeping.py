"""A finished site to the service worker that keeps it on a phone, once the reader has asked for it."""

import json
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

# Word files are large and can be saved one by one; the second search index serves file:// only.
_LEFT_OUT = frozenset({"sw.js", "search/search_index.js"})


def service_worker(site: Path) -> bytes:
    """The worker with the list of every file it keeps, each with a hash, so that a change fetches only what changed."""
    kept = {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()[:12]
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    listed = {path: digest for path, digest in kept.items() if not _is_left_out(path)}
    listing = json.dumps(listed, ensure_ascii=True, indent=0, sort_keys=True)
    worker = files(__package__).joinpath("worker.js").read_text("utf-8")
    return f"const FILES = {listing};\n{worker}".encode()


def _is_left_out(path: str) -> bool:
    return path in _LEFT_OUT or (path.startswith("downloads/") and not path.endswith(".html"))
