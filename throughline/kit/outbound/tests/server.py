"""A web server on loopback, in a thread of its own, that answers as a test says."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

Headers = dict[str, str]


@dataclass(frozen=True)
class Asked:
    """One call as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: Headers
    body: bytes


@dataclass
class Reply:
    """`cut` closes the connection after so many bytes of the body; `hold` waits for it before the body."""

    status: int = 200
    body: bytes = b""
    headers: Headers = field(default_factory=dict)
    cut: int | None = None
    hold: threading.Event | None = None


@dataclass
class Served:
    """Where it listens, and what it was asked so far."""

    port: int
    calls: list[Asked] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serving(answer: Callable[[Asked], Reply]) -> Iterator[Served]:
    """Serve until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            asked = Asked(self.command, parts.path, query, headers, self.rfile.read(length))
            served.calls.append(asked)
            self.reply(answer(asked))

        do_POST = do_GET

        def reply(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if reply.hold is not None:
                self.wfile.write(reply.body[:1])
                reply.hold.wait(30)
            self.wfile.write(reply.body[: reply.cut])
            self.close_connection = self.close_connection or reply.cut is not None

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Served(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
