"""What the web adds to the downloads page: a page to print, and the button that keeps the handbook on a phone."""

from dataclasses import replace

from seminar_kit.model.document import Body, Heading, Link, Page, PageTarget, Paragraph, Text
from seminar_kit.model.walk import anchors_of
from seminar_kit.words import Words
from seminar_kit.write.handbook.site_paths import PRINT_PAGE, text_to_html


def with_print_link(page: Page, words: Words) -> Page:
    """The downloads page with the way to the page that holds all others."""
    anchor = "print-everything"
    while anchor in anchors_of(page.body):
        anchor += "-here"
    link = Link(PageTarget(PRINT_PAGE), (Text(words.say("All pages of this handbook on one page")),))
    heading = Heading(2, (Text(words.say("Print everything")),), anchor)
    return replace(page, body=Body((*page.body.blocks, heading, Paragraph((link,))), page.body.notes))


def keeping_panel(words: Words) -> str:
    """HTML with all its texts; the script shows it where a browser can keep pages, so it stays hidden on file://."""
    texts = {
        "offer": words.say("Every page then opens without a connection. Files to download are not kept."),
        "busy": words.say("The pages are being fetched. Please wait."),
        "kept": words.say("This handbook is kept on this phone. Its pages open without a connection."),
        "failed": words.say("Not all pages could be fetched. Find a connection and press again."),
        "keep": words.say("Keep this handbook on this phone"),
        "remove": words.say("Remove it from this phone"),
    }
    attributes = " ".join(f'data-{name}="{text_to_html(text)}"' for name, text in texts.items())
    title = text_to_html(words.say("Read without a connection"))
    return (
        f'<div class="keep-handbook" {attributes} hidden>'
        f'<h2>{title}</h2><p role="status"></p>'
        '<button type="button" class="md-button md-button--primary"></button></div>\n'
    )
