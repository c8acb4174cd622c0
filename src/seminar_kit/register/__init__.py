"""The register: returns in one SQLite file, each revision for itself, nothing overwritten."""

from seminar_kit.register.exchange import export_json, import_json
from seminar_kit.register.faults import RegisterFault
from seminar_kit.register.store import Added, Register, open_register
from seminar_kit.register.tables import entries_to_sheets

__all__ = [
    "Added",
    "Register",
    "RegisterFault",
    "entries_to_sheets",
    "export_json",
    "import_json",
    "open_register",
]
