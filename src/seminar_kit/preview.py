"""A curriculum to a folder of pages that a live server watches: only what changed is written again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

from seminar_kit.model.seminar import Edition
from seminar_kit.pipeline import check_library
from seminar_kit.problems import Problem, has_errors
from seminar_kit.write.documents import DOCUMENTS, write_documents
from seminar_kit.write.handbook import handbook_source
from seminar_kit.write.word import WordLook

_SECONDS_OF_QUIET = 0.2


def renew_preview(root: Path, name: str, folder: Path) -> tuple[Problem, ...]:
    """Compose again and write what changed; with errors the folder stays as it was."""
    checked = check_library(root, (name,))
    if has_errors(checked.problems):
        return checked.problems
    seminar = checked.editions[name].participant
    names = [writer.name for writer in DOCUMENTS if Edition.PARTICIPANT in writer.editions]
    documents = write_documents({Edition.PARTICIPANT: seminar}, names, WordLook(), page_numbers=False)
    source = handbook_source(seminar)
    downloads = {
        path.replace("participant/", "docs/downloads/", 1): content for path, content in documents.value.items()
    }
    _write_changed({**downloads, **source.value}, folder)
    return checked.problems + documents.problems + source.problems


@contextmanager
def changes_of(folders: tuple[Path, ...]) -> Iterator[Iterator[None]]:
    """Yields once after each burst of changes below the folders, for as long as the context lasts."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    events: Queue[None] = Queue()

    class Listener(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("created", "modified", "moved", "deleted"):
                events.put(None)

    observer = Observer()
    for folder in folders:
        observer.schedule(Listener(), str(folder), recursive=True)
    observer.start()
    try:
        yield _bursts(events)
    finally:
        observer.stop()
        observer.join()


def _bursts(events: "Queue[None]") -> Iterator[None]:
    while True:
        events.get()
        try:
            while True:
                events.get(timeout=_SECONDS_OF_QUIET)
        except Empty:
            yield


def _write_changed(files: dict[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
