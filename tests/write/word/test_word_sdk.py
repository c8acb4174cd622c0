"""Microsoft's Open XML SDK over every Word file of a real build: the second opinion beside openxml-audit."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from build_samples import build_documents, copy_of

ASSETS = Path(__file__).parents[2] / "office_assets"
VALIDATOR = ASSETS / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"


def test_the_sdk_finds_nothing_wrong_with_any_word_file(small_library: Path, tmp_path: Path) -> None:
    if not VALIDATOR.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("the validator is missing: run npm install --no-save in tests/office_assets")
        pytest.skip("the validator is not installed; see tests/office_assets/package.json")
    library = copy_of(small_library, tmp_path)
    assert build_documents(library).returncode == 0
    files = sorted((library / "build").rglob("*.docx"))
    assert len(files) >= 4
    assert {path.name: _errors(path) for path in files} == {path.name: [] for path in files}


def _errors(path: Path) -> list[object]:
    done = subprocess.run([str(VALIDATOR), str(path)], capture_output=True, text=True, check=False)
    errors: list[object] = json.loads(done.stdout)["errors"]
    return errors
