"""A bar that counts on a terminal; elsewhere nothing, so that logs stay readable."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(number: int, doing: str) -> Iterator[Callable[[], None]]:
    """What is to be called after each of `number` things."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    # Imported only for a terminal: rich costs every start 30 ms.
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(doing), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=number)
        yield lambda: bar.advance(task)
