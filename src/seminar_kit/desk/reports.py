"""What the register holds on one form into the files of a report: Word, web page and workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from seminar_kit.compose.forms.knowledge_tests import POST_TEST, PRE_TEST
from seminar_kit.desk.forms import KnownForms
from seminar_kit.desk.revisions import changes_since, entries_on, latest_of
from seminar_kit.model.change import Change
from seminar_kit.model.form import TESTS_MODULE, Combining, Form, digest_of, in_language
from seminar_kit.model.paper import Paper
from seminar_kit.model.register import Entry
from seminar_kit.model.report import Report, ReportSet
from seminar_kit.problems import Outcome
from seminar_kit.report.changes import difference_report
from seminar_kit.report.counts_report import counts_report
from seminar_kit.report.knowledge_report import KnowledgeTests, knowledge_report
from seminar_kit.report.spread_report import spread_report
from seminar_kit.report.status_report import StatusOrder, status_report
from seminar_kit.write.excel import write_sheets
from seminar_kit.write.report_page import write_report_page
from seminar_kit.write.word import WordLook, write_report

_PRE_TEST, _POST_TEST = (f"{TESTS_MODULE}/{name}" for name in (PRE_TEST, POST_TEST))


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """`entries` are all of the register, in the order of their numbers; `since` is the day of the last meeting."""

    form: Form
    known: KnownForms
    entries: tuple[Entry, ...]
    today: date
    look: WordLook
    language: str = ""
    since: date | None = None
    expected: tuple[str, ...] = ()
    ahead: int = 90
    paper: Paper = "A4"


def make_report(order: ReportOrder) -> Outcome[Mapping[str, bytes]]:
    """The files by name; what a form asks for decides which kind of report it is."""
    made = _report(order)
    documents = _documents(made.report, order.look)
    sheets = write_sheets(made.sheets, made.report.title, made.report.language)
    name = f"{order.form.key.replace('/', '-')}-report"
    files = {f"{name}{ending}": content for ending, content in (*documents.value.items(), (".xlsx", sheets)) if content}
    return Outcome(files, documents.problems)


def make_difference(
    changes: tuple[Change, ...], form: Form, before: str, after: str, look: WordLook
) -> Outcome[Mapping[str, bytes]]:
    """The differences of two returns, which are called `before` and `after`, as files by ending."""
    return _documents(difference_report(changes, form, before, after), look)


def _documents(report: Report, look: WordLook) -> Outcome[Mapping[str, bytes]]:
    """Word file and web page, by ending; empty what could not be written."""
    word, page = write_report(report, look), write_report_page(report)
    return Outcome({".docx": word.value, ".html": page.value}, word.problems + page.problems)


def _report(order: ReportOrder) -> ReportSet:
    form = in_language(order.form, order.language or order.form.language)
    if order.known.answer_key and form.key in (_PRE_TEST, _POST_TEST):
        return _knowledge(order, form)
    entries = entries_on(form, latest_of(order.entries))
    match form.combining:
        case Combining.SPREAD:
            return spread_report(form, entries, order.paper)
        case Combining.COUNTS:
            return counts_report(form, entries, order.paper)
        case Combining.NOTHING:
            return status_report(
                StatusOrder(
                    form=form,
                    entries=entries,
                    today=order.today,
                    changes=changes_since(order.since, entries, order.entries, form) if order.since else {},
                    since=order.since,
                    expected=order.expected,
                    ahead=order.ahead,
                    paper=order.paper,
                )
            )


def _knowledge(order: ReportOrder, form: Form) -> ReportSet:
    """Only tests with the same questions can be compared: those of this curriculum as it is now."""

    known, latest = order.known, latest_of(order.entries)
    before, after = (
        tuple(entry for entry in latest if _asks_the_same(entry, known.forms[key])) for key in (_PRE_TEST, _POST_TEST)
    )
    return knowledge_report(KnowledgeTests(form, before, after, known.answer_key, known.objectives, order.paper))


def _asks_the_same(entry: Entry, test: Form) -> bool:
    """A file that has lost its digest on the way is believed."""
    return entry.returned.form == test.key and entry.returned.digest in (digest_of(test), "")
