"""What building a handbook asks, and why."""

from seminar_kit.problems import Rule

_RULES = (
    Rule(
        "site-settings-can-be-read",
        "mkdocs.yml is YAML with the keys that handbooks inherit.",
        "The look of every handbook comes from that file.",
        "theme: material",
        "theme:\n  name: material\n  palette: ...",
    ),
    Rule(
        "site-extensions-are-complete",
        "mkdocs.yml names every Markdown extension that handbooks are written for.",
        "Without one of them, boxes, footnotes or tables would stand on the page as raw signs.",
        "markdown_extensions: [tables]",
        "markdown_extensions: [admonition, attr_list, def_list, footnotes, ...]",
    ),
    Rule(
        "site-engine-is-supported",
        "MkDocs and Material for MkDocs are of versions that the kit was tested with.",
        "Other versions build other pages, and nobody has looked at them.",
        "mkdocs 2.0",
        "mkdocs 1.6.1 and mkdocs-material 9.8.1",
    ),
    Rule(
        "site-builds",
        "MkDocs turns the handbook's Markdown into pages without a fault.",
        "A site that stops half-way would miss pages.",
        "a folder that cannot be written",
        "a folder with room and the right to write",
    ),
    Rule(
        "handbook-path-is-short",
        "The paths of a handbook's files are ASCII and stay under 120 characters.",
        "Windows and old unpacking programs lose files with long or foreign names.",
        "modules/a-very-long-name-.../handouts/another-very-long-name-....md",
        "modules/early-warning/handouts/risk-sheet.md",
    ),
    Rule(
        "handbook-page-is-planned",
        "The site holds the composed pages, all of them and no others.",
        "A missing page is a dead end, and an extra one was checked by nobody.",
        "a page that somebody put into the folder by hand",
        "a page that comes from a file in modules/",
    ),
    Rule(
        "handbook-link-resolves",
        "Every link inside the handbook leads to a page, an anchor or a file that is there.",
        "Readers without a connection cannot search for what a dead link meant.",
        '<a href="missing.html">',
        '<a href="index.html#day-1">',
    ),
    Rule(
        "handbook-is-self-contained",
        "Pages load nothing from another place.",
        "Handbooks are read without a connection, and nobody else should learn who reads them.",
        '<script src="https://example.org/a.js">',
        '<script src="assets/a.js">',
    ),
    Rule(
        "handbook-language-is-set",
        "Every page states its language and its direction of writing.",
        "Screen readers choose their voice by it, and Arabic is laid out from the right.",
        '<html lang="en"> around Arabic text',
        '<html lang="ar"> and dir="rtl"',
    ),
    Rule(
        "handbook-has-no-leftovers",
        "No raw markup is left in the text of a page.",
        "Signs such as `{{` or `!!!` in a finished page are text that was not turned.",
        "!!! note",
        "a box with the title Note",
    ),
)
RULES = {rule.name: rule for rule in _RULES}
