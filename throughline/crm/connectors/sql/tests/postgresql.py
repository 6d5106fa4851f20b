"""The tests' PostgreSQL, which listens on a socket in a folder, reached by a port on loopback."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def port_to(server: dict[str, Any]) -> Iterator[int]:
    """A port that passes on what comes to the server, until the block ends."""

    class PassOn(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with _connected(server) as far:
                back = threading.Thread(target=_pump, args=(far, self.request), daemon=True)
                back.start()
                _pump(self.request, far)
                back.join()

    class Forwarder(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Forwarder(("127.0.0.1", 0), PassOn) as forwarder:
        thread = threading.Thread(target=forwarder.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield int(forwarder.server_address[1])
        forwarder.shutdown()
        thread.join()


def _connected(server: dict[str, Any]) -> socket.socket:
    host, port = server["HOST"], server["PORT"] or 5432
    if not host.startswith("/"):
        return socket.create_connection((host, int(port)))
    far = socket.socket(socket.AF_UNIX)
    far.connect(f"{host}/.s.PGSQL.{port}")
    return far


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
