"""What the register holds on one form into the files of a report: Word, web page and workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from seminar_kit.compose.forms.knowledge_tests import POST_TEST, PRE_TEST
from seminar_kit.desk.forms import KnownForms
from seminar_kit.model.change import Change
from seminar_kit.model.form import TESTS_MODULE, Combining, Form, digest_of, in_language
from seminar_kit.model.register import Entry
from seminar_kit.model.renaming import in_current_ids
from seminar_kit.model.report import Report, ReportSet
from seminar_kit.model.seminar import Paper
from seminar_kit.problems import Outcome
from seminar_kit.report.counts_report import counts_report
from seminar_kit.report.knowledge_report import KnowledgeTests, knowledge_report
from seminar_kit.report.spread_report import spread_report
from seminar_kit.report.status_report import StatusOrder, status_report
from seminar_kit.returns import differences
from seminar_kit.write.excel import write_sheets
from seminar_kit.write.report_page import write_report_page
from seminar_kit.write.word import WordLook, write_report


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
    paper: Paper = field(default="A4")


def make_report(order: ReportOrder) -> Outcome[Mapping[str, bytes]]:
    """The files by name; what a form asks for decides which kind of report it is."""
    made = _report(order)
    return files_of_report(made, f"{order.form.key.replace('/', '-')}-report", order.look)


def files_of_report(made: ReportSet, name: str, look: WordLook) -> Outcome[Mapping[str, bytes]]:
    documents = documents_of(made.report, look)
    files = {f"{name}{ending}": content for ending, content in documents.value.items()}
    files[f"{name}.xlsx"] = write_sheets(made.sheets, made.report.title, made.report.language)
    return Outcome({name: content for name, content in files.items() if content}, documents.problems)


def documents_of(report: Report, look: WordLook) -> Outcome[Mapping[str, bytes]]:
    """Word file and web page, by ending."""
    word, page = write_report(report, look), write_report_page(report)
    return Outcome({".docx": word.value, ".html": page.value}, word.problems + page.problems)


def entries_on(form: Form, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The returns on a form, with answers under the ids that it has now."""
    own = (entry for entry in entries if entry.returned.form == form.key)
    return tuple(replace(entry, returned=in_current_ids(entry.returned, form)) for entry in own)


def latest_of(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The last revision of each return."""
    entries = tuple(entries)
    replaced = {entry.replaces for entry in entries}
    return tuple(entry for entry in entries if entry.number not in replaced)


def _report(order: ReportOrder) -> ReportSet:
    form = in_language(order.form, order.language or order.form.language)
    if form.module == TESTS_MODULE:
        return _knowledge(order, form)
    entries = entries_on(form, latest_of(order.entries))
    match form.combining:
        case Combining.SPREAD:
            return spread_report(form, entries, order.paper)
        case Combining.COUNTS:
            return counts_report(form, entries, order.paper)
        case Combining.NOTHING:
            changes = {entry.number: _changes(entry, order, form) for entry in entries}
            return status_report(
                StatusOrder(form, entries, order.today, changes, order.since, order.expected, order.ahead, order.paper)
            )


def _knowledge(order: ReportOrder, form: Form) -> ReportSet:
    """Only tests with the same questions can be compared: those of this curriculum as it is now."""

    def taken(name: str) -> tuple[Entry, ...]:
        test = order.known.forms[f"{TESTS_MODULE}/{name}"]
        return tuple(each for each in latest_of(order.entries) if _asks_the_same(each, test))

    known = order.known
    return knowledge_report(
        KnowledgeTests(form, taken(PRE_TEST), taken(POST_TEST), known.answer_key, known.objectives, order.paper)
    )


def _asks_the_same(entry: Entry, test: Form) -> bool:
    """A file that has lost its digest on the way is believed."""
    return entry.returned.form == test.key and entry.returned.digest in (digest_of(test), "")


def _changes(entry: Entry, order: ReportOrder, form: Form) -> tuple[Change, ...] | None:
    """Against the revision that was the last one on the day of the last meeting; None where there was none."""
    if order.since is None:
        return ()
    before = _as_of(entry, order.entries, order.since)
    return differences(in_current_ids(before.returned, form), entry.returned, form) if before else None


def _as_of(entry: Entry, entries: tuple[Entry, ...], day: date) -> Entry | None:
    by_number = {each.number: each for each in entries}
    until = datetime.combine(day, datetime.max.time(), UTC)
    current: Entry | None = entry
    while current and current.received > until:
        current = by_number.get(current.replaces) if current.replaces else None
    return current
