"""Rules for YAML itself: the part of it that means the same to everybody."""

from seminar_kit.problems import Rule

YAML_RULES = (
    Rule(
        name="yaml-can-be-read",
        asks="YAML is written so that it can be read: quotes and brackets closed, keys in columns, spaces not tabs.",
        why="From the first place that cannot be read on, nothing of the file can be used.",
        bad="title: Clear reports: an introduction",
        good='title: "Clear reports: an introduction"',
    ),
    Rule(
        name="yaml-is-one-document",
        asks="A YAML file holds one document.",
        why="Whatever follows a line of three hyphens would be left out.",
        bad="title: One\n---\ntitle: Two",
        good="title: One",
    ),
    Rule(
        name="yaml-has-no-anchors",
        asks="Values are written out; anchors, aliases and merge keys are not used.",
        why="They hide what a place says, and a few lines of them can grow into gigabytes.",
        bad="first: &room Main hall\nsecond: *room",
        good="first: Main hall\nsecond: Main hall",
    ),
    Rule(
        name="yaml-has-no-tags",
        asks="No text begins with an exclamation mark unless it stands in double quotes.",
        why="To YAML it is a tag, which asks a program to make something else of the value.",
        bad="title: !important Read this",
        good='title: "!important Read this"',
    ),
    Rule(
        name="yaml-is-shallow",
        asks="Values are nested at most 32 deep.",
        why="No file of the kit needs more than ten; deeper nesting is a slip of the keyboard or an attack.",
        bad="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        good="[one, two]",
    ),
    Rule(
        name="yaml-is-not-too-long",
        asks="A YAML file holds at most 100,000 values.",
        why="More would make every check slow; a file this long is easier to keep as several.",
        bad="a bibliography of 20,000 sources",
        good="the sources that the modules cite",
    ),
    Rule(
        name="keys-stand-once",
        asks="A key stands once in the same place.",
        why="One of the two values would be lost, and nobody could say which.",
        bad="title: Clear reports\ntitle: Reports",
        good="title: Clear reports",
    ),
    Rule(
        name="keys-are-text",
        asks="Keys are text; a number, true, false or null as a key stands in double quotes.",
        why="A key that looks like a number may be read as another one, 010 as 10.",
        bad="1: one",
        good='"1": one',
    ),
)
