"""Rules for files and folders: what they are, what they are called, what stands beside what."""

from seminar_kit.problems import Rule

FILE_RULES = (
    Rule(
        name="file-can-be-read",
        asks="Every file and folder of the library can be opened.",
        why="What cannot be opened would be missing from the seminar without anybody noticing.",
        bad="a file that only another account of the computer may read",
        good="a file that you may read",
    ),
    Rule(
        name="file-is-plain",
        asks="Files and folders are ordinary ones, not links or devices.",
        why="A link can lead out of the library, so the library would look different on another computer.",
        bad="handouts/sheet.md is a link to a file on the desktop",
        good="handouts/sheet.md is a copy of that file",
    ),
    Rule(
        name="file-is-not-too-big",
        asks="YAML files have at most 1 MB, Markdown files 2 MB and pictures 5 MB.",
        why="A handbook has to load over slow connections, and a file that big is usually the wrong one.",
        bad="pictures/map.png with 40 MB, as it came from the camera",
        good="pictures/map.png with 300 kB, made smaller",
    ),
    Rule(
        name="file-is-utf-8",
        asks="Text files are saved with the encoding UTF-8.",
        why="With another encoding accents and other scripts turn into wrong letters.",
        bad="a file saved as Windows-1252 or UTF-16",
        good="a file saved as UTF-8, with or without byte order mark",
    ),
    Rule(
        name="text-has-no-control-characters",
        asks="Texts hold no characters that cannot be seen and mean nothing, such as U+0000.",
        why="Word refuses to open a file that holds them. They come in by copying from PDF files and web pages.",
        bad='title: "Clear\\0 reports"',
        good='title: "Clear reports"',
    ),
    Rule(
        name="name-is-plain",
        asks="Names of files, folders and ids are small letters, digits and hyphens.",
        why="Names become web addresses and file names, and must be the same on every computer.",
        bad="modules/Clear Reports/",
        good="modules/clear-reports/",
    ),
    Rule(
        name="names-differ-by-more-than-case",
        asks="Two files or folders beside each other differ by more than capital letters.",
        why="On Windows and macOS the two are one, so one of them would disappear.",
        bad="first-session.md beside First-Session.md",
        good="first-session.md beside second-session.md",
    ),
    Rule(
        name="file-has-a-place",
        asks="Every file in the library is one that something reads.",
        why="A guide with a misspelt name would be left out, and its author would not know.",
        bad="frist-session.guide.md beside first-session.md",
        good="first-session.guide.md beside first-session.md",
    ),
    Rule(
        name="module-file-exists",
        asks="Every folder in modules/ holds a module.yaml.",
        why="Without it nobody knows the module's title, its objectives and the order of its sessions.",
        bad="modules/clear-reports/ with sessions only",
        good="modules/clear-reports/module.yaml beside the sessions",
    ),
    Rule(
        name="session-file-exists",
        asks="Every session that module.yaml lists has a file of that name.",
        why="A seminar cannot teach a session that nobody wrote.",
        bad="sessions: [frist-session]    # the file is first-session.md",
        good="sessions: [first-session]",
    ),
    Rule(
        name="every-session-is-listed",
        asks="Every session's file is listed in module.yaml.",
        why="A session that is not listed has no place in the teaching order, so no curriculum can use it.",
        bad="sessions: [first-session]    # second-session.md stands beside it",
        good="sessions: [first-session, second-session]",
    ),
    Rule(
        name="file-has-front-matter",
        asks="Sessions and handouts begin with front matter between two lines of three hyphens.",
        why="Title, minutes and objectives stand there; without them the text has no place in a seminar.",
        bad="## Why reports matter",
        good="---\ntitle: Why reports matter\n---",
    ),
    Rule(
        name="guide-has-no-front-matter",
        asks="A facilitator guide begins with its text.",
        why="Everything about the session stands in its own file, and two places would soon disagree.",
        bad="---\ntitle: First session\n---\nWhat this session does ...",
        good="What this session does ...",
    ),
    Rule(
        name="handout-is-shown-or-held-back",
        asks="A handout is one file: `<name>.md` for everybody, or `<name>.guide.md` if it is held back.",
        why="A session names its handouts without the ending, so two files of one name could not be told apart.",
        bad="handouts/inject.md and handouts/inject.guide.md",
        good="handouts/scenario.md and handouts/inject.guide.md",
    ),
)
