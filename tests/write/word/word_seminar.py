"""A seminar built by hand that holds every block and inline once, for the tests of the Word writer."""

from dataclasses import replace
from datetime import date

from seminar_kit.model.agenda import Agenda, Day, Entry, EntryKind, Track
from seminar_kit.model.document import (
    Block,
    Blocks,
    Body,
    Box,
    BoxKind,
    BulletList,
    Citation,
    CitedSource,
    Code,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Document,
    Emphasis,
    FileTarget,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    Note,
    NoteReference,
    NumberedList,
    Page,
    PageKind,
    PageTarget,
    Paragraph,
    Picture,
    PictureFile,
    Quote,
    SourceEntry,
    SourceList,
    Strong,
    Table,
    Text,
    WebTarget,
)
from seminar_kit.model.seminar import Edition, Seminar

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
<rect width="40" height="20" fill="#123"/>
</svg>"""


def words(text: str) -> Inlines:
    return (Text(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


def item(text: str, *more: Blocks, checked: bool | None = None) -> ListItem:
    return ListItem((paragraph(text), *(block for blocks in more for block in blocks)), checked)


def table(header: str, *rows: str) -> Table:
    """Rows as text with cells between bars."""
    cells = [tuple(words(cell) if cell else () for cell in row.split("|")) for row in (header, *rows)]
    return Table(cells[0], tuple(cells[1:]), ("none",) * len(cells[0]))


INLINES = Paragraph(
    (
        Text("Few people have read it"),
        NoteReference("n1"),
        Text(" & "),
        Strong((Text("bold "), Emphasis(words("both")))),
        Code("a<b>"),
        LineBreak(),
        Link(WebTarget("https://example.org/?a=1&b=2"), words("site")),
        Text(", "),
        Link(PageTarget("law/pact", "parts"), words("parts")),
        Text(", "),
        Link(PageTarget("not/there"), words("elsewhere")),
        Text(", "),
        Link(FileTarget("agenda.docx"), words("agenda")),
        Text(" "),
        Citation((CitedSource("gc", "para. 139", 1), CitedSource("wso", "", 2))),
        NoteReference("n1"),
    )
)
BLOCKS: Blocks = (
    Box(BoxKind.OBJECTIVES, words("You can"), (BulletList((item("place it"), item("mend it"))),)),
    INLINES,
    Heading(2, words("Parts"), "parts"),
    BulletList((item("one", (BulletList((item("deep"),)),)), item("two", (paragraph("more"),)))),
    NumberedList((item("first", (NumberedList((item("inner"),)),)), item("second"))),
    NumberedList((item("fourth"),), start=4),
    BulletList((item("open", checked=False), item("done", checked=True))),
    table("Organ|What", "Summit|Heads of State", "Troika|Three chairs"),
    table("A|B", "1|2"),
    Heading(3, words("More"), "more"),
    Quote((paragraph("quoted"),)),
    Box(BoxKind.CARE, words("Care"), (paragraph("calm"), table("A|B", "1|2")), folded=True),
    CodeBlock("def f():\n\treturn 1\n"),
    DefinitionList((DefinitionItem(words("risk"), ((paragraph("what may happen"),),)),)),
    Picture("law/pictures/ladder.svg", "A ladder", "The ladder"),
)
NOTES = (Note("n1", (Paragraph((Text("See "), Link(WebTarget("https://example.org/n"), words("there")))),)),)
SHEET = Page(
    "law/handouts/sheet",
    PageKind.HANDOUT,
    "Risk sheet",
    Body((paragraph("Fill it."), table("Date|What changed", "1948|", "|"))),
    landscape=True,
)
CITING_SHEET = replace(SHEET, body=Body((Paragraph((Citation((CitedSource("wso", "", 2),)),)),)))


def seminar(**changes: object) -> Seminar:
    made = Seminar(
        "uganda",
        Edition.PARTICIPANT,
        "Seminar",
        "On prevention",
        "National Committee",
        ("Office",),
        "Kampala",
        "en",
        "ltr",
        "A4",
        "Participants only",
        Agenda("Africa/Kampala", (_day(),)),
        Document("Seminar", "On prevention", _pages(), (_drawing(),)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def with_blocks(*blocks: Block, notes: tuple[Note, ...] = ()) -> Seminar:
    """A seminar of one page that holds these blocks."""
    page = Page("page", PageKind.MODULE, "Page", Body(blocks, notes))
    return seminar(document=Document("Seminar", "", (page,), (_drawing(),)))


def _pages() -> tuple[Page, ...]:
    home = Page("index", PageKind.HOME, "About", Body((paragraph("Welcome."), Heading(2, words("Agenda"), "agenda"))))
    pact = Page("law/pact", PageKind.SESSION, "The Pact", Body(BLOCKS, NOTES))
    portrait = replace(SHEET, key="law/handouts/cards", title="Cards", landscape=False)
    law = Page("law", PageKind.MODULE, "Law", Body((paragraph("A module."),)), (pact, SHEET, portrait))
    entries = (
        SourceEntry("gc", 1, words("Convention")),
        SourceEntry("wso", 2, (Link(WebTarget("https://example.org/wso"), words("Outcome")),)),
    )
    sources = Page("sources", PageKind.SOURCES, "Sources", Body((SourceList(entries),)))
    downloads = Page("downloads", PageKind.DOWNLOADS, "Downloads", Body((paragraph("web only"),)))
    return home, law, sources, downloads


def _drawing() -> PictureFile:
    return PictureFile("law/pictures/ladder.svg", "image/svg+xml", DRAWING, 40, 20)


def _day() -> Day:
    groups = (
        Track("Group A", "Room 1", (Entry(EntryKind.SESSION, "Scoring", 620, 60, "law/pact"),)),
        Track(
            "Group B",
            "",
            (Entry(EntryKind.SESSION, "Advice", 620, 30, "law/pact"), Entry(EntryKind.BLOCK, "Debrief", 650, 30)),
        ),
    )
    entries = (
        Entry(EntryKind.CEREMONY, "Opening", 510, 45, text="Welcome."),
        Entry(EntryKind.SESSION, "The Pact", 555, 45, "law/pact", "Hall"),
        Entry(EntryKind.BREAK, "Coffee", 600, 20),
        Entry(EntryKind.PARALLEL, "Groups", 620, 60, tracks=groups),
    )
    return Day(1, date(2012, 10, 15), "The law", 510, 1020, entries)
