"""Rules for picture files."""

from seminar_kit.problems import Rule

PICTURE_RULES = (
    Rule(
        name="picture-can-be-read",
        asks="A picture is one that can be opened.",
        why="Readers would see an empty frame.",
        bad="an SVG file that was cut off in the middle",
        good="an SVG file that a browser shows",
    ),
    Rule(
        name="picture-matches-its-ending",
        asks="A picture is what its ending says: .svg, .png, .jpg or .jpeg.",
        why="Word and browsers go by the ending, and do not show a picture that is something else.",
        bad="a photograph saved as JPEG and renamed to ladder.png",
        good="the photograph named ladder.jpg",
    ),
    Rule(
        name="picture-has-a-size",
        asks="A picture says its width and height, from 1 to 20,000 pixels.",
        why="Pages and Word files keep its place free and its proportions right.",
        bad='<svg xmlns="http://www.w3.org/2000/svg">',
        good='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">',
    ),
    Rule(
        name="svg-is-plain",
        asks="An SVG picture holds drawing only: no scripts, animations, entities or addresses outside the file.",
        why="Such parts can run programs in a reader's browser or tell others who reads the handbook.",
        bad='<script>...</script> or <image href="https://example.org/a.png"/>',
        good='<path d="M0 0 H100"/>',
    ),
)
