"""The rules for the file in which returns are kept, for its backups and for its exports."""

from typing import Final

from seminar_kit.problems import Rule

_RULES: Final = (
    Rule(
        "register-exists",
        "The register that is named is there.",
        "A register is made when the first return is added, so that a mistyped name makes no second one.",
        "seminar-kit register list --register retruns.sqlite",
        "seminar-kit register list --register returns.sqlite",
    ),
    Rule(
        "register-is-a-register",
        "The file that is named as the register was made by the kit for that.",
        "The kit writes into no file that belongs to another program.",
        "--register minutes.docx",
        "--register returns.sqlite",
    ),
    Rule(
        "register-is-known-to-the-kit",
        "The register is of a version that this kit knows.",
        "A newer kit may keep things of which this one knows nothing, and would leave out.",
        "a register from a colleague's newer kit",
        "the same register, after the kit was brought up to date",
    ),
    Rule(
        "register-is-whole",
        "The register's file is as the kit wrote it.",
        "What is read from a damaged file may be wrong or may be only a part.",
        "a file of which a copy broke off",
        "the last backup",
    ),
    Rule(
        "register-is-free",
        "Nobody else writes to the register for longer than the kit waits.",
        "Two who wrote at the same moment would spoil each other's entries.",
        "a database program has the register open and holds on to it",
        "the register after that program was closed",
    ),
    Rule(
        "register-can-be-used",
        "The register's folder is there, has room, and may be written to.",
        "While it writes, the kit keeps a second file beside the register, which saves it from a power cut.",
        "a register on a disk that is full",
        "a register in a folder of your own",
    ),
    Rule(
        "register-keeps-each-file",
        "Each file in the register is the one that was added.",
        "The file is the evidence for the answers that were read from it.",
        "a file that another program changed inside the register",
        "the last backup",
    ),
    Rule(
        "entry-exists",
        "The entry that is asked for is in the register.",
        "Entries have numbers of their own, counted from 1.",
        "seminar-kit register show 99 with twelve entries",
        "seminar-kit register show 12",
    ),
    Rule(
        "entry-can-be-read",
        "Each entry holds a return, filed under what it is about.",
        "A report would leave out a return that cannot be read.",
        "an entry that another program has changed",
        "the last backup",
    ),
    Rule(
        "revisions-form-a-chain",
        "Each correction names the return before it on the same subject, and is numbered one higher.",
        "Reports take the last of each chain; where it is broken, they would count a plan twice or not at all.",
        "revision 3 that follows on revision 1",
        "revision 3 that follows on revision 2",
    ),
    Rule(
        "backup-is-new",
        "A backup goes into a file that is not there yet.",
        "An older backup may be the only good one.",
        "seminar-kit register backup monday.sqlite for the second time",
        "seminar-kit register backup tuesday.sqlite",
    ),
    Rule(
        "entry-can-be-replaced",
        "A return replaces another only on the same form, and only the last revision of it.",
        "Two last revisions of one plan would stand side by side in every report.",
        "seminar-kit register add plan.docx --by Desk --replaces 3, where 3 has been replaced by 7",
        "seminar-kit register add plan.docx --by Desk --replaces 7",
    ),
    Rule(
        "export-is-whole",
        "What is imported is a whole export of a register in JSON, unchanged.",
        "Half an export would make half a register, and nobody would notice.",
        "an export from which somebody deleted entries",
        "the file that seminar-kit register export has written",
    ),
    Rule(
        "import-starts-empty",
        "An export is imported into a register without entries.",
        "Entries keep their numbers, which would be taken already.",
        "an import into the register in use",
        "an import into a new file",
    ),
)
RULES: Final = {rule.name: rule for rule in _RULES}
