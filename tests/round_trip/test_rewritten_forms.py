"""Forms that other programs have saved again: every answer comes back, or somebody is told of it."""

import rewriting_excel
import rewriting_word
from comparing import compare
from forms_at_random import IN_PRINT, FilledForm, filled_forms
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_back import read_back

from seminar_kit.write.excel import write_blank_workbook
from seminar_kit.write.word import WordLook, write_blank_form

FORMS = filled_forms(IN_PRINT)


@settings(max_examples=40)
@given(FORMS, st.sets(st.sampled_from(rewriting_word.CHANGES), max_size=4), st.booleans())
def test_a_word_file_is_read_whatever_saved_it(
    filled: FilledForm, changes: set[rewriting_word.Change], keeps_properties: bool
) -> None:
    content = write_blank_form(filled.blank, WordLook()).value
    in_order = tuple(change for change in rewriting_word.CHANGES if change in changes)
    saved = rewriting_word.rewrite_word(content, in_order)
    returned = read_back(saved if keeps_properties else rewriting_word.without_properties(saved), filled)
    assert compare(filled, returned).faults == ()


@settings(max_examples=20)
@given(FORMS, st.sets(st.sampled_from(rewriting_excel.CHANGES)))
def test_a_workbook_is_read_whatever_saved_it(filled: FilledForm, changes: set[rewriting_excel.Change]) -> None:
    content = write_blank_workbook(filled.blank)
    in_order = tuple(change for change in rewriting_excel.CHANGES if change in changes)
    returned = read_back(rewriting_excel.rewrite_excel(content, in_order), filled)
    assert compare(filled, returned).faults == ()
