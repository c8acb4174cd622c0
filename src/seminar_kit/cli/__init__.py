"""The command line: arguments in, problems and exit code out. Only this room prints.

Exit codes: 0 fine, 1 faults in content, 2 wrong command line, 3 bug in the kit.
"""

import sys
from importlib import import_module

import click

from seminar_kit import __version__

FAULTS_IN_CONTENT = 1
BUG_IN_THE_KIT = 3

# Each command with the room it lives in and its line in the help: a command is imported only when it is run,
# so that `--help` answers at once. A test holds the lines equal to the commands' own.
COMMANDS = {
    "check": ("check", "Check the whole library, or the named curricula and the modules they use."),
    "build": ("build", "Build the named curricula, or all: handbook, Word files, calendar."),
    "agenda": ("agenda", "Show when everything starts, with minutes and teaching time."),
    "modules": ("modules", "List the modules with their sessions, minutes and the curricula that use them."),
    "matrix": (
        "matrix",
        "Show each objective of CURRICULUM with the sessions that teach it, its questions and its forms.",
    ),
    "reading": ("reading", "Report words, sentence length and reading level of the participants' texts."),
    "form": ("form", "Make blank forms, and read, check and compare those that came back."),
    "register": ("register", "Keep the returns that came back, and report on them."),
    "serve": ("serve", "Show the handbook of CURRICULUM on this computer, and renew it with every saved change."),
    "new": ("start", "Add a module or a curriculum to the library."),
    "init": ("start", "Make FOLDER a new library, ready to check and build."),
    "explain": ("explain", "Explain RULE, the name in square brackets behind a problem."),
}


class LazyCommands(click.Group):
    """A group whose commands are imported when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"seminar_kit.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="seminar-kit")
@click.option(
    "--library",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    help="The folder with modules/ and curricula/. Left out: this folder, or the nearest one above it.",
)
@click.pass_context
def commands(context: click.Context, library: str | None) -> None:
    """Compose training seminars from reusable modules: agenda, handbook, Word packs and facilitator guides."""
    context.obj = library


def main() -> None:
    """The entry point: whatever is not a fault of content or command line is a bug, and says so."""
    try:
        code = commands.main(standalone_mode=False, prog_name="seminar-kit")
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except Exception:
        _tell_bug()
        sys.exit(BUG_IN_THE_KIT)
    sys.exit(code if isinstance(code, int) else 0)


def _tell_bug() -> None:
    import traceback

    click.echo(traceback.format_exc(), err=True)
    click.echo("This is a bug in seminar-kit, not a fault in your files. Please report the lines above.", err=True)
