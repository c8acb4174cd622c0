"""`seminar-kit serve`: the handbook in a browser, renewed while the author writes."""

import socket
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from seminar_kit.cli.check import show_problems
from seminar_kit.cli.library import library_folder, refuse_unknown_curricula
from seminar_kit.problems import has_errors


@click.command()
@click.argument("curriculum")
@click.option("--port", type=click.IntRange(1024, 65535), default=8000, show_default=True)
@click.pass_context
def serve(context: click.Context, curriculum: str, port: int) -> int:
    """Show the handbook of CURRICULUM on this computer, and renew it with every saved change. Stop with Ctrl+C."""
    root = library_folder(context)
    refuse_unknown_curricula((curriculum,), root)
    _refuse_taken_port(port)
    with TemporaryDirectory(prefix="seminar-kit-") as folder:
        try:
            _serve(root, curriculum, Path(folder), port)
        except KeyboardInterrupt:
            click.echo("stopped")
    return 0


def _serve(root: Path, curriculum: str, folder: Path, port: int) -> None:
    """A server of its own process reads the folder; this process renews the folder."""
    from seminar_kit.preview import changes_of
    from seminar_kit.write.handbook import start_server

    server = None
    with changes_of((root / "modules", root / "curricula")) as bursts:
        try:
            good = _renew(root, curriculum, folder)
            while True:
                if good and server is None:
                    server = start_server(folder, port)
                    click.echo(f"The handbook is at http://127.0.0.1:{port}/ (Ctrl+C stops it)")
                next(bursts)
                good = _renew(root, curriculum, folder) or good
        finally:
            if server is not None:
                server.stop()


def _renew(root: Path, curriculum: str, folder: Path) -> bool:
    """Whether there is something to show; with errors the last good state stays on the screen."""
    import time

    from seminar_kit.preview import renew_preview

    started = time.monotonic()
    problems = renew_preview(root, curriculum, folder)
    if problems:
        show_problems(problems, root, "full")
    if has_errors(problems):
        click.secho("not renewed: mend the errors and save", fg="red", err=True)
        return False
    click.echo(f"composed in {time.monotonic() - started:.1f} s")
    return True


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError as error:
            raise click.UsageError(f"port {port} is taken.\nfix: choose another with --port {port + 1}") from error
