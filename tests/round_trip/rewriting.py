"""A form in both kinds of file, saved again by some program or other."""

from collections.abc import Mapping
from random import Random

import rewriting_excel
import rewriting_word

from seminar_kit.model.blank import BlankForm
from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form


def rewritten_files(blank: BlankForm, random: Random) -> Mapping[str, bytes]:
    """Each change is made to some of the files, in an order that makes sense."""
    in_word = tuple(change for change in rewriting_word.CHANGES if random.random() < 0.4)
    in_excel = tuple(change for change in rewriting_excel.CHANGES if random.random() < 0.4)
    word = rewriting_word.rewrite_word(write_blank_form(blank, WordLook()).value, in_word)
    keeps_properties = random.random() < 0.6
    return {
        f"Word file, {_named(in_word)}": word if keeps_properties else rewriting_word.without_properties(word),
        f"workbook, {_named(in_excel)}": rewriting_excel.rewrite_excel(write_blank_workbook(blank), in_excel),
    }


def _named(changes: tuple[object, ...]) -> str:
    return ", ".join(getattr(change, "__name__", "").replace("_", " ") for change in changes) or "as it is"
