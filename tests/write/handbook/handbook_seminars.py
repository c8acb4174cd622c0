"""Seminars made by hand: one with every kind of node, one in Arabic, one in Swahili, one of any size."""

from datetime import date

from seminar_kit.model import document as d
from seminar_kit.model.agenda import Agenda, Day, Entry, EntryKind, Track
from seminar_kit.model.seminar import Edition, Seminar
from seminar_kit.words import direction_of

PICTURE = d.PictureFile(
    "compost/pictures/heap.svg",
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160"><rect width="320" height="160"/></svg>',
    320,
    160,
)


def text(words: str) -> d.Inlines:
    return (d.Text(words),)


def paragraph(*parts: str | d.Inline) -> d.Paragraph:
    return d.Paragraph(tuple(d.Text(part) if isinstance(part, str) else part for part in parts))


def heading(level: int, words: str, anchor: str) -> d.Heading:
    return d.Heading(level, text(words), anchor)


def bullets(*points: str) -> d.BulletList:
    return d.BulletList(tuple(d.ListItem((paragraph(point),)) for point in points))


def table(*rows: tuple[str, ...]) -> d.Table:
    cells = tuple(tuple(text(cell) if cell else () for cell in row) for row in rows)
    return d.Table(cells[0], cells[1:], ("none",) * len(rows[0]))


def downloads_page(title: str) -> d.Page:
    links = tuple(
        d.ListItem((d.Paragraph((d.Link(d.FileTarget(name), text(words)),)),))
        for name, words in (("participant-pack.docx", "Pack"), ("handouts/compost-diary.docx", "Diary"))
    )
    return d.Page("downloads", d.PageKind.DOWNLOADS, title, d.Body((d.BulletList(links),)))


DOWNLOAD_FILES = {"participant-pack.docx": b"word", "handouts/compost-diary.docx": b"diary"}

AGENDA = Agenda(
    "Africa/Kampala",
    (
        Day(
            1,
            date(2012, 10, 15),
            "Soil",
            510,
            1020,
            (
                Entry(EntryKind.CEREMONY, "Opening", 510, 30, text="Welcome; then a song, by all"),
                Entry(
                    EntryKind.SESSION, "Warm heaps", 540, 90, session="compost/warm", room="Main hall", note="SECRET"
                ),
                Entry(EntryKind.BREAK, "Coffee", 630, 20),
                Entry(
                    EntryKind.PARALLEL,
                    "Working groups",
                    650,
                    60,
                    tracks=(
                        Track(
                            "A", "Room 1", (Entry(EntryKind.SESSION, "Warm heaps", 650, 60, session="compost/warm"),)
                        ),
                        Track("B", "Room 2", (Entry(EntryKind.BLOCK, "Walk", 650, 60, room="Garden"),)),
                    ),
                ),
                Entry(EntryKind.BREAK, "Tea", 710, 20),
            ),
        ),
    ),
)


def seminar_of(pages: tuple[d.Page, ...], title: str = "Garden & soil <2012>", language: str = "en") -> Seminar:
    return Seminar(
        name="school-garden",
        edition=Edition.PARTICIPANT,
        title=title,
        subtitle="Compost for beginners",
        host="The school",
        organisers=(),
        place="Kampala, Uganda",
        language=language,
        direction=direction_of(language),
        paper="A4",
        distribution='For "participants" only & nobody else',
        agenda=AGENDA,
        document=d.Document(title, "Compost for beginners", pages, (PICTURE,)),
    )


BOXES = tuple(
    d.Box(kind, text(kind.value.capitalize().replace("-", " ")), (paragraph(f"Text of the box {kind.value}."),))
    for kind in d.BoxKind
)

EVERY_BLOCK: d.Blocks = (
    *BOXES[:6],
    heading(2, "Why heat matters", "why-heat"),
    paragraph(
        "A heap is ",
        d.Strong(text("warm")),
        ", even ",
        d.Emphasis(text("hot")),
        " inside",
        d.NoteReference("a"),
        ", as ",
        d.Citation((d.CitedSource("gc-1948", "para. 139", 1), d.CitedSource("wso-2005", "", 2))),
        " says. See ",
        d.Link(d.PageTarget("compost/handouts/diary"), text("the diary")),
        ", ",
        d.Link(d.PageTarget("compost/warm", "turning"), text("turning it")),
        ", ",
        d.Link(d.WebTarget("https://example.org/heaps?a=1&b=2"), text("the web")),
        d.LineBreak(),
        "and <not> markup: {{ x }} ",
        d.Code("turn --twice"),
        ".",
    ),
    heading(3, "Turning", "turning"),
    bullets("Wait three days.", "Turn it over."),
    d.NumberedList(tuple(d.ListItem((paragraph(step),)) for step in ("Lay twigs.", "Add leaves.")), 3),
    d.BulletList((d.ListItem((paragraph("water"),), True), d.ListItem((paragraph("cover"),), False))),
    table(
        ("Day", "What to do and what to look out for", "Degrees", "Notes"),
        ("1", "Build the heap", "20", ""),
        ("3", "Turn it", "55", ""),
    ),
    d.Quote((paragraph("A heap is a slow fire."),)),
    d.CodeBlock("heat = 55", "python"),
    d.DefinitionList((d.DefinitionItem(text("heap"), ((paragraph("What rots."),),)),)),
    d.Picture("compost/pictures/heap.svg", "A heap in three layers", "Layers of a heap"),
    *BOXES[6:],
    d.Box(d.BoxKind.ANSWER, text("Answer"), (paragraph("Fifty-five degrees."),), folded=True),
)


def every_node() -> Seminar:
    """Every kind of block, inline and page."""
    notes = (d.Note("a", (paragraph("Measured at noon."),)),)
    home = d.Page(
        "index",
        d.PageKind.HOME,
        "At a glance",
        d.Body(
            (
                paragraph("Two days in the garden."),
                heading(2, "Day 1", "day-1"),
                table(
                    ("Time", "Session", "Room"),
                    ("08:30–09:00", "Opening", ""),
                    ("09:00–10:30", "Warm heaps", "Main hall"),
                ),
            )
        ),
    )
    warm = d.Page("compost/warm", d.PageKind.SESSION, "Keeping it warm", d.Body(EVERY_BLOCK, notes))
    start = d.Page(
        "compost/start",
        d.PageKind.SESSION,
        "Starting a heap",
        d.Body((paragraph("First", d.NoteReference("a"), "."),), notes),
    )
    diary = d.Page(
        "compost/handouts/diary",
        d.PageKind.HANDOUT,
        "Heap diary",
        d.Body((table(("Day", "Degrees"), ("", "")),)),
        landscape=True,
    )
    compost = d.Page(
        "compost/index", d.PageKind.MODULE, "Compost", d.Body((paragraph("All about heaps."),)), (start, warm, diary)
    )
    plants = d.Page(
        "planting/index",
        d.PageKind.MODULE,
        'Plants & "seeds"',
        d.Body((paragraph("All about seeds."),)),
        (d.Page("planting/choosing", d.PageKind.SESSION, "Choosing plants", d.Body((paragraph("Choose marrows."),))),),
    )
    glossary = d.Page("glossary", d.PageKind.GLOSSARY, "Glossary", d.Body((EVERY_BLOCK[15],)))
    entries = (d.SourceEntry("gc-1948", 1, text("Convention.")), d.SourceEntry("wso-2005", 2, text("Outcome.")))
    sources = d.Page("sources", d.PageKind.SOURCES, "Sources", d.Body((d.SourceList(entries),)))
    return seminar_of((home, compost, plants, glossary, sources, downloads_page("Downloads")))


def arabic() -> Seminar:
    home = d.Page(
        "index",
        d.PageKind.HOME,
        "نظرة عامة",
        d.Body(
            (
                paragraph("يومان في الحديقة المدرسية."),
                heading(2, "اليوم الأول", "day-1"),
                table(("الوقت", "الجلسة"), ("08:30–09:00", "الافتتاح")),
            )
        ),
    )
    session = d.Page(
        "compost/warm",
        d.PageKind.SESSION,
        "تدفئة السماد",
        d.Body((BOXES[4], paragraph("السماد الدافئ يتحلل بسرعة."), bullets("ماء", "أوراق"))),
    )
    module = d.Page("compost/index", d.PageKind.MODULE, "السماد", d.Body((paragraph("كل شيء عن السماد."),)), (session,))
    return seminar_of((home, module, downloads_page("التنزيلات")), "الحديقة المدرسية", "ar")


def swahili() -> Seminar:
    home = d.Page("index", d.PageKind.HOME, "Kwa ufupi", d.Body((paragraph("Siku mbili bustanini."),)))
    return seminar_of((home, downloads_page("Vipakuliwa")), "Bustani ya shule", "sw")


def large(pages: int) -> Seminar:
    """A seminar of about so many pages of 800 words, ten to a module."""
    words = " ".join(f"The heap number {number} is turned, watered and covered before noon." for number in range(12))
    body = d.Body(
        tuple(block for part in range(6) for block in (heading(2, f"Part {part}", f"part-{part}"), paragraph(words)))
    )
    modules = tuple(
        d.Page(
            f"m{module}/index",
            d.PageKind.MODULE,
            f"Module {module}",
            d.Body((paragraph("Summary."),)),
            tuple(
                d.Page(f"m{module}/s{session}", d.PageKind.SESSION, f"Session {session}", body) for session in range(9)
            ),
        )
        for module in range(pages // 10)
    )
    home = d.Page("index", d.PageKind.HOME, "At a glance", d.Body((paragraph("Start."),)))
    return seminar_of((home, *modules, downloads_page("Downloads")))
