"""Word files: participant pack, facilitator guide, agenda and handouts of a seminar; forms; reports.

The page numbers of the contents come from LibreOffice in a second pass: write, `convert_to_pdf`, `read_page_numbers`,
write again with them in the look. Without LibreOffice the contents have no numbers.
"""

from seminar_kit.write.word.editions import (
    write_agenda,
    write_facilitator_guide,
    write_handout,
    write_participant_pack,
)
from seminar_kit.write.word.form import write_blank_form, write_review_copy
from seminar_kit.write.word.libreoffice import ConversionFailed, LibreOfficeMissing, convert_to_pdf
from seminar_kit.write.word.look import WordLook
from seminar_kit.write.word.page_numbers import read_page_numbers
from seminar_kit.write.word.report import write_report
from seminar_kit.write.word.rules import RULES

__all__ = [
    "RULES",
    "ConversionFailed",
    "LibreOfficeMissing",
    "WordLook",
    "convert_to_pdf",
    "read_page_numbers",
    "write_agenda",
    "write_blank_form",
    "write_facilitator_guide",
    "write_handout",
    "write_participant_pack",
    "write_report",
    "write_review_copy",
]
