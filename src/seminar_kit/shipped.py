"""Where the modules, curricula, schemas and site settings that come with the kit are found."""

from pathlib import Path


def shipped_folder() -> Path:
    """`shipped/` inside an installed package, the root of the repository in an editable checkout."""
    package = Path(__file__).parent
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parents[1]
