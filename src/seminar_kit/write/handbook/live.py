"""The Markdown tree on a live server that reloads the browser with every change."""

import subprocess
import sys
from pathlib import Path

from seminar_kit.write.handbook.engine import SiteBuild, environment


def start_server(source: Path, port: int) -> SiteBuild:
    """MkDocs' own server on this computer only; it watches the tree at `source` until it is stopped."""
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-P", "-m", "mkdocs", "serve", "-q", "-f", str(source / "mkdocs.yml"), "-a", address]
    return SiteBuild(subprocess.Popen(command, stdin=subprocess.DEVNULL, text=True, env=environment()))
