"""`seminar-kit reading`: how hard the participants' texts are to read."""

import json

import click

from seminar_kit.cli.library import end_soon, library_folder
from seminar_kit.model.reading import Reading

_LONGEST_QUOTE = 90


@click.command()
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option("--longest", default=5, show_default=True, type=click.IntRange(0, 1000), help="How many long sentences.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def reading(context: click.Context, modules: tuple[str, ...], longest: int, as_json: bool) -> int:
    """Report words, sentence length and reading level of the participants' texts."""
    from seminar_kit.pipeline import check_library
    from seminar_kit.validate.reading import measure_reading

    end_soon()
    root = library_folder(context)
    checked = check_library(root)
    _refuse_unknown(modules, tuple(checked.library.modules))
    folders = tuple(f"modules/{name}/" for name in modules)
    found = measure_reading(checked.library, checked.notes)
    readings = tuple(each for each in found if not modules or each.path.startswith(folders))
    click.echo(_as_json(readings) if as_json else _as_text(readings, longest))
    return 0


def _refuse_unknown(names: tuple[str, ...], known: tuple[str, ...]) -> None:
    from seminar_kit.nearest import order_to_write

    for name in names:
        if name not in known:
            fix = order_to_write(name, known, "write the name of a folder in modules/")
            raise click.UsageError(f'module "{name}" does not exist in modules/.\nfix: {fix}')


def _as_text(readings: tuple[Reading, ...], longest: int) -> str:
    head = click.style("level  words  words a sentence  file", bold=True)
    rows = (f"{each.level:>5}  {each.words:>5}  {each.words_a_sentence:>16.1f}  {each.path}" for each in readings)
    hard = sorted(readings, key=lambda each: -each.longest.words)[:longest]
    lines = (f"{each.longest.place}: {each.longest.words} words: {_beginning(each.longest.text)}" for each in hard)
    note = "The level is LIX: under 40 is easy, 40 to 50 is ordinary, over 55 is hard to read."
    return "\n".join((head, *rows, "", note, *(("", "Longest sentences:") if hard else ()), *lines))


def _beginning(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


def _as_json(readings: tuple[Reading, ...]) -> str:
    data = [
        {
            "path": each.path,
            "words": each.words,
            "sentences": each.sentences,
            "words_a_sentence": round(each.words_a_sentence, 1),
            "level": each.level,
            "longest": {"place": str(each.longest.place), "words": each.longest.words, "text": each.longest.text},
        }
        for each in readings
    ]
    return json.dumps(data, indent=2, ensure_ascii=False)
