"""A port of this computer on which somebody listens, and counts who calls."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Thread


@dataclass
class Listener:
    """`calls` grows while it listens."""

    address: str
    calls: int = 0


@contextmanager
def listening() -> Iterator[Listener]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = Listener(f"http://127.0.0.1:{server.getsockname()[1]}")
        thread = Thread(target=_answer, args=(server, listener), daemon=True)
        thread.start()
        try:
            yield listener
        finally:
            # Wakes the thread that waits for a call.
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def _answer(server: socket.socket, listener: Listener) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        listener.calls += 1
        connection.close()
