"""A seminar's title to START.html, the file that people open first."""

from html import escape

from seminar_kit.words import direction_of, words_of

START_PAGE = "START.html"

_TEMPLATE = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url={folder}/index.html">
<title>{title}</title>
<style>
body {{ font: 1.1rem/1.6 system-ui, sans-serif; margin: 3rem auto; max-width: 36rem; padding: 0 1rem; }}
a {{ color: #17557a; font-weight: 600; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p><a href="{folder}/index.html">{open}</a></p>
<p>{hint}</p>
</body>
</html>
"""


def start_page(title: str, language: str, folder: str) -> bytes:
    """A page that leads to the handbook in `folder`, and says what to do if it does not open."""
    words = words_of(language)
    hint = words.say(
        "If the handbook does not open, unpack the whole ZIP file first, then open {file} again.", file=START_PAGE
    )
    page = _TEMPLATE.format(
        language=language,
        direction=direction_of(language),
        folder=escape(folder),
        title=escape(title),
        open=escape(words.say("Open the handbook")),
        hint=escape(hint),
    )
    return page.encode()
